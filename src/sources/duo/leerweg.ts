import type { Level, Route } from '../../vocabulary/index.ts'

/** Level and leerweg that a row counts. */
export interface LevelRoute {
  readonly level: Level
  readonly route: Route
}

/**
 * DUO's letters for the leerwegen of vmbo. `LWT` is a leerwerktraject, a variant of the basisberoepsgerichte leerweg:
 * all 906 rows with such a programme in DUO's pupil files of 2017/18 and 2019/20 are rows of `VMBO BL`.
 */
const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['B', 'bb'],
  ['BL', 'bb'],
  ['LWT', 'bb'],
  ['K', 'kb'],
  ['KL', 'kb'],
  ['G', 'gl'],
  ['GL', 'gl'],
  ['T', 'tl'],
  ['TL', 'tl'],
])

/**
 * Level and route of `VMBO` + `BL`, `HAVO` + `` and so on.
 *
 * | type   | leerweg         | level, route  |
 * | ------ | --------------- | ------------- |
 * | `HAVO` | `` or a blank   | `havo`, none  |
 * | `VMBO` | `BL`, `B`, `LWT` | `vmbo`, `bb` |
 * | `VMBO` | any other text  | `vmbo`, none  |
 * | other  |                 | `other`, none |
 */
export function levelRoute(type: string, leerweg: string): LevelRoute {
  switch (type.trim().toUpperCase()) {
    case 'HAVO':
      return { level: 'havo', route: '' }
    case 'VWO':
      return { level: 'vwo', route: '' }
    case 'VMBO':
      return { level: 'vmbo', route: ROUTES.get(leerweg.trim().toUpperCase()) ?? '' }
    default:
      return { level: 'other', route: '' }
  }
}
