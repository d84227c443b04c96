import { geoMercator } from 'd3-geo'
import { type Corner, middleOf, outlineOf, type Ring, square, turned } from './shape.ts'

/** Width of a cell of the tile map, and the room between its side and its tile. */
export const CELL = 40
const GAP = 5

/** Width of a map of true outlines; corners stand on whole numbers, which is as fine as it is shown. */
const WIDTH = 360

/** Where a place is drawn. */
export interface Lying {
  readonly column: number
  readonly row: number
  /** Polygons of longitudes and latitudes; null for the tile map. */
  readonly shape: readonly (readonly (readonly Corner[])[])[] | null
}

/** Places as rings of the drawing: `body` is what is filled, `ground` what it takes up within the lines round a pact. */
export interface Laid {
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly body: Ring[]; readonly ground: Ring[]; readonly middle: Corner }[]
}

/** Lays places on the tile map, or by their outlines when all have one. */
export function layOut(places: readonly Lying[]): Laid {
  return places.length > 0 && places.every(({ shape }) => shape !== null) ? drawn(places) : tiled(places)
}

function tiled(places: readonly Lying[]): Laid {
  return {
    width: CELL * (1 + Math.max(0, ...places.map(({ column }) => column))),
    height: CELL * (1 + Math.max(0, ...places.map(({ row }) => row))),
    places: places.map(({ column, row }) => ({
      body: [square(column * CELL + GAP, row * CELL + GAP, CELL - 2 * GAP)],
      ground: [square(column * CELL, row * CELL, CELL)],
      middle: [(column + 0.5) * CELL, (row + 0.5) * CELL],
    })),
  }
}

/**
 * Mercator's projection: it keeps shapes, and a region of this size also its proportions. Neighbours share the corners
 * of their border, which go to the same whole numbers: no slits, and sides that fall away between members of a pact.
 */
function drawn(places: readonly Lying[]): Laid {
  const coordinates = places.flatMap(({ shape }) => (shape ?? []).flat(2)) as [number, number][]
  const projection = geoMercator().fitWidth(WIDTH, { type: 'MultiPoint', coordinates })
  const at = (corner: Corner): Corner => {
    const [x, y] = projection(corner as [number, number]) ?? [0, 0]
    return [Math.round(x), Math.round(y)]
  }
  const grounds = places.map(({ shape }) =>
    (shape ?? []).flatMap(polygon => polygon.map((ring, i) => turned(ring.map(at), i === 0))),
  )
  return {
    width: WIDTH,
    height: Math.max(...grounds.flat(2).map(([, y]) => y)),
    places: grounds.map(ground => {
      const body = outlineOf(ground)
      return { body, ground, middle: middleOf(body) }
    }),
  }
}
