import { exp, log } from '../number/elementary.ts'

/**
 * The strips under the normal curve of the ziggurat method (Marsaglia and Tsang, J. Stat. Software 5(8), 2000; Doornik
 * 2005): 512 of equal area. `EDGES[0]` is the width of the lowest strip, whose part beyond `TAIL` stands for the tail;
 * `EDGES[512]` is 0. `TAIL` and `AREA` solve the equations of the method to all digits of a number. Made with our own `exp` and `log`, so that they are the same to the last bit in every engine.
 */
export const STRIPS = 512
/** Where the tail begins. */
export const TAIL = 3.8520461503683912
const AREA = 0.002456766351541356

/** Height of the normal curve without its constant. */
export function height(x: number): number {
  return exp(-0.5 * x * x)
}

export const EDGES: Float64Array = edges()

function edges(): Float64Array {
  const found = new Float64Array(STRIPS + 1)
  found[0] = AREA / height(TAIL)
  found[1] = TAIL
  for (let i = 2; i < STRIPS; i += 1) {
    const below = found[i - 1]!
    found[i] = Math.sqrt(-2 * log(AREA / below + height(below)))
  }
  return found
}
