/** Smaller coefficients are rounding. */
const NOTHING = 1e-9

/** What is known for certain about a few unknowns: sums with their values, in reduced row echelon form. */
export class Knowledge {
  readonly rows: { readonly vector: Float64Array; readonly value: Float64Array; readonly pivot: number }[] =
    []

  /** Learns that the unknowns, weighted by `vector`, add up to `value` (one number per measure). */
  add(vector: Float64Array, value: Float64Array): void {
    const [rest, left] = this.#reduce(vector, value)
    const pivot = rest.findIndex(c => Math.abs(c) > NOTHING)
    if (pivot < 0) return
    const scale = rest[pivot]!
    for (const [at, c] of rest.entries()) rest[at] = c / scale
    for (const [at, c] of left.entries()) left[at] = c / scale
    for (const row of this.rows) subtract(row, row.vector[pivot]!, rest, left)
    this.rows.push({ vector: rest, value: left, pivot })
  }

  /** The value of a weighted sum of the unknowns where it follows, else null. */
  solve(vector: Float64Array, measures: number): Float64Array | null {
    const [rest, left] = this.#reduce(vector, new Float64Array(measures))
    return rest.some(c => Math.abs(c) > NOTHING) ? null : left.map(v => -v)
  }

  #reduce(vector: Float64Array, value: Float64Array): [Float64Array, Float64Array] {
    const [rest, left] = [vector.slice(), value.slice()]
    for (const row of this.rows)
      subtract({ vector: rest, value: left }, rest[row.pivot]!, row.vector, row.value)
    return [rest, left]
  }
}

function subtract(
  from: { readonly vector: Float64Array; readonly value: Float64Array },
  factor: number,
  vector: Float64Array,
  value: Float64Array,
): void {
  if (Math.abs(factor) <= NOTHING) return
  for (const [at, c] of vector.entries()) from.vector[at]! -= factor * c
  for (const [at, v] of value.entries()) from.value[at]! -= factor * v
}
