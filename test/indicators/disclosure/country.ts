import type {
  DisclosureTable,
  TableDefinition,
  TableRegion,
} from '../../../src/indicators/disclosure/index.ts'

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Point = readonly [x: number, y: number]

function points(count: number, random: () => number): Point[] {
  return Array.from({ length: count }, () => [random(), random()])
}

function nearest(to: Point, seeds: readonly Point[]): number {
  const distances = seeds.map(([x, y]) => (x - to[0]) ** 2 + (y - to[1]) ** 2)
  return distances.indexOf(Math.min(...distances))
}

/** Weights of regions in proportion to how much they are missed. */
const WEIGHT = { land: 500, landsdeel: 250, province: 125, pact: 15, area: 5, municipality: 1 }

/**
 * Municipalities strewn over a plane, in regions that overlap as the Dutch ones do: provinces, COROP areas within
 * them, labour-market and RMC regions across them, and pacts that take towns from anywhere in two provinces.
 */
function regionsOf(atoms: number, random: () => number): TableRegion[] {
  const towns = points(atoms, random)
  const provinces = points(12, random)
  const areas = {
    corop: points(40, random),
    amr: points(35, random),
    rmc: points(39, random),
    pact: points(6, random),
  }
  const found = new Map<string, { atoms: number[]; weight: number }>()
  const put = (code: string, atom: number, weight: number) => {
    const region = found.get(code) ?? { atoms: [], weight }
    found.set(code, region)
    region.atoms.push(atom)
  }
  for (const [atom, town] of towns.entries()) {
    const province = nearest(town, provinces)
    put('NL01', atom, WEIGHT.land)
    put(`PV${province}`, atom, WEIGHT.province)
    if (province < 2) put('landsdeel-oost', atom, WEIGHT.landsdeel)
    if (province < 2) put(`pact-${nearest(town, areas.pact)}`, atom, WEIGHT.pact)
    if (province < 2 && random() < 0.1) put(`pact-${Math.floor(random() * 6)}`, atom, WEIGHT.pact)
    put(`CR${province}-${nearest(town, areas.corop)}`, atom, WEIGHT.area)
    put(`amr-${nearest(town, areas.amr)}`, atom, WEIGHT.area)
    put(`RMC-${nearest(town, areas.rmc)}`, atom, WEIGHT.area)
    put(`GM${atom}`, atom, WEIGHT.municipality)
  }
  return [...found].map(([code, { atoms: members, weight }]) => ({
    code,
    atoms: [...new Set(members)],
    weight,
  }))
}

/** One indicator: its classes with the share of people in each, for men and women. */
export interface Kind {
  readonly definitions: readonly TableDefinition[]
  readonly men: readonly number[]
  readonly women: readonly number[]
  /** People of an ordinary municipality. */
  readonly size: number
  /** How unequal municipalities are. */
  readonly spread: number
  readonly atoms: number
  /** True when the publisher hid 1 to 4 in rows of schools. */
  readonly masked: boolean
}

/** Classes: NT (with or without NG), other combinations with NT, NG alone, no science. */
export const HAVO: Kind = {
  definitions: [
    { id: 'monitor', numerator: [0, 1, 2], rest: [3] },
    { id: 'cbs-nt', numerator: [0], rest: [1, 2, 3] },
    { id: 'nt-alle-combinaties', numerator: [0, 1], rest: [2, 3] },
  ],
  men: [0.24, 0.01, 0.17, 0.58],
  women: [0.07, 0.005, 0.305, 0.62],
  size: 220,
  spread: 1.1,
  atoms: 220,
  masked: false,
}

/** Classes: technique and other, in bb, kb and gl. */
export const VMBO: Kind = {
  definitions: [
    { id: 'monitor', numerator: [0, 2, 4], rest: [1, 3, 5] },
    { id: 'bb', numerator: [0], rest: [1] },
    { id: 'kb', numerator: [2], rest: [3] },
    { id: 'gl', numerator: [4], rest: [5] },
  ],
  men: [0.14, 0.2, 0.14, 0.25, 0.05, 0.22],
  women: [0.03, 0.24, 0.04, 0.36, 0.03, 0.3],
  size: 260,
  spread: 1.1,
  atoms: 235,
  masked: false,
}

export const EXAMS: Kind = { ...HAVO, men: [0.24, 0.003, 0.17, 0.587], size: 400, masked: true }

/** Classes: technique and other, in associate degree and bachelor, and in masters. Few towns have it. */
export const HBO: Kind = {
  definitions: [
    { id: 'croho-techniek-adba', numerator: [0], rest: [1] },
    { id: 'croho-techniek-alle', numerator: [0, 2], rest: [1, 3] },
  ],
  men: [0.33, 0.57, 0.004, 0.096],
  women: [0.02, 0.87, 0.004, 0.106],
  size: 900,
  spread: 3,
  atoms: 45,
  masked: false,
}

/** A table of a kind, the same for the same seed. */
export function tableOf(kind: Kind, seed: number): DisclosureTable {
  const random = randomOf(seed)
  const classes = kind.men.length
  const counts = {
    low: new Int32Array(kind.atoms * 3 * classes),
    high: new Int32Array(kind.atoms * 3 * classes),
  }
  const add = (atom: number, sex: number, k: number, n: number) => {
    const hidden = kind.masked && n >= 1 && n <= 4
    counts.low[(atom * 3 + sex) * classes + k]! += hidden ? 1 : n
    counts.high[(atom * 3 + sex) * classes + k]! += hidden ? 4 : n
  }
  for (let atom = 0; atom < kind.atoms; atom++) {
    const people = kind.size * Math.exp(kind.spread * (random() + random() + random() - 1.5))
    const schools = kind.masked ? 1 + Math.floor(people / 400) : 1
    for (let school = 0; school < schools; school++)
      for (let k = 0; k < classes; k++) {
        const draw = (share: number) =>
          Math.floor((people / 2 / schools) * share * (0.6 + 0.8 * random()) + random())
        const [man, woman] = [draw(kind.men[k]!), draw(kind.women[k]!)]
        for (const [sex, n] of [man + woman, man, woman].entries()) add(atom, sex, k, n)
      }
  }
  return {
    atoms: Array.from({ length: kind.atoms }, (_, a) => `GM${a}`),
    classes,
    definitions: kind.definitions,
    counts,
    regions: regionsOf(kind.atoms, random),
  }
}
