import { pathsOf } from '../src/outlook/scenario/bands.ts'
import type { ScenarioBase } from '../src/outlook/scenario/base.ts'
import type { Scenario } from '../src/outlook/scenario/scenario.ts'
import type { Goals } from '../src/outlook/scenario/simulate.ts'

/** One draw of one year, as one would first write it down. */
interface Drawn {
  readonly without: number
  readonly with: number
}

/**
 * The same question by a straightforward loop: an object for each year of each draw, `Math.random`, Box and Muller. It
 * gives the chances of first passage and the sums of people; not the same digits, but the same law.
 */
export function straightforward(base: ScenarioBase, scenario: Scenario, goals: Goals, draws: number) {
  const reached = new Map<string, number[]>()
  const people = new Map<string, number[]>()
  const paths = new Map(pathsOf(base, scenario).map(path => [`${path.step} ${path.region}`, path]))
  for (let draw = 0; draw < draws; draw += 1) {
    const national = new Map<string, number[]>()
    for (const series of base.series) {
      const key = `${series.step} ${series.region}`
      const shared = national.get(series.step) ?? nationalRow(series.centre.length)
      national.set(series.step, shared)
      const path = paths.get(key)!
      const lasting = normal()
      const years: Drawn[] = series.centre.map((centre, at) => {
        const noise =
          series.nationalSd[at]! * shared[at]! +
          series.regionalSd[at]! * lasting +
          series.observationSd[at]! * normal()
        const without = 1 / (1 + Math.exp(-(centre + noise)))
        const changed = 1 / (1 + Math.exp(-(path.with[at]!.centre + noise)))
        return { without, with: changed }
      })
      const first = years.findIndex(each => each.with >= (goals[series.step] ?? 2))
      const counts = reached.get(key) ?? years.map(() => 0)
      if (first >= 0) counts[first]! += 1
      reached.set(key, counts)
      if (base.summed.includes(series.region))
        for (const [at, each] of years.entries()) {
          const of = `${series.step} ${at}`
          const sums = people.get(of) ?? []
          sums[draw] = (sums[draw] ?? 0) + (series.whole ?? 0) * each.with
          people.set(of, sums)
        }
    }
  }
  const quantiles = [...people.values()].map(values => {
    const sorted = [...values].sort((a, b) => a - b)
    return [0.1, 0.5, 0.9].map(q => sorted[Math.floor(q * sorted.length)]!)
  })
  return { reached, quantiles }
}

function nationalRow(years: number): number[] {
  const row: number[] = []
  let change = normal()
  let sum = 0
  for (let at = 0; at < years; at += 1) {
    sum += change
    row.push(sum / Math.sqrt(at + 1))
    change = 0.5 * change + Math.sqrt(0.75) * normal()
  }
  return row
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
}
