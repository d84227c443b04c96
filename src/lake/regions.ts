import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Fault, type Pact, type Region, type RegionKind, Register } from '../vocabulary/index.ts'

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

const COLUMNS = [
  'code',
  'name',
  'province',
  'from',
  'until',
  'successor',
  'parts',
  'aliases',
  'note',
] as const

function readRegister(file: string): Register {
  const rows = readRows(file, COLUMNS, row => {
    if (!/^GM\d{4}$/.test(row.code)) return `"${row.code}" is no municipality code`
    if (!/^PV(2\d|3[01])$/.test(row.province)) return `"${row.province}" is no province`
    const days = [row.from, row.until].filter(day => day !== '')
    return days.every(day => /^20\d\d-\d\d-\d\d$/.test(day)) ? null : `"${days.join('" or "')}" is no day`
  })
  return new Register(rows.map(row => ({ ...row, parts: listOf(row.parts), aliases: listOf(row.aliases) })))
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

/** Rows of a list with `;` between its columns and no quotes. `wrong` says what is wrong with a row. */
function readRows<C extends string>(
  file: string,
  columns: readonly C[],
  wrong: (row: Record<C, string>) => string | null,
): Record<C, string>[] {
  const [header, ...lines] = readText(file).trimEnd().split(/\r?\n/)
  if (header !== columns.join(';')) throw broken(file, `line 1 is "${header}", wanted "${columns.join(';')}"`)
  return lines.map((line, at) => {
    const fields = line.split(';')
    const row = Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])) as Record<
      C,
      string
    >
    const reason =
      fields.length !== columns.length || line.includes('"')
        ? `wanted ${columns.length} fields with ";" between them, without quotes`
        : wrong(row)
    if (reason !== null) throw broken(file, `line ${at + 2}: ${reason}`)
    return row
  })
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
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

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw broken(file, 'it cannot be read', cause)
  }
}

function broken(file: string, reason: string, cause?: unknown): Fault {
  return new Fault({
    code: 'regions.broken',
    message: `${file}: ${reason}. See data/regions/README.md.`,
    cause,
  })
}
