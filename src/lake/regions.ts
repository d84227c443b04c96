import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Pact, Region, RegionKind, Register } from '../vocabulary/index.ts'
import { readRegister } from './register.ts'
import { broken, readRows, readText } from './rows.ts'

/** Our own data on regions: `data/regions` of the program. */
export interface RegionData {
  readonly register: Register
  /** The eight pacts and their variants, in the order in which they are shown. */
  readonly pacts: readonly Pact[]
  /** Regions with a name of their own that are neither pact nor municipality. */
  readonly listed: readonly Region[]
}

/** Reads the data on regions in a folder. Throws a Fault when a file is missing or wrong. */
export function readRegions(folder: string): RegionData {
  const register = readRegister(join(folder, 'municipalities.csv'))
  const pacts = readPacts(join(folder, 'pacts.yml'), register)
  return { register, pacts, listed: readListed(join(folder, 'regions.csv')) }
}

const KINDS: readonly RegionKind[] = [
  'land',
  'landsdeel',
  'province',
  'remainder',
  'labour-market',
  'corop',
  'rmc',
]

function readListed(file: string): Region[] {
  const rows = readRows(file, ['code', 'kind', 'nl', 'en'], row =>
    KINDS.some(kind => kind === row.kind) ? null : `"${row.kind}" is none of ${KINDS.join(', ')}`,
  )
  return rows.map(({ code, kind, nl, en }) => ({ code, kind: kind as RegionKind, name: { nl, en } }))
}

const bilingual = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const day = z.string().regex(/^20\d\d-\d\d-\d\d$/)

/** The form of `pacts.yml`: memberships in blocks that share their dates and their source. */
const pactsFile = z.strictObject({
  pacts: z.array(
    z.strictObject({
      code: z.string().regex(/^pact-[a-z0-9-]+$/),
      variantOf: z.string().optional(),
      name: bilingual,
      note: z.string().default(''),
      themes: z.array(bilingual).default([]),
      members: z.array(
        z.strictObject({
          municipalities: z.record(z.string(), z.string()),
          from: day.optional(),
          until: day.optional(),
          source: z.strictObject({ publisher: z.string().min(1), page: z.string().min(1) }),
          note: z.string().default(''),
        }),
      ),
    }),
  ),
})

function readPacts(file: string, register: Register): Pact[] {
  const { data, error } = pactsFile.safeParse(parse(readText(file)))
  if (error) throw broken(file, z.prettifyError(error), error)
  const pacts = data.pacts.map(({ variantOf = null, members, ...pact }) => ({
    ...pact,
    variantOf,
    members: members.flatMap(({ municipalities, from = '', until = '', source, note }) =>
      Object.entries(municipalities).map(([municipality, name]) => {
        if (register.get(municipality)?.name !== name)
          throw broken(file, `${pact.code}: ${municipality} is not ${name} in the register of municipalities`)
        return { municipality, from, until, source, note }
      }),
    ),
  }))
  for (const { code, variantOf } of pacts)
    if (variantOf !== null && !pacts.some(pact => pact.code === variantOf))
      throw broken(file, `${code} is a variant of ${variantOf}, which is no pact`)
  return pacts
}
