/**
 * `npm run bundle -- DIR`: extracts the counts that come with the program from publishers' files in DIR, by the same
 * readers and the same placement as any import. The same files give the same bytes.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { INDICATORS } from '../src/indicators/index.ts'
import { Lake, type Placed, type Prepared, prepare } from '../src/lake/index.ts'
import {
  type Fact,
  FactBook,
  find,
  type Group,
  type Membership,
  type Programme,
  type Reference,
  type Seen,
  unpack,
  writeBundled,
} from '../src/sources/index.ts'
import { InputError } from '../src/vocabulary/index.ts'

const OUT = fileURLToPath(new URL('../data/bundled/', import.meta.url))
const TABLES = new Set(INDICATORS.flatMap(({ sources }) => sources))

interface ManifestEntry {
  readonly file: string
  readonly table: string
  readonly years: readonly number[]
  readonly source: {
    readonly name: string
    readonly publisher: string
    readonly licence: string
    readonly sha256: string
  }
}

const [directory] = process.argv.slice(2)
if (directory === undefined) {
  console.error(
    'bundle: give the folder with the files of DUO and CBS, as in: npm run bundle -- ../shared/data',
  )
  process.exitCode = 2
} else await bundle(directory)

async function bundle(from: string): Promise<void> {
  const prepared = readAll(from)
  const placed = await placeAll(prepared)
  const used = new Set<string>()
  const counted = prepared.filter(({ reading }) => TABLES.has(reading.table))
  const entries = counted.map(each => writeCounts(each, placed, used))
  const places = prepared
    .map(each => writeReferences(each, membershipsOf(each, used)))
    .filter((entry): entry is ManifestEntry => entry !== null)
  const manifest = [...entries, ...places].sort((a, b) => (a.file < b.file ? -1 : 1))
  for (const name of readdirSync(OUT))
    if (!manifest.some(({ file }) => file === name)) rmSync(join(OUT, name))
  writeFileSync(join(OUT, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
  console.log(`${manifest.length} files in ${OUT}`)
}

function readAll(from: string): Prepared[] {
  return find(from).flatMap(({ path }) =>
    unpack(path).flatMap(file => {
      try {
        const each = prepare(file, { origin: 'file' })
        return each.kind.id === 'bundled' || /excerpt/i.test(file.name) ? [] : [each]
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        console.log(`left out: ${error.message}`)
        return []
      }
    }),
  )
}

/** Where each location lies, before any borders: from a lake of its own that holds all files. */
async function placeAll(prepared: readonly Prepared[]): Promise<ReadonlyMap<string, Placed>> {
  const root = mkdtempSync(join(tmpdir(), 'vieroptien-bundle-'))
  try {
    const lake = new Lake(root, () => new Date())
    await lake.write(async writer => {
      for (const each of prepared) await writer.commit(each)
    })
    return new Map(lake.placed().map(each => [`${each.table}|${each.location}|${each.year}`, each]))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Counts by municipality (mbo: by institution) with the names of the places, as one bundled file. */
function writeCounts(
  { reading, file, sha256, kind }: Prepared,
  placed: ReadonlyMap<string, Placed>,
  codes: Set<string>,
): ManifestEntry {
  const book = new FactBook()
  // Names of institutions; schools are added up to municipalities, whose names are known.
  const names = new Map(
    reading.references.flatMap(each => (each.what === 'seen' ? [[each.location, each.name] as const] : [])),
  )
  const seen = new Map<string, Seen>()
  for (const fact of reading.facts.facts()) {
    if (!needed(fact)) continue
    const place = placed.get(`${reading.table}|${fact.location}|${fact.year}`)
    const group = groupOf(fact, place)
    if (fact.code !== '') codes.add(fact.code)
    book.cells(group).add(book.column(fact.population, fact.year, fact.sex), fact)
    if (group.location !== '')
      seen.set(`${group.location}|${fact.year}`, seenOf(group, fact, place, names.get(group.location) ?? ''))
  }
  const text = writeBundled(
    {
      table: [reading.table],
      edition: [reading.edition],
      years: reading.years,
      provisional: reading.provisional,
      source: [file.name, sha256],
    },
    book,
    [...seen.values()],
  )
  return store(`${reading.table}-${reading.edition}`, text, { reading, file, sha256, kind })
}

/** What an indicator or the lead of a cohort asks for: of secondary schools the upper years and the exams. */
function needed({ level, population }: Fact): boolean {
  if (population === 'candidate') return level === 'havo' || level === 'vwo'
  return !/^lj/.test(population) || (level !== 'other' && !/^lj[12]$/.test(population))
}

function groupOf({ level, route, programme, code, ...fact }: Fact, place: Placed | undefined): Group {
  const institution = fact.location.startsWith('BRIN-')
  return {
    location: institution ? fact.location : (place?.found ?? ''),
    institution: institution ? fact.institution : '',
    province: fact.province,
    level,
    route,
    programme,
    code,
  }
}

function seenOf(
  { location, province }: Group,
  { year }: Fact,
  place: Placed | undefined,
  name: string,
): Seen {
  const municipality = place?.found ?? ''
  return { what: 'seen', year, location, name, place: '', municipality, municipalityName: '', province }
}

function membershipsOf({ reading }: Prepared, codes: ReadonlySet<string>): Reference[] {
  const wanted = (reference: Reference): reference is Membership | Programme =>
    reference.what === 'membership' || (reference.what === 'programme' && codes.has(reference.code))
  const plain = reading.references.filter(wanted)
  return [...new Map(plain.map(reference => [JSON.stringify(reference), reference])).values()]
}

function writeReferences(prepared: Prepared, references: readonly Reference[]): ManifestEntry | null {
  const { reading, file, sha256 } = prepared
  if (references.length === 0) return null
  const text = writeBundled(
    {
      table: [reading.table],
      edition: [reading.edition],
      years: [],
      provisional: [],
      source: [file.name, sha256],
    },
    new FactBook(),
    references,
  )
  return store(`${reading.table}-${reading.edition}`, text, prepared)
}

function store(
  name: string,
  text: string,
  { reading, file, sha256, kind }: Pick<Prepared, 'reading' | 'file' | 'sha256' | 'kind'>,
): ManifestEntry {
  const packed = gzipSync(text, { level: 9 })
  // The operating system's mark in the head of the archive differs between machines; 255 means "unknown".
  packed[9] = 255
  writeFileSync(join(OUT, `${name}.tsv.gz`), packed)
  return {
    file: `${name}.tsv.gz`,
    table: reading.table,
    years: reading.years,
    source: { name: file.name, publisher: kind.publisher, licence: kind.licence, sha256 },
  }
}
