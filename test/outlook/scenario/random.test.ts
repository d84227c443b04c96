import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../src/outlook/number/normal.ts'
import { fillNormal, meanSquare, streamOf, uniform } from '../../../src/outlook/scenario/random.ts'
import { EDGES, height, STRIPS } from '../../../src/outlook/scenario/ziggurat.ts'

const draw = (count: number, seed = 1, name = 'x') => {
  const out = new Float64Array(count)
  fillNormal(streamOf(seed, name), out, count)
  return out
}
const mean = (values: Iterable<number>, of: (value: number) => number = value => value) => {
  let sum = 0
  let count = 0
  for (const value of values) {
    sum += of(value)
    count += 1
  }
  return sum / count
}

describe('a stream of random numbers', () => {
  it('is sfc32, worked out by hand from the state 1, 2, 3, 4', () => {
    // 1 + 2 + 4 = 7; then a = 2, b = 3 + 8·3 = 27, d = 5, and 2 + 27 + 5 = 34
    const stream = new Int32Array([1, 2, 3, 4])
    expect(uniform(stream)).toBe(7.5 / 2 ** 32)
    expect(uniform(stream)).toBe(34.5 / 2 ** 32)
  })

  it('is the same for the same seed and name, and another for another', () => {
    expect(draw(50)).toEqual(draw(50))
    expect(draw(50, 2)).not.toEqual(draw(50))
    expect(draw(50, 1, 'y')).not.toEqual(draw(50))
  })

  it('goes on where it was: in pieces or at once, the same numbers', () => {
    const stream = streamOf(1, 'x')
    const pieces = [1, 7, 400, 592].flatMap(count => {
      const out = new Float64Array(count)
      fillNormal(stream, out, count)
      return [...out]
    })
    expect(pieces).toEqual([...draw(1000)])
  })

  it('has strips of equal area under the curve', () => {
    const area = EDGES[0]! * height(EDGES[1]!)
    for (let i = 1; i < STRIPS; i += 1)
      expect(EDGES[i]! * (height(EDGES[i + 1]!) - height(EDGES[i]!))).toBeCloseTo(area, 12)
  })

  it('is normal: moments, and the share under any value within what 400,000 draws allow', () => {
    const count = 400_000
    const values = draw(count)
    // Four standard errors: 1/√n of the mean, √2/√n of the square, √96/√n of the fourth power.
    const near = 4 / Math.sqrt(count)
    expect(Math.abs(mean(values))).toBeLessThan(near)
    expect(Math.abs(mean(values, x => x ** 2) - 1)).toBeLessThan(near * Math.SQRT2)
    expect(Math.abs(mean(values, x => x ** 4) - 3)).toBeLessThan(near * Math.sqrt(96))
    const sorted = values.sort()
    // Kolmogorov: a gap of 1.95/√n is seen once in a thousand.
    const gap = Math.max(
      ...[...sorted.keys()]
        .filter(at => at % 97 === 0)
        .map(at => Math.abs(normalCdf(sorted[at]!) - at / count)),
    )
    expect(gap).toBeLessThan(1.95 / Math.sqrt(count))
    expect(sorted.filter(x => Math.abs(x) > 3.9).length / count).toBeCloseTo(2 * (1 - normalCdf(3.9)), 4)
  })

  it('gives mean squares with mean 1 and variance 2/df', () => {
    const stream = streamOf(3, 'z')
    const values = Array.from({ length: 200_000 }, () => meanSquare(stream, 9))
    expect(mean(values)).toBeCloseTo(1, 2)
    expect(mean(values, x => (x - 1) ** 2)).toBeCloseTo(2 / 9, 2)
  })

  it('is even between 0 and 1, and neither of them', () => {
    const stream = streamOf(5, 'u')
    const values = Array.from({ length: 100_000 }, () => uniform(stream))
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0)
    expect(values.every(value => value < 1)).toBe(true)
    expect(mean(values)).toBeCloseTo(0.5, 2)
    expect(mean(values, x => x ** 2)).toBeCloseTo(1 / 3, 2)
  })
})
