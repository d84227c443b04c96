/**
 * `exp` and `log` from additions, multiplications and divisions alone, which every engine rounds in the same way
 * (IEEE 754): `Math.exp` and `Math.log` may differ in the last digit between versions of a browser, and the same seed
 * must give the same answer on the server and in the reader's browser. Errors stay within 1 unit in the last place or
 * so (method: fdlibm, Sun Microsystems 1993).
 */

const float = new Float64Array(1)
/** The same eight bytes; `words[1]` holds sign and exponent on the machines that Node and browsers run on. */
const words = new Int32Array(float.buffer)

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const LOG2_E = Math.LOG2E

/** e to the power `x`; 0 below -708 and infinity above 709. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  words[0] = 0
  words[1] = (k + 1023) << 20
  return (1 - (low - (r * c) / (2 - c) - high)) * float[0]!
}

/** Natural logarithm; minus infinity of 0, NaN of a negative number. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (x < 2.3e-308) return log(x * 18014398509481984) - 54 * (LN2_HIGH + LN2_LOW)
  float[0] = x
  let k = (words[1]! >> 20) - 1023
  words[1] = (words[1]! & 0xfffff) | 0x3ff00000
  let m = float[0]!
  if (m > Math.SQRT2) {
    m /= 2
    k += 1
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const rest =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  const half = (f * f) / 2
  return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f)
}
