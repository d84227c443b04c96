/**
 * `npx tsx scripts/tiles.ts FILE`: draws data/regions/tiles.csv, the place of each municipality on the tile map, from a
 * file of municipal outlines (any that the program can import, of 2019 or later). The same file gives the same places.
 *
 * Municipalities start on the free cell nearest to their middle; then, by simulated annealing, they move and swap until
 * neighbours stand beside each other, pacts hold together and nobody is far from home.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepare } from '../src/lake/intake.ts'
import { REGISTER } from '../src/lake/register.ts'
import { PACTS } from '../src/lake/territory.ts'
import { type Boundary, unpack } from '../src/sources/index.ts'
import { BORDER_YEAR, newYear, type RegionCode, toBorders } from '../src/vocabulary/index.ts'

const OUT = fileURLToPath(new URL('../data/regions/tiles.csv', import.meta.url))
const PROVINCES = ['PV23', 'PV25']

/** Kilometres from one tile to the next: about the square root of the area that there is for each. */
const PITCH = 10.2
/** Kilometres in a degree of latitude, and in one of longitude at 52.3° north. */
const DEGREE = { latitude: 111.2, longitude: 111.3 * Math.cos((52.3 * Math.PI) / 180) }

const STEPS = 400_000
/** What a tile's distance from home costs beside neighbours torn apart, a pact in pieces and a hole in the map. */
const COST = { home: 0.8, torn: 1, pieces: 12, hole: 0.8 }

interface Spot {
  readonly column: number
  readonly row: number
}

/** A municipality with its middle, in cells from the north-west. */
interface Home extends Spot {
  readonly code: RegionCode
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
  /** Indices of those that it borders on. */
  readonly neighbours: readonly number[]
  /** Indices of its pacts. */
  readonly pacts: readonly number[]
}

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('tiles: give a file of municipal outlines, as in: npx tsx scripts/tiles.ts gemeenten.geojson')
  process.exitCode = 2
} else draw(path)

function draw(from: string): void {
  const homes = homesOf(outlinesOf(from))
  const spots = annealed(homes)
  const left = Math.min(...spots.map(({ column }) => column))
  const top = Math.min(...spots.map(({ row }) => row))
  const rows = homes.map(({ code, longitude, latitude }, i) =>
    [code, spots[i]!.column - left, spots[i]!.row - top, longitude.toFixed(2), latitude.toFixed(2)].join(';'),
  )
  writeFileSync(OUT, `code;column;row;longitude;latitude\n${rows.join('\n')}\n`)
  console.log(`${homes.length} municipalities, cost ${costOf(homes, spots).toFixed(1)}`)
}

/** Municipalities of the landsdeel and members of pacts elsewhere, on the borders of the figures. */
function wanted(): RegionCode[] {
  const day = newYear(BORDER_YEAR)
  const own = REGISTER.inForce(day).filter(({ province }) => PROVINCES.includes(province))
  const members = PACTS.flatMap(pact => pact.members.map(({ municipality }) => municipality))
  const codes = [...own.map(({ code }) => code), ...members]
  return [...new Set(codes.map(code => toBorders(REGISTER, code, BORDER_YEAR).code))].sort()
}

function outlinesOf(from: string): Boundary[] {
  const codes = wanted()
  const found = unpack(from)
    .flatMap(file => prepare(file, { origin: 'file' }).reading.references)
    .filter((each): each is Boundary => each.what === 'boundary')
  return codes.map(code => {
    const outline = found.find(each => each.code === code)
    if (!outline) throw new Error(`${from} has no outline of ${code}: use one of 2019 or later`)
    return outline
  })
}

function homesOf(outlines: readonly Boundary[]): Home[] {
  const shapes = outlines.map(({ geometry }) => ringsOf(geometry))
  const corners = shapes.map(rings => new Set(rings.flat().map(String)))
  const middles = shapes.map(middleOf)
  const west = Math.min(...middles.map(([longitude]) => longitude))
  const north = Math.max(...middles.map(([, latitude]) => latitude))
  return outlines.map(({ code }, i) => ({
    code,
    longitude: middles[i]![0],
    latitude: middles[i]![1],
    column: ((middles[i]![0] - west) * DEGREE.longitude) / PITCH,
    row: ((north - middles[i]![1]) * DEGREE.latitude) / PITCH,
    neighbours: corners.flatMap((other, j) =>
      j !== i && [...other].filter(corner => corners[i]!.has(corner)).length > 1 ? [j] : [],
    ),
    pacts: PACTS.flatMap(({ members, variantOf }, p) =>
      variantOf === null && members.some(({ municipality }) => municipality === code) ? [p] : [],
    ),
  }))
}

type Ring = readonly (readonly [number, number])[]

function ringsOf(geometry: string): Ring[] {
  const { type, coordinates } = JSON.parse(geometry) as { type: string; coordinates: Ring[] | Ring[][] }
  return type === 'Polygon' ? (coordinates as Ring[]) : (coordinates as Ring[][]).flat()
}

/** The centre of gravity in degrees: rings around holes run the other way and take their part off. */
function middleOf(rings: readonly Ring[]): [longitude: number, latitude: number] {
  let [area, x, y] = [0, 0, 0]
  for (const ring of rings)
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length]!
      const part = x1 * y2 - x2 * y1
      area += part
      x += (x1 + x2) * part
      y += (y1 + y2) * part
    }
  return [x / (3 * area), y / (3 * area)]
}

function annealed(homes: readonly Home[]): Spot[] {
  const random = randomFrom(2021)
  const spots = nearestFree(homes)
  const grid = { columns: 0, rows: 0 }
  for (const { column, row } of spots) {
    grid.columns = Math.max(grid.columns, column + 1)
    grid.rows = Math.max(grid.rows, row + 1)
  }
  let cost = costOf(homes, spots)
  let best = { cost, spots: [...spots] }
  for (let step = 0; step < STEPS; step += 1) {
    const heat = 3 * (1 - step / STEPS) ** 2 + 0.01
    const one = Math.floor(random() * homes.length)
    const before = spots[one]!
    const to = {
      column: Math.round(before.column + 4 * random() - 2),
      row: Math.round(before.row + 4 * random() - 2),
    }
    if (to.column < 0 || to.row < 0 || to.column >= grid.columns || to.row >= grid.rows) continue
    const other = spots.findIndex(({ column, row }) => column === to.column && row === to.row)
    if (other === one) continue
    spots[one] = to
    if (other >= 0) spots[other] = before
    const next = costOf(homes, spots)
    if (next < cost || random() < Math.exp((cost - next) / heat)) cost = next
    else {
      spots[one] = before
      if (other >= 0) spots[other] = to
    }
    if (cost < best.cost) best = { cost, spots: [...spots] }
  }
  return best.spots
}

/** Each on the free cell nearest to its middle, those in the south-east first: it is the fullest corner. */
function nearestFree(homes: readonly Home[]): Spot[] {
  const taken = new Set<string>()
  const spots: Spot[] = []
  const order = homes.map((_, i) => i).sort((a, b) => homes[b]!.row - homes[a]!.row)
  for (const i of order) {
    const { column, row } = homes[i]!
    const cells = Array.from({ length: 20 * 20 }, (_, n) => ({ column: n % 20, row: Math.floor(n / 20) }))
    const free = cells.filter(cell => !taken.has(`${cell.column} ${cell.row}`))
    const distance = (cell: Spot) => (cell.column - column) ** 2 + (cell.row - row) ** 2
    const nearest = free.reduce((a, b) => (distance(b) < distance(a) ? b : a))
    spots[i] = nearest
    taken.add(`${nearest.column} ${nearest.row}`)
  }
  return spots
}

function costOf(homes: readonly Home[], spots: readonly Spot[]): number {
  const at = new Map(spots.map(({ column, row }, i) => [column * 100 + row, i]))
  let cost = 0
  for (const [i, { column, row, neighbours }] of homes.entries()) {
    const spot = spots[i]!
    cost += COST.home * ((spot.column - column) ** 2 + (spot.row - row) ** 2)
    for (const j of neighbours) {
      if (j < i) continue
      const [across, down] = [Math.abs(spot.column - spots[j]!.column), Math.abs(spot.row - spots[j]!.row)]
      cost += COST.torn * (Math.max(0, across - 1) ** 2 + Math.max(0, down - 1) ** 2)
      if (across + down > 1) cost += 0.25
    }
    const next = spot.column * 100 + spot.row
    if (!at.has(next + 100) && at.has(next + 200)) cost += COST.hole
    if (!at.has(next + 1) && at.has(next + 2)) cost += COST.hole
  }
  return cost + COST.pieces * piecesOver(homes, at)
}

/** In how many pieces too many the pacts lie: tiles hold together by their sides. */
function piecesOver(homes: readonly Home[], at: ReadonlyMap<number, number>): number {
  const keys = new Map([...at].map(([key, i]) => [i, key]))
  let over = 0
  for (let pact = 0; pact < PACTS.length; pact += 1) {
    const open = new Set(homes.flatMap(({ pacts }, i) => (pacts.includes(pact) ? [keys.get(i)!] : [])))
    for (let pieces = 0; open.size > 0; pieces += 1) {
      if (pieces > 0) over += 1
      const queue = [open.values().next().value!]
      for (let key = queue.pop(); key !== undefined; key = queue.pop())
        if (open.delete(key)) queue.push(key + 1, key - 1, key + 100, key - 100)
    }
  }
  return over
}

/** Mulberry32 by T. Ettinger, public domain: the same numbers at every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
