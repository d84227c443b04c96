import { makeGrid } from './grid.ts'
import { guard } from './guard.ts'
import { Protection } from './protection.ts'
import type { DisclosureTable } from './table.ts'

/**
 * Decides what of a table may be published. Counts of 1 to 4 are hidden, and so many others that whoever knows
 * everything published, and that no count is negative, must still hold all of 1 to 4 possible for each of them, and
 * a span of 3 or more for each other hidden count. Throws a Fault when that cannot be done.
 *
 * The proof is made, not estimated: for each hidden cell there are whole tables (`Protection.worlds`) that agree
 * with everything published and give the cell other values. `verify` replays them.
 */
export function protect(table: DisclosureTable): Protection {
  const grid = makeGrid(table)
  return new Protection(table, grid, guard(grid))
}
