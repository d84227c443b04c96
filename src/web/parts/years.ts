import { schoolYearLabel } from '../../vocabulary/index.ts'

/** `2015/16–2017/18, 2019/20`: school years, those that follow each other as one. */
export function yearsLabel(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === year - 1) run[1] = year
    else runs.push([year, year])
  }
  return runs
    .map(([from, to]) =>
      from === to ? schoolYearLabel(from) : `${schoolYearLabel(from)}–${schoolYearLabel(to)}`,
    )
    .join(', ')
}
