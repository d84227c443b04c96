/** A symmetric positive definite matrix, row by row, factored so that it can be solved again and again. */
export interface Factored {
  /** x with A x = b; the length of `b` is the size of the matrix. */
  solve(b: readonly number[]): number[]
}

/** Cholesky's factor of a symmetric positive definite matrix. Throws a RangeError for another one. */
export function factor(matrix: readonly (readonly number[])[]): Factored {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const made: number[] = []
    lower.push(made)
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j]!
      for (let k = 0; k < j; k += 1) sum -= made[k]! * lower[j]![k]!
      if (i !== j) made.push(sum / lower[j]![j]!)
      else if (sum > 0) made.push(Math.sqrt(sum))
      else throw new RangeError('the matrix is not positive definite')
    }
  }
  return { solve: b => backward(lower, forward(lower, b)) }
}

function forward(lower: readonly number[][], b: readonly number[]): number[] {
  const x: number[] = []
  for (const [i, row] of lower.entries()) {
    let sum = b[i]!
    for (let k = 0; k < i; k += 1) sum -= row[k]! * x[k]!
    x.push(sum / row[i]!)
  }
  return x
}

function backward(lower: readonly number[][], b: readonly number[]): number[] {
  const x = [...b]
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < lower.length; k += 1) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}
