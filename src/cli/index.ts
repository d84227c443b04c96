import type { Command } from 'commander'

/** A command by name, loaded when it is asked for: starting one does not pay for the others. */
interface Listed {
  readonly name: string
  readonly load: () => Promise<(program: Command) => void>
}

/** All commands, in the order in which the help shows them. */
export const COMMANDS: readonly Listed[] = [
  { name: 'serve', load: async () => (await import('./serve.ts')).addServe },
  { name: 'import', load: async () => (await import('./import.ts')).addImport },
  { name: 'update', load: async () => (await import('./update.ts')).addUpdate },
  { name: 'sources', load: async () => (await import('./sources.ts')).addSources },
  { name: 'indicators', load: async () => (await import('./indicators.ts')).addIndicators },
  { name: 'regions', load: async () => (await import('./regions.ts')).addRegions },
  { name: 'figures', load: async () => (await import('./figures.ts')).addFigures },
  { name: 'flow', load: async () => (await import('./flow.ts')).addFlow },
  { name: 'change', load: async () => (await import('./change.ts')).addChange },
  { name: 'outlook', load: async () => (await import('./outlook.ts')).addOutlook },
  { name: 'backtest', load: async () => (await import('./backtest.ts')).addBacktest },
  { name: 'release', load: async () => (await import('./release.ts')).addRelease },
  { name: 'releases', load: async () => (await import('./releases.ts')).addReleases },
  { name: 'scenario', load: async () => (await import('./scenario.ts')).addScenario },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).addDoctor },
  { name: 'prune', load: async () => (await import('./prune.ts')).addPrune },
  { name: 'fill', load: async () => (await import('./fill.ts')).addFill },
]
