import { currentFigures, gatesOf, readScores, scenarioBase } from '../api/index.ts'
import type { Lake } from '../lake/index.ts'
import type { Scenario, ScenarioBase } from '../outlook/index.ts'
import type { RegionCode } from '../vocabulary/index.ts'

/** The bases of scenarios, from the current release; each region's is made once. Throws as `currentFigures` does. */
export async function scenarioBases(lake: Lake): Promise<(scenario: Scenario) => ScenarioBase> {
  const { figures, release } = currentFigures(lake)
  const atlas = await lake.atlas()
  const kindOf = (region: RegionCode) => atlas.kindOf(region)
  const gates = gatesOf(readScores(lake, release))
  const places = {
    kindOf,
    membersOf: (region: RegionCode) => atlas.membersOf(region),
    regions: atlas.regions,
  }
  const made = new Map<RegionCode, ScenarioBase>()
  return ({ region }) => {
    const base = made.get(region) ?? scenarioBase({ figures, places, gates, release: release.id }, region)
    made.set(region, base)
    return base
  }
}
