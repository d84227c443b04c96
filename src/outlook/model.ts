import { type Difference, deviationOf, differencesOf } from './deviation.ts'
import type { Forecast } from './forecast.ts'
import type { History } from './history.ts'
import { type Expected, type National, nationalOf } from './national.ts'
import { logistic } from './number/logistic.ts'

/** Nothing differs from itself. */
const NO_DEVIATION: Expected = { mean: 0, variance: 0 }

/**
 * The model: a national path with a small damped drift, and around it a region's difference that is partly permanent,
 * partly fading, partly chance. Gives the forecast of each horizon from 1 to `horizons` after the last year of the
 * history, however few years there are. A year whose pupils were counted already starts from them; later years go on
 * from there.
 */
export function model(history: History, horizons: number): Forecast[] {
  const { kind, noise, points, parent, siblings, leads, parentLeads } = history
  const national = nationalOf(parent, parentLeads, siblings)
  const led = kind === 'land' ? [] : ledOf(history, national)
  const seen = [...differencesOf(points, parent, national), ...led.map(({ difference }) => difference)]
  const deviation = kind === 'land' ? () => NO_DEVIATION : deviationOf(seen, noise)
  const last = points.at(-1)!
  return Array.from({ length: horizons }, (_, at) => {
    const year = last.year + at + 1
    const path = national.at(year)
    const counted = led.find(each => each.difference.year === year)
    const own = counted?.observed ?? deviation(year)
    const centre = path.mean + own.mean
    const underlying = path.variance + own.variance
    const people = leads.at(-1)?.whole ?? last.whole
    const settled = counted || (kind === 'land' && parentLeads.some(lead => lead.year === year))
    const chance = settled ? 0 : noise.overdispersion * chanceOfYear(people, centre)
    return {
      year,
      horizon: at + 1,
      centre,
      sd: Math.sqrt(underlying + chance),
      underlyingSd: Math.sqrt(underlying),
      df: national.df,
    }
  })
}

/** A coming year of a region whose pupils are counted already. */
interface Led {
  /** What the count adds to the differences seen. */
  readonly difference: Difference
  /** Difference from the country of the share that will be counted. */
  readonly observed: Expected
}

/**
 * Coming years that both region and country are led to. What the past years lead to expect, with the chance of the year
 * itself, is weighed against what the pupils tell, each by its variance: of nearly the same people the pupils tell
 * nearly all, of a count two years before the past keeps a say.
 */
function ledOf({ noise, points, parent, leads, parentLeads }: History, national: National): Led[] {
  const seen = differencesOf(points, parent, national)
  return leads.flatMap(lead => {
    const around = parentLeads.find(({ year }) => year === lead.year)
    if (!around) return []
    const before = deviationOf(seen, noise)(lead.year)
    const chance = noise.overdispersion * chanceOfYear(lead.whole, lead.centre)
    const value = lead.centre - around.centre
    const own = Math.max(lead.variance - around.variance, LEAST)
    const difference = { year: lead.year, value, chance: (chance + own) / noise.overdispersion }
    seen.push(difference)
    return [{ difference, observed: weighed(before, chance, value, own) }]
  })
}

/** No count tells the outcome to the last pupil. */
const LEAST = 1e-6

function weighed(before: Expected, chance: number, value: number, own: number): Expected {
  const expected = before.variance + chance
  const part = expected / (expected + own)
  return { mean: before.mean + part * (value - before.mean), variance: part * own }
}

/** Variance that coin flips give the log odds of a share: 1 / (n f(1-f)); none where no people are counted. */
export function chanceOfYear(whole: number | null, centre: number): number {
  if (!whole) return 0
  const share = logistic(centre)
  return 1 / (whole * share * (1 - share))
}
