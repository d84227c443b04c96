import { fileURLToPath } from 'node:url'
import type { RegionCode } from '../vocabulary/index.ts'
import { broken, readRows } from './rows.ts'

/** Where a municipality stands on the tile map: whole cells from the north-west. */
export interface Tile {
  readonly code: RegionCode
  readonly column: number
  readonly row: number
  /** The middle of the municipality, in degrees to two decimals. */
  readonly longitude: number
  readonly latitude: number
}

const FILE = fileURLToPath(new URL('../../data/regions/tiles.csv', import.meta.url))

/** Reads the places of tiles. Throws a Fault when the file is missing or wrong, or two stand on one place. */
function readTiles(file: string): Tile[] {
  const rows = readRows(file, ['code', 'column', 'row', 'longitude', 'latitude'], row => {
    if (!/^GM\d{4}$/.test(row.code)) return `"${row.code}" is no municipality code`
    if (!/^\d{1,2};\d{1,2}$/.test(`${row.column};${row.row}`))
      return `"${row.column}" and "${row.row}" are no column and row`
    return /^\d\.\d\d;\d\d\.\d\d$/.test(`${row.longitude};${row.latitude}`)
      ? null
      : `"${row.longitude}" and "${row.latitude}" are no longitude and latitude`
  })
  const tiles = rows.map(({ code, column, row, longitude, latitude }) => ({
    code,
    column: Number(column),
    row: Number(row),
    longitude: Number(longitude),
    latitude: Number(latitude),
  }))
  if (new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size < tiles.length)
    throw broken(file, 'two municipalities stand on one place')
  return tiles
}

/**
 * The tile map that comes with the program: the municipalities of landsdeel Oost and the members of pacts elsewhere, on
 * the borders of `BORDER_YEAR`. Drawn by scripts/tiles.ts.
 */
export const TILES: readonly Tile[] = readTiles(FILE)
