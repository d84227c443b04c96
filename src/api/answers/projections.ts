import type { FigureSet } from '../../indicators/index.ts'
import { cohere, type Expectation, type History, isProjectable, project } from '../../outlook/index.ts'
import type { RegionCode } from '../../vocabulary/index.ts'
import type { Gates } from './gates.ts'
import { type Asked, Histories } from './history.ts'

/** Where regions lie, as far as their numbers must add up. */
export interface Lying {
  /** Municipalities of a province, as the figures are counted. */
  readonly membersOf: (region: RegionCode) => readonly RegionCode[]
}

/** A series with its coming years. */
export interface Projected {
  readonly region: RegionCode
  readonly history: History
  /** Empty where nobody or everybody is technical in every year. */
  readonly coming: readonly Expectation[]
}

const COUNTRY = 'NL01'
const EAST = 'landsdeel-oost'
const EASTERN: readonly RegionCode[] = ['PV23', 'PV25']

/**
 * The coming years of all regions of one series. Provinces add up to the country, municipalities to their province and
 * the two eastern provinces to landsdeel Oost, in people and in technical people; pacts, labour-market, COROP and RMC
 * regions overlap or cross provinces and stand by themselves.
 */
export function projectAll(
  figures: FigureSet,
  asked: Asked & Lying,
  gates: Gates,
  horizons: number,
): ReadonlyMap<RegionCode, Projected> {
  const { indicator, definition } = asked
  const histories = new Histories(figures, asked)
  const all = new Map<RegionCode, Projected>()
  for (const region of figures.regions(indicator.id, definition)) {
    const history = histories.of(region)
    if (history === null) continue
    const gate = gates(indicator.id, definition, history.kind)
    all.set(region, {
      region,
      history,
      coming: isProjectable(history) ? project(history, gate, horizons) : [],
    })
  }
  const provinces = [...all.keys()].filter(region => asked.kindOf(region) === 'province')
  reconcile(all, COUNTRY, provinces)
  for (const province of provinces)
    reconcile(
      all,
      province,
      asked.membersOf(province).filter(region => all.has(region)),
    )
  sum(all, EAST, EASTERN)
  return all
}

/**
 * Fits regions into the whole that they make up. People of the whole whose region has no figure that is shown are one
 * more piece, so that the others need not stand in for them.
 */
function reconcile(all: Map<RegionCode, Projected>, whole: RegionCode, parts: readonly RegionCode[]): void {
  const around = all.get(whole)
  if (!around) return
  for (const [at, { forecast, size }] of around.coming.entries()) {
    const { year } = forecast
    const present = parts.flatMap(region => {
      const found = all.get(region)!
      const one = found.coming.find(each => each.forecast.year === year)
      return one?.size && found.history.points.at(-1)!.year === around.history.points.at(-1)!.year
        ? [{ found, one, size: one.size, index: found.coming.indexOf(one) }]
        : []
    })
    if (!size || present.length === 0) continue
    const pieces = present.map(({ one, size }) => ({ centre: one.forecast.centre, whole: size.value }))
    const rest = restOf(
      around,
      present.map(({ found }) => found),
      at,
    )
    const fitted = cohere(rest ? [...pieces, rest] : pieces, {
      centre: forecast.centre,
      whole: size.value,
    })
    for (const [i, { found, one, index }] of present.entries()) {
      const scale = fitted[i]!.whole / one.size!.value
      const coming = [...found.coming]
      coming[index] = {
        forecast: { ...one.forecast, centre: fitted[i]!.centre },
        size: { value: fitted[i]!.whole, low: one.size!.low * scale, high: one.size!.high * scale },
      }
      all.set(found.region, { ...found, coming })
    }
  }
}

/** People of the whole who are in none of the parts, with the share that they had in the last year; null without them. */
function restOf({ history, coming }: Projected, parts: readonly Projected[], at: number) {
  const last = history.points.at(-1)!
  const known = parts.map(part => part.history.points.at(-1)!)
  const people = last.whole! - known.reduce((total, { whole }) => total + whole!, 0)
  const technical =
    last.whole! * last.share - known.reduce((total, { whole, share }) => total + whole! * share, 0)
  if (people < 1) return null
  const share = Math.min(0.999, Math.max(0.001, technical / people))
  const moved = coming[at]!.forecast.centre - Math.log(last.share / (1 - last.share))
  return {
    centre: Math.log(share / (1 - share)) + moved,
    whole: (people * coming[at]!.size!.value) / last.whole!,
  }
}

/** A region whose people are those of its parts and nobody else's. */
function sum(all: Map<RegionCode, Projected>, whole: RegionCode, parts: readonly RegionCode[]): void {
  const found = all.get(whole)
  const pieces = parts.flatMap(region => all.get(region) ?? [])
  if (!found || pieces.length !== parts.length) return
  const coming = found.coming.map((one, at) => {
    const years = pieces.map(piece => piece.coming[at])
    if (!years.every(each => each?.size && each.forecast.year === one.forecast.year)) return one
    const people = years.reduce((total, each) => total + each!.size!.value, 0)
    const technical = years.reduce(
      (total, each) => total + each!.size!.value / (1 + Math.exp(-each!.forecast.centre)),
      0,
    )
    const scale = one.size ? people / one.size.value : 1
    return {
      forecast: { ...one.forecast, centre: Math.log(technical / (people - technical)) },
      size: one.size && { value: people, low: one.size.low * scale, high: one.size.high * scale },
    }
  })
  all.set(whole, { ...found, coming })
}
