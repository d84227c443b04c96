import { type FigureSet, type Judgement, judge, PUBLISHED, TARGETS } from '../../indicators/index.ts'
import type { LevelAnswer, Verdict } from './contract.ts'

/** A verdict with the level that it is about and who published its figure, where that is no count of ours. */
export function verdictOf(level: LevelAnswer['level'], judgement: Judgement | null): Verdict | null {
  if (judgement === null) return null
  const { indicator, definition } = judgement.target
  const published = indicator === 'gepubliceerd' ? PUBLISHED.find(({ id }) => id === definition) : undefined
  return { level, ...judgement, source: published?.source ?? null }
}

/** Published series that decide the national verdict, and the level of each. */
const NATIONAL: readonly (readonly [string, LevelAnswer['level']])[] = [
  ['mbo-instroom', 'mbo'],
  ['hbo-instroom', 'hbo'],
  ['wo-instroom', 'wo'],
]

/** The national verdicts: by the inflow that the Monitor Techniekpact published. */
export function nationalVerdicts(figures: FigureSet): Verdict[] {
  return NATIONAL.flatMap(([definition, level]) => {
    const target = TARGETS.find(
      each => each.kind === 'besluit' && each.indicator === 'gepubliceerd' && each.definition === definition,
    )
    const verdict = target ? verdictOf(level, judge(figures, target)) : null
    return verdict ? [verdict] : []
  })
}
