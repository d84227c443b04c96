import { fileURLToPath } from 'node:url'
import { readRegions } from './regions.ts'

/** The register of municipalities, the pacts and the listed regions that come with the program. */
export const {
  register: REGISTER,
  pacts: PACTS,
  listed: LISTED,
} = readRegions(fileURLToPath(new URL('../../data/regions/', import.meta.url)))
