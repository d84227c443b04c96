import type { Command } from 'commander'
import { addDoctor } from './doctor.ts'
import { addFigures } from './figures.ts'
import { addFill } from './fill.ts'
import { addImport } from './import.ts'
import { addIndicators } from './indicators.ts'
import { addPrune } from './prune.ts'
import { addRegions } from './regions.ts'
import { addRelease } from './release.ts'
import { addReleases } from './releases.ts'
import { addServe } from './serve.ts'
import { addSources } from './sources.ts'
import { addUpdate } from './update.ts'

/** All commands, in the order in which the help shows them. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  addServe,
  addImport,
  addUpdate,
  addSources,
  addIndicators,
  addRegions,
  addFigures,
  addRelease,
  addReleases,
  addDoctor,
  addPrune,
  addFill,
]
