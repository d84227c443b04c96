import { log } from '../number/elementary.ts'
import { EDGES, height, STRIPS, TAIL } from './ziggurat.ts'

/**
 * A stream of random numbers: the state of the generator sfc32 (C. Doty-Humphrey, PractRand 2014), four words of 32
 * bits. Every operation is on whole numbers or is rounded by IEEE 754, so the same seed gives the same numbers, to the
 * last bit, in every engine. The state is a typed array because Chromium is slow with one in closures.
 */
export type Stream = Int32Array

/** 2 to the power -22: of 32 random bits 9 choose a strip and 23, with a sign, a place in it. */
const PLACE = 1 / 4194304
const WIDTHS = EDGES.map(x => x * PLACE)
const HEIGHTS = EDGES.map(height)
/** Up to which place a strip lies wholly under the curve. */
const INNER = Int32Array.from({ length: STRIPS }, (_, i) => Math.floor(EDGES[i + 1]! / WIDTHS[i]!))

/** Streams of other seeds or names have nothing to do with each other, so one more region changes no other's draws. */
export function streamOf(seed: number, name: string): Stream {
  const words = splitmix(hash(name, 0x811c9dc5) ^ seed)
  const others = splitmix(hash(name, 0x9747b28c) + Math.imul(seed, 0x85ebca6b))
  const stream = new Int32Array([words(), words(), others(), 1])
  for (let i = 0; i < 15; i += 1) next(stream)
  return stream
}

/** A whole number of 32 bits, signed. */
function next(stream: Stream): number {
  const a = stream[0]!
  const b = stream[1]!
  const c = stream[2]!
  const d = stream[3]!
  const out = (((a + b) | 0) + d) | 0
  stream[3] = (d + 1) | 0
  stream[0] = b ^ (b >>> 9)
  stream[1] = (c + (c << 3)) | 0
  stream[2] = (((c << 21) | (c >>> 11)) + out) | 0
  return out
}

/** Evenly spread between 0 and 1, never either of them. */
export function uniform(stream: Stream): number {
  return ((next(stream) >>> 0) + 0.5) / 4294967296
}

const one = new Float64Array(1)

/** A standard normal value. */
export function normal(stream: Stream): number {
  fillNormal(stream, one, 1)
  return one[0]!
}

/**
 * Puts standard normal values in the first `count` places of `out`. The generator is written out inside the loop, with
 * its state in local variables: a call for each value takes twice as long.
 */
export function fillNormal(stream: Stream, out: Float64Array, count: number): void {
  const widths = WIDTHS
  const inner = INNER
  let a = stream[0]! | 0
  let b = stream[1]! | 0
  let c = stream[2]! | 0
  let d = stream[3]! | 0
  let at = 0
  while (at < count) {
    const bits = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + bits) | 0
    const strip = bits & 511
    const place = bits >> 9
    out[at] = (place + 0.5) * widths[strip]!
    if ((place ^ (place >> 31)) < inner[strip]!) {
      at = (at + 1) | 0
    } else {
      stream[0] = a
      stream[1] = b
      stream[2] = c
      stream[3] = d
      at = (at + edge(stream, strip, out, at)) | 0
      a = stream[0]! | 0
      b = stream[1]! | 0
      c = stream[2]! | 0
      d = stream[3]! | 0
    }
  }
  stream[0] = a
  stream[1] = b
  stream[2] = c
  stream[3] = d
}

/** Settles the value at a place that lies beyond the inner part of its strip (1 in 100): 1 when it stays, 0 when not. */
function edge(stream: Stream, strip: number, out: Float64Array, at: number): 0 | 1 {
  const x = out[at]!
  if (strip === 0) {
    out[at] = tail(stream, x < 0)
    return 1
  }
  const low = HEIGHTS[strip]!
  return low + uniform(stream) * (HEIGHTS[strip + 1]! - low) < height(x) ? 1 : 0
}

/** A value beyond the last edge (Marsaglia 1964). */
function tail(stream: Stream, negative: boolean): number {
  for (;;) {
    const x = -log(uniform(stream)) / TAIL
    if (-2 * log(uniform(stream)) > x * x) return negative ? -(TAIL + x) : TAIL + x
  }
}

/** Chi-squared with `df` degrees of freedom (2 or more), divided by `df` (Marsaglia and Tsang, ACM TOMS 26(3), 2000). */
export function meanSquare(stream: Stream, df: number): number {
  const d = df / 2 - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (log(uniform(stream)) < 0.5 * x * x + d * (1 - v + log(v))) return (2 * d * v) / df
  }
}

/** FNV-1a, 32 bits, over the UTF-16 units of a text. */
function hash(text: string, basis: number): number {
  let value = basis
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** splitmix32: well mixed words from one word. */
function splitmix(from: number): () => number {
  let state = from | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
}
