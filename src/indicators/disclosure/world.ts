/** One count of a world that differs from the true table. */
export interface Change {
  /** `(atom * 3 + sex) * classes + class` of the grid. */
  readonly at: number
  /** More (or less) people in the exact part. */
  readonly exact: number
  /** More (or fewer) counts hidden by the publisher. */
  readonly hidden: number
}

/** What a world does to the published cells of one place and sex. */
export interface WorldRow {
  readonly place: number
  readonly sex: number
  /** Bits of the sets that would show the difference. */
  readonly changed: number
  /** By set: the values that the cell can have in this world. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * Another table that agrees with everything published: proof that nobody can tell it from the true one. Its cells
 * show which values an attacker must hold possible.
 */
export interface World {
  /** Where it differs from the true table. */
  readonly changes: readonly Change[]
}

/** A world with what follows from it for published cells. */
export interface TracedWorld extends World {
  readonly rows: readonly WorldRow[]
}
