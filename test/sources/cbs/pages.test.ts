import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { downloadTable, type TableRequest } from '../../../src/sources/cbs/pages.ts'
import type { DownloadOptions, Fetched } from '../../../src/sources/download.ts'
import { KINDS, recognise, SourceFile } from '../../../src/sources/index.ts'
import { type Answer, Publisher } from '../server.ts'

let publisher: Publisher
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'pages-'))
})

afterEach(async () => {
  await publisher.stop()
  rmSync(directory, { recursive: true, force: true })
})

const BASE = '/odata/v1/CBS/99107NED'

function json(content: (origin: string) => unknown): Answer {
  return (request, response) => {
    const text = JSON.stringify(content(`http://${request.headers.host}`))
    response.writeHead(200, { 'Content-Type': 'application/json; odata.metadata=minimal' }).end(text)
  }
}

const set = (name: string, value: unknown[], more: (origin: string) => object = () => ({})): Answer =>
  json(origin => ({ '@odata.context': `${origin}${BASE}/$metadata#${name}`, value, ...more(origin) }))

const observation = (Id: number) => ({
  Id,
  Measure: 'M000352',
  ValueAttribute: 'None',
  Value: Id * 10,
  StringValue: null,
  RegioS: 'PV23  ',
  Perioden: '2025SJ00',
})

/** A service of OData 4 with five observations on three pages. */
function service(change: Record<string, Answer> = {}): Record<string, Answer> {
  const names = [
    'MeasureGroups',
    'MeasureCodes',
    'PeriodenCodes',
    'PeriodenGroups',
    'Observations',
    'Properties',
  ]
  return {
    [BASE]: json(origin => ({
      '@odata.context': `${origin}${BASE}/$metadata`,
      value: names.map(name => ({ name, kind: 'EntitySet', url: name })),
    })),
    [`${BASE}/Properties`]: json(origin => ({
      '@odata.context': `${origin}${BASE}/$metadata#Properties`,
      Identifier: '99107NED',
      Title: 'Leerlingen naar regio',
      Modified: '2026-01-01T02:00:00+01:00',
      ObservationCount: 5,
    })),
    [`${BASE}/MeasureCodes`]: set('MeasureCodes', [
      { Identifier: 'M000352', Title: 'Leerlingen', Unit: 'aantal' },
    ]),
    [`${BASE}/PeriodenCodes`]: set('PeriodenCodes', [{ Identifier: '2025SJ00', Status: 'Voorlopig' }]),
    [`${BASE}/Observations`]: set('Observations', [observation(1), observation(2)], origin => ({
      '@odata.nextLink': `${origin}${BASE}/Observations?$skiptoken=2`,
    })),
    [`${BASE}/Observations?$skiptoken=2`]: set('Observations', [observation(3), observation(4)], () => ({
      '@odata.nextLink': 'Observations?$skiptoken=4',
    })),
    [`${BASE}/Observations?$skiptoken=4`]: set('Observations', [observation(5)]),
    ...change,
  }
}

const OPTIONS = {
  fetch,
  now: () => new Date('2026-10-21T07:28:00Z'),
  sleep: () => Promise.resolve(),
  userAgent: 'vieroptien/0.1.0 (+https://vieroptien.example)',
} satisfies Partial<DownloadOptions>

async function table(answers: Record<string, Answer>, request: Partial<TableRequest> = {}) {
  publisher = await Publisher.start(answers)
  const url = `${publisher.url}${BASE}`
  return downloadTable({ url, mostBytes: 100_000, ...request }, { ...OPTIONS, directory })
}

async function refusal(...parameters: Parameters<typeof table>): Promise<{ code: string; message: string }> {
  const outcome = await table(...parameters).catch((problem: unknown) => problem)
  expect(outcome).toBeInstanceOf(Error)
  expect(readdirSync(directory)).toEqual([])
  return outcome as { code: string; message: string }
}

const next = (link: (origin: string) => unknown): Record<string, Answer> => ({
  [`${BASE}/Observations`]: set('Observations', [observation(1)], origin => ({
    '@odata.nextLink': link(origin),
  })),
})

describe('a table of CBS', () => {
  it('is fetched page by page into one file that can be read', async () => {
    const outcome = (await table(service())) as Fetched
    expect(outcome).toMatchObject({
      what: 'fetched',
      path: join(directory, '99107NED.json'),
      lastModified: '2026-01-01T02:00:00+01:00',
      type: 'application/json',
    })
    expect(readdirSync(directory)).toEqual(['99107NED.json'])
    const bytes = readFileSync(outcome.path)
    expect(outcome.bytes).toBe(bytes.length)
    const file = new SourceFile(outcome.path, bytes)
    const reading = recognise(file, KINDS).read(file, {})
    expect(reading).toMatchObject({ table: 'cbs-99107NED', rows: 5, years: [2025], provisional: [2025] })
    expect(reading.notes).toEqual(['Leerlingen naar regio.'])
    expect(reading.references.map(each => (each.what === 'measurement' ? each.value : null))).toEqual([
      10, 20, 30, 40, 50,
    ])
    expect(reading.references[0]).toMatchObject({ unit: 'aantal', region: 'PV23' })
    expect(publisher.asked.map(({ url }) => url)).not.toContain(`${BASE}/PeriodenGroups`)
  })

  it('is not fetched when it is the same as before', async () => {
    const outcome = await table(service(), { lastModified: '2026-01-01T02:00:00+01:00' })
    expect(outcome).toEqual({ what: 'unchanged' })
    expect(publisher.asked.map(({ url }) => url)).toEqual([BASE, `${BASE}/Properties`])
    expect(readdirSync(directory)).toEqual([])
  })

  it('is refused when observations are missing', async () => {
    const short = { [`${BASE}/Observations?$skiptoken=2`]: set('Observations', [observation(3)]) }
    const { code, message } = await refusal(service(short))
    expect(code).toBe('download.incomplete')
    expect(message).toContain('3 observations came, CBS states 5')
  })

  it.each([
    ['another host', () => 'https://elders.example/odata/v1/CBS/99107NED/Observations?$skip=2'],
    ['another port', () => 'http://127.0.0.1:1/odata/v1/CBS/99107NED/Observations?$skip=2'],
    ['another table', (origin: string) => `${origin}/odata/v1/CBS/99108NED/Observations`],
    ['outside the service', (origin: string) => `${origin}${BASE}/../../../geheim`],
    ['no address', () => 42],
  ])('does not follow a link to %s', async (_, link) => {
    const { code, message } = await refusal(service(next(link)))
    expect(code).toBe('download.foreign-link')
    expect(message).toContain('It is not followed')
  })

  it('is refused when its pages go round in circles or do not end', async () => {
    const circle = next(origin => `${origin}${BASE}/Observations`)
    expect(await refusal(service(circle))).toMatchObject({ code: 'download.endless' })
    await publisher.stop()
    expect(await refusal(service(), { mostPages: 2 })).toMatchObject({ code: 'download.endless' })
  })

  it('is refused when its pages together are too large', async () => {
    expect(await refusal(service(), { mostBytes: 1_000 })).toMatchObject({ code: 'download.too-large' })
  })

  it('is refused when the address is no table', async () => {
    const empty = { [BASE]: json(origin => ({ '@odata.context': `${origin}${BASE}/$metadata`, value: [] })) }
    expect((await refusal(service(empty))).message).toContain('lists no values of a table (found: nothing)')
    await publisher.stop()
    expect(await refusal(service({ [BASE]: json(() => [1]) }))).toMatchObject({ code: 'download.type' })
    await publisher.stop()
    expect(await refusal(service(), { url: '99107NED' })).toMatchObject({ code: 'download.address' })
  })

  it('says that a page was cut off', async () => {
    const cut: Answer = (_, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"value": [')
    expect(await refusal(service({ [`${BASE}/Observations`]: cut }))).toMatchObject({
      code: 'source.truncated',
    })
  })

  it('tries a page again that the server could not give', async () => {
    const whole = service()[`${BASE}/Observations`] as Answer
    const busy: Answer = (request, response, count) =>
      count === 0 ? response.writeHead(503).end() : whole(request, response, count)
    expect(await table(service({ [`${BASE}/Observations`]: busy }))).toMatchObject({ what: 'fetched' })
  })
})

describe('a table of the older service', () => {
  const OLD = '/ODataFeed/odata/99109ned'
  const old = (name: string, value: unknown[], more: (origin: string) => object = () => ({})): Answer =>
    json(origin => ({
      'odata.metadata': `${origin}${OLD}/$metadata#Cbs.OData.WebAPI.${name}`,
      value,
      ...more(origin),
    }))
  const row = (ID: number) => ({ ID, RegioS: 'PV23  ', Perioden: '2019SJ00', Leerlingen_1: `     ${ID}` })

  it('is asked for as JSON, with its untyped values in the last place', async () => {
    const names = [
      'TableInfos',
      'UntypedDataSet',
      'TypedDataSet',
      'DataProperties',
      'CategoryGroups',
      'Perioden',
    ]
    publisher = await Publisher.start({
      [OLD]: old(
        '',
        names.map(name => ({ name, url: name })),
      ),
      [`${OLD}/TableInfos`]: old('TableInfos', [
        { ID: 0, Title: 'Leerlingen', Modified: '2020-01-31T02:00:00' },
      ]),
      [`${OLD}/DataProperties`]: old('DataProperties', [{ Key: 'Leerlingen_1', Unit: 'x 1 000' }]),
      [`${OLD}/Perioden`]: old('Perioden', [{ Key: '2019SJ00', Status: 'Voorlopig' }]),
      [`${OLD}/UntypedDataSet`]: (request, response, count) =>
        (request.url?.includes('skip')
          ? old('UntypedDataSet', [row(3)])
          : old('UntypedDataSet', [row(1), row(2)], origin => ({
              'odata.nextLink': `${origin}${OLD}/UntypedDataSet?$format=json&$skip=2`,
            })))(request, response, count),
    })
    const outcome = await downloadTable(
      { url: `${publisher.url}${OLD}/`, mostBytes: 100_000 },
      { ...OPTIONS, directory },
    )
    expect(
      publisher.asked.slice(1).every(({ url }) => decodeURIComponent(url ?? '').includes('$format=json')),
    ).toBe(true)
    expect(outcome).toMatchObject({ lastModified: '2020-01-31T02:00:00' })
    const file = new SourceFile('99109ned.json', readFileSync((outcome as Fetched).path))
    const reading = recognise(file, KINDS).read(file, {})
    expect(reading).toMatchObject({
      table: 'cbs-99109ned',
      rows: 3,
      provisional: [2019],
      notes: ['Leerlingen.'],
    })
    expect(reading.references).toMatchObject([
      { value: 1, unit: 'x 1 000' },
      { value: 2, unit: 'x 1 000' },
      { value: 3, unit: 'x 1 000' },
    ])
  })
})
