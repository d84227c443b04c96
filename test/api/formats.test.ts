import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Exploration,
  makeRelease,
  openSiteAnswers,
  type SiteAnswers,
  sheetOf,
  writeCsv,
  writeJsonStat,
  writeXlsx,
} from '../../src/api/index.ts'
import { type FigureRow, fromRows, INDICATORS } from '../../src/indicators/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { run } from '../cli/run.ts'
import { WORLD } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'

let lake: Lake
let release: string
let answers: SiteAnswers
let rows: readonly FigureRow[]
beforeAll(async () => {
  lake = await lakeOf(WORLD)
  const manifest = await makeRelease(lake, { by: 'test', note: '' })
  release = manifest.id
  rows = [...fromRows(lake.readRelease(release))]
  answers = await openSiteAnswers(lake, manifest)
})

/** Regions in twelves: as many as one selection holds. */
function* twelves(codes: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < codes.length; at += 12) yield codes.slice(at, at + 12)
}

/** Every figure of the release, selection by selection. */
function* everything(): Generator<Exploration> {
  for (const indicator of INDICATORS)
    for (const { id } of indicator.definitions) {
      const own = rows.filter(row => row.indicator === indicator.id && row.definition === id)
      const sexes = [...new Set(own.map(({ sex }) => sex))]
      for (const regions of twelves([...new Set(own.map(({ region }) => region))])) {
        const query = new URLSearchParams([
          ['indicator', indicator.id],
          ['definitie', id],
          ...regions.map(region => ['regio', region]),
          ...sexes.map(sex => ['geslacht', sex]),
        ])
        const answer = answers.explorer.explore(query, 'nl')
        expect(answer.problems).toEqual([])
        yield answer
      }
    }
}

/** The cells of the first sheet of a workbook: strings by their place in the shared list, numbers as numbers. */
function cellsOf(workbook: Uint8Array): (string | number | null)[][] {
  const files = unzipSync(workbook)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const plain = (xml: string) =>
    xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
    plain(si),
  )
  const sheet = text('xl/worksheets/sheet1.xml')
  return [...sheet.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: (string | number | null)[] = Array.from({ length: 13 }, () => null)
    for (const [, attributes = '', body = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = /r="([A-Z])\d+"/.exec(attributes)![1]!.charCodeAt(0) - 65
      const value = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1]
      if (value !== undefined)
        cells[column] = /t="s"/.test(attributes) ? shared[Number(value)]! : Number(value)
      else if (/t="inlineStr"/.test(attributes)) cells[column] = plain(body)
    }
    return cells
  })
}

/** A row of CSV without quotes in it. */
const csvCells = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))

interface JsonStat {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly dimension: Readonly<
    Record<string, { category: { index: string[]; label: Record<string, string> } }>
  >
  readonly value: readonly (number | null)[]
  readonly status: Readonly<Record<string, string>>
  readonly note: readonly string[]
}

/** Measures of each figure in a dataset, by region, period and sex. */
function figuresIn(
  dataset: JsonStat,
): Map<string, { values: (number | null)[]; status: string | undefined }> {
  const [regions, periods, sexes, measures] = dataset.id.map(id => dataset.dimension[id]!.category.index)
  const found = new Map<string, { values: (number | null)[]; status: string | undefined }>()
  let at = 0
  for (const region of regions!)
    for (const period of periods!)
      for (const sex of sexes!) {
        const values = dataset.value.slice(at, at + measures!.length)
        found.set(`${region}|${period}|${sex}`, { values, status: dataset.status[at] })
        at += measures!.length
      }
  expect(at).toBe(dataset.value.length)
  expect(dataset.size.reduce((product, size) => product * size, 1)).toBe(at)
  return found
}

describe('every format, against every figure of a release', () => {
  it('CSV is what `figures --as csv` of the release gives', async () => {
    const figures = (...args: readonly string[]) =>
      run('figures', ...args, '--release', release, '--data', lake.root)
    for (const [indicator, definition] of [
      ['havo-n-profiel', 'monitor'],
      ['hbo-techniek', 'eu-stem'],
      ['gepubliceerd', 'mbo-instroom'],
    ] as const) {
      const regions = indicator === 'gepubliceerd' ? ['NL01'] : ['NL01', 'GM0153', 'pact-twente', 'PV25']
      const query = new URLSearchParams([
        ['indicator', indicator],
        ['definitie', definition],
        ...regions.map(region => ['regio', region]),
        ...(indicator === 'gepubliceerd' ? [] : ['totaal', 'man', 'vrouw'].map(sex => ['geslacht', sex])),
      ])
      const { out } = await figures(
        indicator,
        '--definition',
        definition,
        '--region',
        regions.join(','),
        '--period',
        'all',
        '--sex',
        indicator === 'gepubliceerd' ? 'totaal' : 'all',
        '--as',
        'csv',
      )
      const csv = writeCsv(sheetOf(answers.explorer.explore(query, 'nl')))
      expect(csv).toBe(out)
      expect(csv.split('\n').length).toBeGreaterThan(4)
    }
  })

  it('XLSX has the same cells as the CSV, numbers as numbers and nothing where there is nothing', async () => {
    let seen = 0
    for (const answer of everything()) {
      const sheet = sheetOf(answer)
      const [header, ...found] = cellsOf(await writeXlsx(sheet, 'nl'))
      const [names, ...wanted] = csvCells(writeCsv(sheet))
      expect(header).toEqual(names)
      expect(found.length).toBe(wanted.length)
      for (const [i, cells] of wanted.entries())
        expect(found[i]).toEqual(
          cells.map((cell, at) => (at < 6 || at === 12 ? cell : cell === '' ? null : Number(cell))),
        )
      seen += found.length
    }
    expect(seen).toBe(rows.length)
  })

  it('JSON-stat has every figure once, with its status, and null where a value is hidden', () => {
    let seen = 0
    for (const answer of everything()) {
      const sheet = sheetOf(answer)
      const dataset = JSON.parse(writeJsonStat(sheet, 'en')) as JsonStat
      const found = figuresIn(dataset)
      for (const row of sheet.rows) {
        const { values, status } = found.get(`${row.region}|${sheet.period(row)}|${row.sex}`)!
        const six = (share: number | null) => (share === null ? null : Number(share.toFixed(6)))
        expect(values).toEqual([
          row.numeratorLow,
          row.numeratorHigh,
          row.denominatorLow,
          row.denominatorHigh,
          six(row.shareLow),
          six(row.shareHigh),
        ])
        expect(status).toBe(row.status)
        seen += 1
      }
      expect(Object.keys(dataset.status).length).toBe(6 * sheet.rows.length)
    }
    expect(seen).toBe(rows.length)
  })

  it('shows no share of a hidden figure, in any of them', async () => {
    let hidden = 0
    for (const answer of everything()) {
      const sheet = sheetOf(answer)
      const kept = sheet.rows.filter(({ status }) => status === 'onderdrukt')
      hidden += kept.length
      const cells = cellsOf(await writeXlsx(sheet, 'en'))
        .slice(1)
        .filter(row => row[12] === 'onderdrukt')
      expect(cells.map(row => [row[10], row[11]])).toEqual(kept.map(() => [null, null]))
      const csv = csvCells(writeCsv(sheet)).filter(row => row[12] === 'onderdrukt')
      expect(csv.map(row => [row[10], row[11]])).toEqual(kept.map(() => ['', '']))
      for (const { values, status } of figuresIn(JSON.parse(writeJsonStat(sheet, 'nl')) as JsonStat).values())
        if (status === 'onderdrukt') expect(values.slice(4)).toEqual([null, null])
    }
    expect(hidden).toBeGreaterThan(100)
    expect(hidden).toBe(rows.filter(({ status }) => status === 'onderdrukt').length)
  })
})

describe('what goes along', () => {
  const answer = (query = '') => answers.explorer.explore(new URLSearchParams(query), 'nl')

  it('is a byte-order mark only for who asks', () => {
    expect(writeCsv(sheetOf(answer()), true)).toBe(`\ufeff${writeCsv(sheetOf(answer()))}`)
  })

  it('is a sheet with definition, rule of hiding, release and source with its checksum', async () => {
    const found = answer('indicator=havo-n-profiel')
    const files = unzipSync(await writeXlsx(sheetOf(found), 'nl'))
    const strings = strFromU8(files['xl/sharedStrings.xml']!)
    expect(files['xl/worksheets/sheet2.xml']).toBeDefined()
    for (const words of [
      found.definition.rule.nl,
      'minstens 1 en hoogstens 4',
      release,
      found.sources[0]!.sha256,
      'Overneembaar',
    ])
      expect(strings).toContain(words)
  })

  it('is the same in JSON-stat, in the language asked for', () => {
    const found = answer('indicator=havo-n-profiel')
    const { note } = JSON.parse(writeJsonStat(sheetOf(found), 'en')) as JsonStat
    expect(note).toContain(`What counts as technique: ${found.definition.rule.en}`)
    expect(note.join('\n')).toContain(found.sources[0]!.sha256)
  })
})
