import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, type Reading, recognise, SourceFile, type Told } from '../../../src/sources/index.ts'
import { projectionOf } from '../../../src/sources/pdok/projection.ts'

const RING = [
  [6.6, 52.3],
  [6.7, 52.3],
  [6.7, 52.4],
  [6.6, 52.3],
]

function read(content: object, told: Told = {}, name = 'grenzen.geojson'): Reading {
  const file = new SourceFile(name, new TextEncoder().encode(JSON.stringify(content)))
  return recognise(file, KINDS).read(file, told)
}

function refusal(content: object, told: Told = {}): { code: string; message: string } {
  try {
    read(content, told)
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  throw new Error('the file was not refused')
}

function collection(properties: object, ring: unknown = RING, more: object = {}) {
  const geometry = { type: 'Polygon', coordinates: [ring] }
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }], ...more }
}

const ALMELO = { statcode: 'GM0141', statnaam: 'Almelo', jrstatcode: '2023GM0141' }

/** Metres between two points in the Netherlands. */
function distance(one: readonly number[], other: readonly number[]): number {
  const [north, east] = [111_250, 68_200]
  return Math.hypot(((one[0] ?? 0) - (other[0] ?? 0)) * east, ((one[1] ?? 0) - (other[1] ?? 0)) * north)
}

describe('RD coordinates', () => {
  // Church towers that Kadaster gives in both systems.
  it.each([
    ['Amersfoort, Onze-Lieve-Vrouwetoren', [155_000, 463_000], [5.38720621, 52.1551744]],
    ['Amsterdam, Westertoren', [120_700.723, 487_525.501], [4.88352559, 52.37453253]],
    ['Groningen, Martinitoren', [233_883.131, 582_065.167], [6.56820053, 53.21938317]],
  ])('of %s are turned into degrees within a metre', (_, rd, degrees) => {
    expect(distance(projectionOf('rd')(rd), degrees)).toBeLessThan(1)
  })

  it('keep distances in the whole country to within two in a thousand', () => {
    const project = projectionOf('rd')
    const x = fc.integer({ min: 15_000, max: 275_000 })
    const y = fc.integer({ min: 310_000, max: 615_000 })
    fc.assert(
      fc.property(x, y, (east, north) => {
        const [longitude, latitude] = project([east, north])
        const further = project([east, north + 1_000])
        const metres = Math.hypot(
          (further[0] - longitude) * 111_320 * Math.cos((latitude * Math.PI) / 180),
          (further[1] - latitude) * 111_250,
        )
        expect(Math.abs(metres - 1_000)).toBeLessThan(2)
      }),
    )
  })

  it('are told by their size where the file does not say', () => {
    const ring = [
      [155_000, 463_000],
      [156_000, 463_000],
      [156_000, 464_000],
      [155_000, 463_000],
    ]
    const [boundary] = read(collection(ALMELO, ring)).references
    expect(boundary).toMatchObject({ what: 'boundary', code: 'GM0141' })
    if (boundary?.what !== 'boundary') throw new Error('no boundary')
    expect(boundary.geometry).toMatch(/^\{"type":"Polygon","coordinates":\[\[\[5\.387\d+,52\.155\d+\]/)
  })
})

describe('boundaries', () => {
  it.each([['urn:ogc:def:crs:OGC:1.3:CRS84'], ['urn:ogc:def:crs:EPSG::4258'], ['EPSG:4326']])(
    'in %s stay as they are',
    name => {
      const [boundary] = read(
        collection(ALMELO, RING, { crs: { type: 'name', properties: { name } } }),
      ).references
      expect(boundary).toMatchObject({
        geometry: JSON.stringify({ type: 'Polygon', coordinates: [RING] }),
        year: 2023,
      })
    },
  )

  it('in another system are refused', () => {
    const { code, message } = refusal(
      collection(ALMELO, RING, { crs: { properties: { name: 'EPSG:3857' } } }),
    )
    expect(code).toBe('source.crs')
    expect(message).toContain('the coordinates are in EPSG:3857')
  })

  it('with latitude before longitude are refused', () => {
    const { code, message } = refusal(
      collection(
        ALMELO,
        RING.map(([x, y]) => [y, x]),
      ),
    )
    expect(code).toBe('source.outside')
    expect(message).toContain('GM0141 lies outside the Netherlands (longitude 52.3, latitude 6.6)')
  })

  it('without a year ask for one', () => {
    const properties = { statcode: 'GM0141', statnaam: 'Almelo' }
    expect(refusal(collection(properties)).code).toBe('source.year-unknown')
    expect(read(collection(properties), { year: 2019 }).years).toEqual([2019])
    expect(read(collection(properties), {}, 'gemeenten_2020.geojson').years).toEqual([2020])
  })

  it("are known by the names of Kadaster's and the district map's properties, without water", () => {
    const features = [
      { identificatie: 'GM0141', naam: 'Almelo' },
      { gemeentecode: 'GM0193', gemeentenaam: 'Zwolle', water: 'NEE' },
      { GM_CODE: 'GM0193', GM_NAAM: 'Zwolle', H2O: 'JA' },
    ].map(properties => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [RING] } }))
    const { references } = read({ type: 'FeatureCollection', features }, { year: 2024 })
    expect(references).toMatchObject([
      { code: 'GM0141', name: 'Almelo' },
      { code: 'GM0193', name: 'Zwolle', geometry: JSON.stringify({ type: 'Polygon', coordinates: [RING] }) },
    ])
  })

  it('of unknown areas and without outline are set apart, and refused when they are many', () => {
    const good = Array.from(
      { length: 150 },
      (_, number) => collection({ ...ALMELO, statcode: `GM${1000 + number}` }).features[0],
    )
    const content = {
      type: 'FeatureCollection',
      features: [...good, { type: 'Feature', properties: ALMELO, geometry: null }],
    }
    expect(read(content).setApart).toEqual([{ line: 151, reason: 'GM0141 has no outline' }])
    const unknown = collection({ statcode: 'BU0141' }).features[0]
    const { code, message } = refusal({ type: 'FeatureCollection', features: [unknown, unknown] })
    expect(code).toBe('source.unreadable')
    expect(message).toContain('"BU0141" is no code of a municipality, province or COROP area')
  })

  it('say in one sentence that they were cut off or damaged', () => {
    const text = JSON.stringify(collection(ALMELO)).slice(0, -20)
    const file = new SourceFile('grenzen.geojson', new TextEncoder().encode(text))
    expect(() => recognise(file, KINDS).read(file, {})).toThrow(/ends in the middle of its JSON/)
    const objects = {
      layer: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[3]], properties: ALMELO }],
      },
    }
    expect(refusal({ type: 'Topology', arcs: [], objects })).toMatchObject({ code: 'source.topology' })
    expect(refusal({ type: 'FeatureCollection' })).toMatchObject({ code: 'source.boundaries' })
  })
})
