import { InputError } from '../../vocabulary/index.ts'
import { FactBook } from '../fact.ts'
import type { JsonObject } from '../json.ts'
import { checked, type Reading, type SetApart, type SourceFile } from '../kind.ts'
import type { Boundary, Reference } from '../reference.ts'
import { type Feature, featuresOf } from './features.ts'
import { isDutch, type Point, projectionOf, systemOf } from './projection.ts'

type Kind = Boundary['kind']
type Polygon = readonly (readonly Point[])[]

/** An area under construction: the same code may stand in several features, one for each island. */
interface Area {
  readonly kind: Kind
  readonly code: string
  readonly name: string
  readonly year: number
  readonly properties: JsonObject
  readonly polygons: Polygon[]
}

/** Reads a file of boundaries; `yearOfFile` is asked when the areas themselves carry no year. */
export function readBoundaries(file: SourceFile, yearOfFile: () => number): Reading {
  const { content, features } = featuresOf(file)
  const sample = features.find(({ polygons }) => polygons.length > 0)?.polygons[0]?.[0]?.[0] ?? []
  const project = projectionOf(systemOf(file, content, sample))
  const areas = new Map<string, Area>()
  const setApart: SetApart[] = []
  for (const [index, feature] of features.entries()) {
    // CBS's map of districts has the water in a municipality as a feature of its own.
    if (feature.properties.H2O === 'JA' || feature.properties.water === 'JA') continue
    const area = identityOf(feature, yearOfFile)
    if (typeof area === 'string') {
      setApart.push({ line: index + 1, reason: area })
      continue
    }
    const key = `${area.year} ${area.code}`
    const known = areas.get(key) ?? { ...area, polygons: [] }
    areas.set(key, known)
    for (const polygon of feature.polygons) known.polygons.push(polygon.map(ring => ring.map(project)))
  }
  for (const area of areas.values()) refuseForeign(file, area)
  return gathered(file, [...areas.values()], features.length, setApart)
}

function gathered(
  file: SourceFile,
  areas: readonly Area[],
  rows: number,
  setApart: readonly SetApart[],
): Reading {
  const years = [...new Set(areas.map(area => area.year))].sort((a, b) => a - b)
  const kinds = [...new Set(areas.map(area => area.kind))].sort()
  const reading: Reading = {
    table: `geo-${kinds.join('-') || 'boundaries'}`,
    edition: Math.max(0, ...years),
    years,
    provisional: [],
    facts: new FactBook(),
    references: areas.flatMap(area => [boundaryOf(area), ...regionsOf(area)]),
    rows,
    setApart,
    notes: [],
  }
  return checked(reading, file)
}

/** Names of the properties with an area's code and name, in CBS's, Kadaster's and PDOK's files. */
const CODES = ['statcode', 'gemeentecode', 'GM_CODE', 'identificatie', 'code', 'provinciecode']
const NAMES = ['statnaam', 'gemeentenaam', 'GM_NAAM', 'naam', 'provincienaam']

const KINDS: Readonly<Record<string, Kind>> = { GM: 'municipality', PV: 'province', CR: 'corop' }

/** Which area a feature is, or why that cannot be told. */
function identityOf(
  { properties, polygons }: Feature,
  yearOfFile: () => number,
): Omit<Area, 'polygons'> | string {
  const text = (names: readonly string[]) => {
    const name = names.find(each => typeof properties[each] === 'string' && properties[each] !== '')
    return name === undefined ? '' : String(properties[name]).trim()
  }
  const code = text(CODES)
  const kind = /^(GM\d{4}|(PV|CR)\d{2})$/.test(code) ? KINDS[code.slice(0, 2)] : undefined
  if (!kind) return `"${code}" is no code of a municipality, province or COROP area (such as GM0153)`
  if (polygons.length === 0) return `${code} has no outline`
  const dated = /^((?:19|20)\d{2})[A-Z]/.exec(text(['jrstatcode', 'JRSTATCODE']))?.[1]
  return { kind, code, name: text(NAMES), year: dated ? Number(dated) : yearOfFile(), properties }
}

function refuseForeign(file: SourceFile, { code, polygons }: Area): void {
  const stray = polygons.flat(2).find(point => !isDutch(point))
  if (stray)
    throw new InputError({
      code: 'source.outside',
      message: `${file.name}: ${code} lies outside the Netherlands (longitude ${stray[0]}, latitude ${stray[1]}). The coordinates are in another system than the file says, or their order is reversed; fetch it in EPSG:28992 or EPSG:4326.`,
    })
}

/** Simplified outlines hold islands that have shrunk to a line: rings of fewer than three points are left out. */
function solid(polygons: readonly Polygon[]): Polygon[] {
  const isArea = (ring: readonly Point[]) => new Set(ring.map(String)).size >= 3
  return polygons.filter(([outer]) => outer && isArea(outer)).map(rings => rings.filter(isArea))
}

function boundaryOf({ kind, code, name, year, polygons }: Area): Boundary {
  const parts = solid(polygons)
  const [only] = parts
  const geometry =
    only && parts.length === 1
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: parts }
  return { what: 'boundary', year, kind, code, name, geometry: JSON.stringify(geometry) }
}

/** What CBS's municipal outlines of 2015 and before tell besides: the province and the COROP area. */
function regionsOf({ kind, code, name, year, properties }: Area): Reference[] {
  const { provincie: province, corop_gebied: corop } = properties
  if (kind !== 'municipality' || typeof province !== 'string' || !/^PV\d{2}$/.test(province)) return []
  const references: Reference[] = [{ what: 'municipality', year, code, name, province }]
  if (typeof corop === 'string' && /^CR\d{2}$/.test(corop))
    references.push({
      what: 'membership',
      year,
      kind: 'corop',
      region: corop,
      regionName: '',
      municipality: code,
    })
  return references
}
