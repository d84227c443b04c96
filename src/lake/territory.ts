import { fileURLToPath } from 'node:url'
import { readRegions } from './regions.ts'

/** The pacts and the listed regions that come with the program. */
export const { pacts: PACTS, listed: LISTED } = readRegions(
  fileURLToPath(new URL('../../data/regions/', import.meta.url)),
)
