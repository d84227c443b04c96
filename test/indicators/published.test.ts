import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FigureRow, PUBLISHED } from '../../src/indicators/index.ts'
import { Lake, prepare } from '../../src/lake/index.ts'
import { unpack } from '../../src/sources/index.ts'
import { figure, figuresOf, freshFolder, NOW } from '../lakes.ts'

/** The publishers' own files beside the checkout; they are not part of it. */
const DATA = '../shared/data'
const present = existsSync(DATA)
const why = present ? '' : ` (skipped: ${DATA} is not there)`

const FILES = [
  'duo/vo-leerlingen/01.-leerlingen-vo-per-vestiging-naar-onderwijstype-2017-2018.csv.gz',
  'duo/vo-leerlingen/leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
  'duo/vo-vestigingen/alle-vestigingen-vo_2021-01.csv',
  'duo/vo-examens/examenkandidaten-en-geslaagden-2019-2024.csv.gz',
  'duo/vo-examens/examenkandidaten-vwo-en-examencijfers-2018-2019.csv.gz',
  'duo/vo-vsv/vsv-per-swv-2015.csv',
  'duo/mbo/08-deelnemers-per-instelling-kenniscentrum-sector-type-mbo-opleiding-2015-2019.csv.gz',
  'duo/ho/03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv',
  'duo/ho/03b-eerstejaars-ingeschrevenen-wo-domein-wo-2019.csv',
  'duo/ho/05-gediplomeerden-hbo-2019.csv',
  'duo/ho/01-ingeschrevenen-wo-2010-2019.csv',
  'duo/ho/ckan-ingeschrevenen-hbo-2024.json.gz',
  'duo/1cho-decodering/Dec_ho_ISCED.asc.gz',
  'cbs/woonplaats-gemeente-corop.csv',
  'cbs/gemeenten-alfabetisch-2023.csv',
  'cbs/arbeidsmarktregio_gemeente_2026.json',
]

/** Indicator, definition, region, year, sex, and the figure as an independent calculation gives it. */
const FIGURES = [
  ['vmbo-techniek', 'monitor', 'NL01', 2019, 'totaal', '11763 of 61508'],
  ['vmbo-techniek', 'monitor', 'PV23', 2019, 'totaal', '1094 of 6266'],
  ['vmbo-techniek', 'monitor', 'landsdeel-oost', 2019, 'totaal', '2580 of 14510'],
  ['vmbo-techniek', 'monitor', 'pact-twente', 2017, 'vrouw', '61 of 1707'],
  ['vmbo-techniek', 'bb', 'NL01', 2017, 'totaal', '4743 of 19940'],
  ['vmbo-techniek', 'kb', 'NL01', 2017, 'totaal', '6589 of 30040'],
  ['vmbo-techniek', 'gl', 'NL01', 2019, 'totaal', '1455 of 15742'],
  ['havo-n-profiel', 'monitor', 'NL01', 2017, 'totaal', '26226 of 62716'],
  ['havo-n-profiel', 'monitor', 'NL01', 2019, 'totaal', '25024 of 62246'],
  ['havo-n-profiel', 'monitor', 'NL01', 2019, 'man', '12883 of 30437'],
  ['havo-n-profiel', 'monitor', 'NL01', 2019, 'vrouw', '12141 of 31809'],
  ['havo-n-profiel', 'monitor', 'PV23', 2019, 'totaal', '2041 of 4681'],
  ['havo-n-profiel', 'cbs-nt', 'NL01', 2019, 'totaal', '9656 of 62246'],
  ['havo-n-profiel', 'nt-alle-combinaties', 'pact-zwolle', 2019, 'totaal', '321 of 2058'],
  ['havo-n-profiel', 'monitor', 'overig-gelderland', 2019, 'totaal', '1111 of 2633'],
  ['vwo-n-profiel', 'monitor', 'NL01', 2017, 'totaal', '26799 of 43719'],
  ['vwo-n-profiel', 'monitor', 'NL01', 2019, 'totaal', '26385 of 43840'],
  ['vwo-n-profiel', 'monitor', 'NL01', 2019, 'man', '12400 of 20232'],
  ['vwo-n-profiel', 'monitor', 'NL01', 2019, 'vrouw', '13985 of 23608'],
  ['vwo-n-profiel', 'monitor', 'PV23', 2019, 'totaal', '1719 of 2750'],
  ['vwo-n-profiel', 'cbs-nt', 'NL01', 2019, 'totaal', '13990 of 43840'],
  ['havo-n-examen', 'monitor', 'NL01', 2019, 'totaal', '22121-22682 of 53812-55234'],
  ['havo-n-examen', 'monitor', 'NL01', 2023, 'vrouw', '8993-10691 of 25038-28023'],
  ['havo-n-examen', 'cbs-nt', 'PV25', 2022, 'man', '538-676 of 2793-3195'],
  ['havo-n-examen', 'monitor', 'GM0153', 2023, 'totaal', '190-196 of 456-477'],
  ['vwo-n-examen', 'monitor', 'landsdeel-oost', 2021, 'totaal', '4032-4200 of 6629-7010'],
  ['mbo-sector-techniek', 'sector', 'NL01', 2019, 'totaal', '134041 of 501903'],
  ['mbo-sector-techniek', 'sector', 'PV23', 2019, 'totaal', '15362 of 49532'],
  ['mbo-sector-techniek', 'niveau-4', 'pact-stedendriehoek', 2015, 'vrouw', '278 of 2739'],
  ['mbo-sector-techniek', 'bbl', 'NL01', 2019, 'totaal', '54855 of 129519'],
  ['mbo-sector-techniek', 'sector-zonder-combinatie', 'NL01', 2019, 'totaal', '134041 of 483500'],
  ['hbo-techniek', 'croho-techniek-adba', 'PV23', 2019, 'totaal', '2783 of 12103'],
  ['hbo-techniek', 'croho-techniek-adba', 'PV25', 2019, 'totaal', '1853 of 10316'],
  ['hbo-techniek', 'eu-stem', 'NL01', 2019, 'totaal', '18718 of 113422'],
  ['wo-techniek-natuur', 'techniek-natuur-ba', 'landsdeel-oost', 2019, 'totaal', '2315 of 8471'],
  ['wo-techniek-natuur', 'techniek-natuur-landbouw-ba', 'landsdeel-oost', 2019, 'totaal', '3733 of 8471'],
  ['wo-techniek-natuur', 'techniek-natuur-alle', 'NL01', 2015, 'vrouw', '6502 of 48247'],
  ['hbo-gediplomeerd', 'croho-techniek-alle', 'NL01', 2018, 'totaal', '13819 of 74345'],
  ['wo-ingeschreven', 'techniek-alle', 'PV23', 2010, 'totaal', '4644 of 8991'],
  ['hbo-ingeschreven', 'croho-techniek-adba', 'PV25', 2024, 'totaal', '6888-6918 of 42466-42565'],
  ['hbo-ingeschreven', 'eu-stem', 'NL01', 2024, 'vrouw', '16832-17048 of 237997-238546'],
  ['vsv', 'vsv-totaal', 'NL01', 2015, 'totaal', '4522 of 949874'],
  ['vsv', 'vsv-totaal', 'pact-twente', 2015, 'totaal', '93 of 31928'],
] as const

describe.skipIf(!present)(`the publishers' own files${why}`, () => {
  let lake: Lake
  const asked = new Map<string, Promise<FigureRow[]>>()
  const rowsOf = (indicator: string) => {
    const rows = asked.get(indicator) ?? figuresOf(lake, indicator)
    asked.set(indicator, rows)
    return rows
  }
  beforeAll(async () => {
    lake = new Lake(freshFolder(), () => NOW)
    await lake.write(async writer => {
      for (const path of FILES)
        for (const file of unpack(`${DATA}/${path}`)) await writer.commit(prepare(file, { origin: 'file' }))
    })
  })

  it.each(FIGURES)('%s %s %s %d %s: %s', async (indicator, definition, region, year, sex, wanted) => {
    expect(figure(await rowsOf(indicator), { definition, region, year, sex })).toBe(wanted)
  })

  it.each([
    ['havo-n-profiel', 'monitor', 2017, 'totaal', 41.8],
    ['havo-n-profiel', 'monitor', 2019, 'totaal', 40.2],
    ['havo-n-profiel', 'monitor', 2019, 'vrouw', 38],
    ['havo-n-profiel', 'monitor', 2019, 'man', 42],
    ['vwo-n-profiel', 'monitor', 2017, 'totaal', 61.3],
    ['vwo-n-profiel', 'monitor', 2019, 'totaal', 60.2],
    ['vwo-n-profiel', 'monitor', 2019, 'vrouw', 59],
    ['vwo-n-profiel', 'monitor', 2019, 'man', 61],
    ['vmbo-techniek', 'monitor', 2019, 'totaal', 19.1],
    ['vmbo-techniek', 'bb', 2017, 'totaal', 24],
    ['vmbo-techniek', 'kb', 2017, 'totaal', 22],
  ] as const)(
    '%s %s of %d (%s) is %d percent, as published',
    async (indicator, definition, year, sex, percent) => {
      const [row] = (await rowsOf(indicator)).filter(
        each =>
          each.definition === definition && each.region === 'NL01' && each.year === year && each.sex === sex,
      )
      const decimals = Number.isInteger(percent) ? 0 : 1
      expect((100 * (row?.shareLow ?? 0)).toFixed(decimals)).toBe(percent.toFixed(decimals))
      expect(row?.shareHigh).toBe(row?.shareLow)
    },
  )

  it('agree with the series that the Monitor Techniekpact published, to its rounding', async () => {
    for (const [indicator, series] of [
      ['havo-n-profiel', 'havo-n-profiel'],
      ['vwo-n-profiel', 'vwo-n-profiel'],
      ['vmbo-techniek', 'vmbo-bb-kb-gl-lj3'],
    ] as const)
      for (const { year, value } of PUBLISHED.find(({ id }) => id === series)?.points ?? []) {
        if (year !== 2017 && year !== 2019) continue
        const [row] = (await rowsOf(indicator)).filter(
          each =>
            each.definition === 'monitor' &&
            each.region === 'NL01' &&
            each.year === year &&
            each.sex === 'totaal',
        )
        expect(Math.round(100 * (row?.shareLow ?? 0)), `${indicator} ${year}`).toBe(value)
      }
  })

  it('leave no school of 2017/18 and 2019/20 and no mbo institution unplaced', () => {
    const placement = lake.placementByTable()
    for (const table of ['duo-vo-leerlingen', 'duo-mbo-deelnemers', 'duo-vo-examenkandidaten'])
      expect([table, placement.get(table)?.unplaced, placement.get(table)?.examples]).toEqual([table, 0, []])
  })

  it('add up: provinces to the country, men and women to all, municipalities to their province', async () => {
    const rows = (await rowsOf('havo-n-profiel')).filter(
      each => each.definition === 'monitor' && each.year === 2019,
    )
    const total = (fits: (row: FigureRow) => boolean) =>
      rows.filter(fits).reduce((sum, { denominatorLow }) => sum + (denominatorLow ?? 0), 0)
    const [all] = rows.filter(({ region, sex }) => region === 'NL01' && sex === 'totaal')
    expect(total(({ region, sex }) => region.startsWith('PV') && sex === 'totaal')).toBe(all?.denominatorLow)
    expect(total(({ region, sex }) => region === 'NL01' && sex !== 'totaal')).toBe(all?.denominatorLow)
    expect(total(({ region, sex }) => region.startsWith('GM') && sex === 'totaal')).toBe(all?.denominatorLow)
    expect(total(({ region, sex }) => region.startsWith('VO-') && sex === 'totaal')).toBe(all?.denominatorLow)
    expect(total(({ region, sex }) => region.startsWith('amr-') && sex === 'totaal')).toBe(
      all?.denominatorLow,
    )
    expect(total(({ region, sex }) => region.startsWith('CR') && sex === 'totaal')).toBe(all?.denominatorLow)
  })

  it('give bounds that hold each other: a sex within all, a part within the whole', async () => {
    for (const indicator of ['havo-n-examen', 'hbo-ingeschreven'])
      for (const row of await rowsOf(indicator)) {
        expect(row.numeratorLow).toBeLessThanOrEqual(row.numeratorHigh!)
        expect(row.numeratorHigh).toBeLessThanOrEqual(row.denominatorHigh!)
        expect(row.numeratorLow).toBeLessThanOrEqual(row.denominatorLow!)
        expect(row.shareLow).toBeLessThanOrEqual(row.shareHigh!)
        expect(row.shareHigh).toBeLessThanOrEqual(1)
      }
  })
})
