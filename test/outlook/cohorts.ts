/** Pupils of one year: with a science profile, and all. */
export interface Pupils {
  readonly year: number
  readonly part: number
  readonly whole: number
}

/** One region's pupils on 1 October and its candidates at the end of the same school year. */
export interface Region {
  readonly fourth: readonly Pupils[]
  readonly fifth: readonly Pupils[]
  readonly exam: readonly Pupils[]
}

export interface Plan {
  readonly seed: number
  /** Regions, and pupils of year 4 in the smallest and the largest of them. */
  readonly regions: number
  readonly sizes: readonly [number, number]
  /** School years, the first by its start. */
  readonly first: number
  readonly years: number
}

/**
 * Cohorts as they move: pupils choose in year 4, most are in year 5 a year later and take the exam at its end; some
 * repeat. The national log odds of year 4 fall by .05 a year, as DUO's exams did from 2019 to 2023 (41 to 37 %), and
 * wobble by .06; regions differ for good and wobble. Attrition wobbles by .03 to year 5 and by .018 to the exam: within
 * the .05 and .03 that the lead believes beforehand, and more than the two years of vwo 4 that DUO's files show (.01).
 */
export function cohorts({ seed, regions, sizes: [small, large], first, years }: Plan): Region[] {
  const chance = dice(seed)
  // One year more in front, for the year 5 of the first year.
  const span = Array.from({ length: years + 1 }, (_, at) => first - 1 + at)
  let level = -0.3
  const national = new Map(
    span.map(year => {
      level += -0.05 + chance.normal(0.06)
      return [year, { level, moved: chance.normal(0.03), sat: chance.normal(0.018) }] as const
    }),
  )
  return Array.from({ length: regions }, (_, at) => {
    const size = small + ((large - small) * at) / Math.max(1, regions - 1)
    const own = chance.normal(0.12)
    let before: Pupils | undefined
    let last: Pupils | undefined
    const made = span.map(year => {
      const { level: share, moved, sat } = national.get(year)!
      const whole = Math.round(size * (1 + chance.normal(0.04)))
      const fourth = {
        year,
        whole,
        part: chance.binomial(whole, logistic(share + own + chance.normal(0.05))),
      }
      const wobble = moved + chance.normal(0.04)
      const fifth = before
        ? {
            year,
            ...together(
              stay(chance, before, 0.86 * Math.exp(wobble), 0.89),
              last ? stay(chance, last, 0.05, 0.06) : { part: 0, whole: 0 },
            ),
          }
        : { year, part: 0, whole: 0 }
      const exam = { year, ...stay(chance, fifth, 0.96 * Math.exp(sat), 0.97) }
      before = fourth
      last = fifth
      return { fourth, fifth, exam }
    })
    const kept = made.slice(1)
    return {
      fourth: kept.map(each => each.fourth),
      fifth: kept.map(each => each.fifth),
      exam: kept.map(each => each.exam),
    }
  })
}

/** All regions together, year by year. */
export function countryOf(regions: readonly Region[]): Region {
  const sum = (of: (region: Region) => readonly Pupils[]) =>
    of(regions[0]!).map(({ year }, at) => ({
      year,
      part: regions.reduce((total, region) => total + of(region)[at]!.part, 0),
      whole: regions.reduce((total, region) => total + of(region)[at]!.whole, 0),
    }))
  return {
    fourth: sum(({ fourth }) => fourth),
    fifth: sum(({ fifth }) => fifth),
    exam: sum(({ exam }) => exam),
  }
}

type Counted = Omit<Pupils, 'year'>

function stay(chance: Dice, { part, whole }: Counted, ofPart: number, ofRest: number): Counted {
  const kept = chance.binomial(part, Math.min(1, ofPart))
  return { part: kept, whole: kept + chance.binomial(whole - part, ofRest) }
}

function together(a: Counted, b: Counted): Counted {
  return { part: a.part + b.part, whole: a.whole + b.whole }
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

interface Dice {
  /** Normal around 0. */
  normal(sd: number): number
  binomial(n: number, p: number): number
}

/** The same numbers for the same seed (mulberry32; Box and Muller). */
function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    normal: sd => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    binomial: (n, p) => {
      let found = 0
      for (let i = 0; i < n; i += 1) if (next() < p) found += 1
      return found
    },
  }
}
