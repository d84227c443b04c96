import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type FigureRow, INDICATORS } from '../../src/indicators/index.ts'
import {
  decode,
  earlyLeavers,
  exams,
  mbo,
  type PupilRow,
  pupils,
  type StudentRow,
  students,
  towns,
  utf8,
} from '../files.ts'
import { DECODE, PUPILS_2017, WORLD } from '../lake/world.ts'
import { figure, figuresOf, inOrder, lakeOf } from '../lakes.ts'

const AT = { school: '99AA00', place: 'ENSCHEDE', province: 'Overijssel' }
const vmbo = (type: string, sector: string, third: readonly [number, number]): PupilRow => ({
  ...AT,
  type,
  sector,
  third,
})
const havo = (afdeling: string, fourth: readonly [number, number]): PupilRow => ({
  ...AT,
  type: 'HAVO lj 4-5',
  afdeling,
  fourth,
})

async function of(indicator: string, ...files: Parameters<typeof lakeOf>[0]): Promise<FigureRow[]> {
  return await figuresOf(await lakeOf(files), indicator)
}

describe('vmbo', () => {
  let rows: FigureRow[]
  beforeAll(async () => {
    rows = await of(
      'vmbo-techniek',
      pupils(2019, [
        vmbo('VMBO BL lj 3-4', 'Techniek', [40, 4]),
        vmbo('VMBO BL lj 3-4', 'Economie', [6, 10]),
        vmbo('VMBO KL lj 3-4', 'Techniek', [20, 2]),
        vmbo('VMBO KL lj 3-4', 'Intersect. programma', [8, 5]),
        vmbo('VMBO GL lj 3-4', 'Techniek', [3, 0]),
        vmbo('VMBO GL lj 3-4', 'Zorg & Welzijn', [0, 7]),
        vmbo('VMBO TL lj 3-4', 'Techniek', [500, 500]),
        vmbo('VMBO-MBO2 lj 3-6', 'Techniek', [500, 500]),
        vmbo('VMBO uitbest. aan VAVO', 'Techniek', [500, 500]),
        vmbo('Praktijkonderwijs alle vj', 'Techniek', [500, 500]),
        { ...vmbo('VMBO BL lj 3-4', 'Techniek', [0, 0]), fourth: [900, 900] },
      ]),
    )
  })

  it.each([
    ['monitor', 'totaal', '69 of 105'],
    ['monitor', 'man', '63 of 77'],
    ['monitor', 'vrouw', '6 of 28'],
    ['bb', 'totaal', '44 of 60'],
    ['kb', 'totaal', '22 of 35'],
    ['gl', 'totaal', '3 of 10'],
    ['gl', 'vrouw', '0 of 7'],
  ] as const)('%s, %s: %s', (definition, sex, wanted) => {
    expect(figure(rows, { definition, sex })).toBe(wanted)
  })
})

describe('havo', () => {
  const NT = 'Natuur en Techniek'
  const NG = 'Natuur en Gezondheid'
  let rows: FigureRow[]
  beforeAll(async () => {
    rows = await of(
      'havo-n-profiel',
      pupils(2019, [
        havo(NT, [10, 1]),
        havo(`${NT} / ${NG}`, [20, 2]),
        havo(`${NT} / Economie en Maatschappij`, [5, 0]),
        havo(NG, [30, 60]),
        havo(`${NG} / Cultuur en Maatschappij`, [1, 1]),
        havo('Economie en Maatschappij', [50, 40]),
        havo('Economie en Maatschappij / Cultuur en Maatschappij', [7, 8]),
        { ...havo(NT, [0, 0]), third: [900, 900] },
        { ...havo(NT, [900, 900]), type: 'HAVO/VWO lj 3' },
        { ...havo(NT, [900, 900]), type: 'HAVO uitbest. aan VAVO' },
        { ...havo(NT, [900, 900]), type: 'VWO lj 4-6' },
      ]),
    )
  })

  it.each([
    ['monitor', 'totaal', '130 of 235'],
    ['monitor', 'vrouw', '64 of 112'],
    ['cbs-nt', 'totaal', '33 of 235'],
    ['nt-alle-combinaties', 'totaal', '38 of 235'],
  ] as const)('%s, %s: %s', (definition, sex, wanted) => {
    expect(figure(rows, { definition, sex })).toBe(wanted)
  })
})

describe('exams', () => {
  const at = { school: '99AA00', municipality: 'ENSCHEDE', type: 'HAVO' as const }

  it('hidden cells are intervals, each on its own; all comes from its own column', async () => {
    const rows = await of(
      'havo-n-examen',
      exams(2019, 1, [
        { ...at, opleiding: 'HAVO - N&T', years: [['<5', '<5', '6']] },
        { ...at, opleiding: 'HAVO - N&G / C&M', years: [['0', '<5', '<5']] },
        { ...at, opleiding: 'HAVO - E&M', years: [['20', '<5', '<5']] },
      ]),
    )
    expect(figure(rows, { sex: 'man' })).toBe('1-4 of 21-24')
    expect(figure(rows, { sex: 'vrouw' })).toBe('2-8 of 3-12')
    // 6 + [1, 4] of 6 + [1, 4] + [1, 4]: never recovered from men and women.
    expect(figure(rows, {})).toBe('7-10 of 8-14')
    const [row] = rows.filter(
      each => each.definition === 'monitor' && each.region === 'NL01' && each.sex === 'totaal',
    )
    expect(row).toMatchObject({ shareLow: 7 / 11, shareHigh: 10 / 11, status: 'geschat' })
  })

  it('a figure is exact again where nothing is hidden, and there is none where nobody is counted', async () => {
    const rows = await of(
      'havo-n-examen',
      exams(2019, 2, [
        {
          ...at,
          opleiding: 'HAVO - N&T',
          years: [
            ['10', '0', '10'],
            ['0', '0', '0'],
          ],
        },
        {
          ...at,
          opleiding: 'HAVO - C&M',
          years: [
            ['0', '30', '30'],
            ['0', '12', '12'],
          ],
        },
      ]),
    )
    const found = (year: number, sex: 'man' | 'vrouw' | 'totaal') =>
      rows.find(
        each =>
          each.definition === 'monitor' && each.region === 'GM0153' && each.year === year && each.sex === sex,
      )
    expect(found(2019, 'totaal')).toMatchObject({ shareLow: 0.25, shareHigh: 0.25, status: 'definitief' })
    expect(found(2019, 'vrouw')).toMatchObject({ numeratorLow: 0, shareLow: 0, shareHigh: 0 })
    expect(found(2020, 'man')).toBeUndefined()
    expect(found(2020, 'totaal')).toMatchObject({ numeratorLow: 0, denominatorHigh: 12, shareHigh: 0 })
  })

  it('count by profile and level; other tables of exams are never mixed in', async () => {
    const geslaagden = utf8(
      'geslaagden-gezakten-en-cijfers-2019-2020.csv',
      [
        'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO;LEERWEG VMBO;VMBO SECTOR;AFDELING;EXAMENKANDIDATEN;GESLAAGDEN;GEZAKTEN;GEMIDDELD CIJFER SCHOOLEXAMEN;GEMIDDELD CIJFER CENTRAAL EXAMEN;GEMIDDELD CIJFER CIJFERLIJST',
        '99AA;00;School;ENSCHEDE;Overijssel;HAVO;;;Natuur en Techniek;500;500;0;6,4;6,2;6,5',
        '',
      ].join('\r\n'),
    )
    const rows = await of(
      'havo-n-examen',
      exams(2019, 1, [
        { ...at, opleiding: 'HAVO - N&T', years: [['10', '0', '10']] },
        { ...at, opleiding: 'HAVO - N&T / N&G', years: [['5', '5', '10']] },
        { ...at, opleiding: 'HAVO - N&T / E&M', years: [['7', '0', '7']] },
        { ...at, opleiding: 'HAVO - C&M', years: [['0', '30', '30']] },
        { ...at, type: 'VWO', opleiding: 'VWO - N&T', years: [['900', '0', '900']] },
        { ...at, type: 'VMBO', opleiding: 'VMBO B - techniek', years: [['900', '0', '900']] },
      ]),
      geslaagden,
    )
    expect(figure(rows, {})).toBe('27 of 57')
    expect(figure(rows, { definition: 'cbs-nt' })).toBe('20 of 57')
    expect(figure(rows, { region: 'PV23' })).toBe('27 of 57')
  })
})

describe('mbo', () => {
  it('counts at the place of the institution, by sector, level and leerweg', async () => {
    const at = { brin: '99MA', place: 'HENGELO OV' }
    const rows = await of(
      'mbo-sector-techniek',
      mbo(2019, [
        { ...at, route: 'BBL', level: 2, sector: 'techniek', counts: [40, 2] },
        { ...at, route: 'BOLVT', level: 4, sector: 'techniek', counts: [30, 8] },
        { ...at, route: 'BOLDT', level: 4, sector: 'economie', counts: [5, 5] },
        { ...at, route: 'BOLVT', level: 1, sector: 'combinatie van sectoren', counts: [10, 10] },
        { brin: '99MB', place: 'EDE GLD', route: 'BOLVT', level: 3, sector: 'groen', counts: [0, 6] },
      ]),
      towns([
        ['Hengelo', '0164', 'Hengelo', '12'],
        ['Hengelo', '1876', 'Bronckhorst', '14'],
        ['Ede', '0228', 'Ede', '13'],
      ]),
    )
    const cells = [
      ['sector', 'NL01', '80 of 116'],
      ['sector', 'PV23', '80 of 110'],
      ['sector', 'GM0164', '80 of 110'],
      ['sector', 'BRIN-99MA', '80 of 110'],
      ['sector', 'pact-food-valley', '0 of 6'],
      ['sector-zonder-combinatie', 'NL01', '80 of 96'],
      ['niveau-1', 'NL01', '0 of 20'],
      ['niveau-2', 'NL01', '42 of 42'],
      ['niveau-4', 'NL01', '38 of 48'],
      ['bol', 'NL01', '38 of 74'],
      ['bbl', 'NL01', '42 of 42'],
    ] as const
    for (const [definition, region, wanted] of cells)
      expect([definition, region, figure(rows, { definition, region })]).toEqual([definition, region, wanted])
    expect(figure(rows, { definition: 'niveau-3', region: 'BRIN-99MA' })).toBeUndefined()
  })
})

describe('higher education', () => {
  const at = { municipality: '0153', municipalityName: 'Enschede', province: 'Overijssel' }
  const row = (
    type: string,
    part: string,
    code: string,
    sex: StudentRow['sex'],
    count: number,
  ): StudentRow => ({
    ...at,
    type,
    part,
    code,
    sex,
    counts: [count],
  })
  const HBO = '03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv'
  const WO = '03b-eerstejaars-ingeschrevenen-wo-domein-wo-2019.csv'

  it('hbo: CROHO technique, a third sex only in all', async () => {
    const rows = await of(
      'hbo-techniek',
      students(
        HBO,
        [2019],
        [
          row('bachelor', 'techniek', '34267', 'man', 40),
          row('bachelor', 'techniek', '34267', 'onbekend', 2),
          row('associate degree', 'economie', '80015', 'vrouw', 30),
          row('master', 'techniek', '49105', 'vrouw', 8),
        ],
      ),
      DECODE,
    )
    expect(figure(rows, {})).toBe('42 of 72')
    expect(figure(rows, { sex: 'man' })).toBe('40 of 40')
    expect(figure(rows, { sex: 'vrouw' })).toBe('0 of 30')
    expect(figure(rows, { definition: 'croho-techniek-alle' })).toBe('50 of 80')
    // 34267 is 0713, 49105 is 0612, 80015 is 0413.
    expect(figure(rows, { definition: 'eu-stem' })).toBe('50 of 80')
  })

  it('wo: by part and by kind of programme', async () => {
    const rows = await of(
      'wo-techniek-natuur',
      students(
        WO,
        [2019],
        [
          row('bachelor', 'techniek', '56953', 'man', 10),
          row('bachelor', 'natuur', '50206', 'man', 20),
          row('bachelor', 'landbouw en natuurlijke omgeving', '56831', 'man', 40),
          row('bachelor', 'recht', '50700', 'man', 80),
          row('master', 'techniek', '60956', 'man', 160),
          row('master', 'natuur', '60205', 'man', 320),
        ],
      ),
    )
    expect(figure(rows, {})).toBe('30 of 150')
    expect(figure(rows, { definition: 'techniek-ba' })).toBe('10 of 150')
    expect(figure(rows, { definition: 'techniek-natuur-landbouw-ba' })).toBe('70 of 150')
    expect(figure(rows, { definition: 'techniek-natuur-alle' })).toBe('510 of 630')
  })

  it('EU STEM gives no figure without a decode file, and counts a programme that it lacks in all only', async () => {
    const file = students(
      HBO,
      [2019],
      [row('bachelor', 'techniek', '34267', 'man', 40), row('bachelor', 'techniek', '39999', 'man', 10)],
    )
    const without = await of('hbo-techniek', file)
    expect(figure(without, { definition: 'croho-techniek-adba' })).toBe('50 of 50')
    expect(figure(without, { definition: 'eu-stem' })).toBeUndefined()
    const lake = await lakeOf([file, decode({ '34267': '0713' })])
    expect(figure(await figuresOf(lake, 'hbo-techniek'), { definition: 'eu-stem' })).toBe('40 of 50')
    const questions = await lake.questions()
    expect(await questions.unmapped(['duo-ho-eerstejaars-hbo'])).toEqual({
      programmes: 1,
      people: 10,
      codes: ['39999'],
    })
    questions.close()
  })

  it('EU STEM gives no figure where the counts have no programme codes', async () => {
    const long = utf8(
      'eerstejaarsingeschrevenengeslhbo.csv',
      [
        'STUDIEJAAR,PROVINCIENAAM,GEMEENTENUMMER,GEMEENTENAAM,SOORT_INSTELLING,TYPE_HOGER_ONDERWIJS,INSTELLINGSCODE_ACTUEEL,INSTELLINGSNAAM_ACTUEEL,ONDERDEEL,SUBONDERDEEL,OPLEIDINGSVORM,GESLACHT,AANTAL_EERSTEJAARS_INGESCHREVENEN',
        '2022,Overijssel,0153,Enschede,reguliere inst.,bachelor,99HA,Hogeschool Voorbeeld,TECHNIEK,N.v.t.,VOLTIJD,MAN,40',
        '2022,Overijssel,0153,Enschede,reguliere inst.,associate degree,99HA,Hogeschool Voorbeeld,ECONOMIE,N.v.t.,VOLTIJD,VROUW,-1',
        '',
      ].join('\n'),
    )
    const rows = await of('hbo-techniek', long, DECODE)
    expect(rows.map(({ definition }) => definition)).not.toContain('eu-stem')
    // New in all of higher education: another group of people, never in the line of the main definition.
    expect(figure(rows, { definition: 'croho-techniek-adba' })).toBeUndefined()
    expect(figure(rows, { definition: 'croho-techniek-adba-domein-ho' })).toBe('40 of 41-44')
  })

  it('the last year of a file is provisional until a newer edition covers it', async () => {
    const first = students(
      HBO.replace('2019', '2018'),
      [2017, 2018],
      [{ ...row('bachelor', 'techniek', '34267', 'man', 0), counts: [10, 20] }],
    )
    const second = students(
      HBO,
      [2018, 2019],
      [{ ...row('bachelor', 'techniek', '34267', 'man', 0), counts: [21, 31] }],
    )
    const statuses = async (...files: (typeof first)[]) =>
      (await of('hbo-techniek', ...files))
        .filter(
          each => each.region === 'NL01' && each.sex === 'man' && each.definition === 'croho-techniek-adba',
        )
        .map(({ year, numeratorLow, status }) => `${year}: ${numeratorLow} ${status}`)
        .sort()
    expect(await statuses(first)).toEqual(['2017: 10 definitief', '2018: 20 voorlopig'])
    expect(await statuses(second, first)).toEqual([
      '2017: 10 definitief',
      '2018: 21 definitief',
      '2019: 31 voorlopig',
    ])
  })
})

describe('early leavers', () => {
  it('are a part of the pupils, also where both are hidden', async () => {
    const rows = await of(
      'vsv',
      earlyLeavers(2015, [
        ['99AA00', 100, 7],
        ['99AA00', 50, 0],
        ['99AB00', '<5', '<5'],
      ]),
    )
    expect(figure(rows, { region: 'VO-99AA00' })).toBe('7 of 150')
    expect(figure(rows, { region: 'VO-99AB00' })).toBe('1-4 of 1-7')
    for (const { shareLow, shareHigh } of rows) {
      expect(shareLow).toBeGreaterThanOrEqual(0)
      expect(shareHigh).toBeLessThanOrEqual(1)
    }
  })
})

describe('regions', () => {
  let rows: FigureRow[]
  beforeAll(async () => {
    rows = await figuresOf(await lakeOf(WORLD), 'havo-n-profiel')
  })

  it.each([
    ['NL01', '94 of 176'],
    ['PV23', '60 of 120'],
    ['PV25', '18 of 40'],
    ['landsdeel-oost', '78 of 160'],
    ['pact-twente', '60 of 120'],
    ['pact-rivierenland', '18 of 40'],
    ['pact-food-valley', '10 of 10'],
    ['amr-twente', '60 of 120'],
    ['amr-foodvalley', '10 of 10'],
    ['CR12', '60 of 120'],
    ['RMC-12', '60 of 120'],
    ['GM0153', '60 of 120'],
    ['VO-99AF00', '6 of 6'],
    ['PV29', '6 of 6'],
  ])('%s: %s', (region, wanted) => {
    expect(figure(rows, { year: 2019, region })).toBe(wanted)
  })

  it('the landsdeel is its two provinces; the country is all, placed or not', () => {
    const of = (region: string) => figure(rows, { year: 2019, region })
    expect(of('landsdeel-oost')).toBe('78 of 160')
    expect(rows.some(row => row.region === '')).toBe(false)
  })

  it('no definition shares a comparable group with another that counts otherwise', () => {
    for (const { definitions } of INDICATORS) {
      const groups = definitions.map(({ comparable }) => comparable)
      expect(new Set(groups).size).toBe(groups.length)
    }
  })
})

describe('what is hidden', () => {
  const protectedOf = async (files: Parameters<typeof lakeOf>[0]) => {
    const lake = await lakeOf(files)
    const questions = await lake.questions()
    try {
      const rows: FigureRow[] = []
      for (const indicator of INDICATORS)
        rows.push(
          ...(await ask(questions, await lake.atlas(), indicator, { protect: true, grain: 'municipality' }))
            .rows,
        )
      return rows
    } finally {
      questions.close()
    }
  }

  it('does not depend on the order of imports, nor on chance', async () => {
    const once = inOrder(await protectedOf(WORLD))
    expect(once.some(row => row.includes('"onderdrukt"'))).toBe(true)
    expect(inOrder(await protectedOf(WORLD))).toEqual(once)
    expect(inOrder(await protectedOf([...WORLD].reverse()))).toEqual(once)
  })

  it('of a year does not depend on other years: what one release hides, the next one does not show', async () => {
    const of = (rows: readonly FigureRow[]) =>
      inOrder(rows.filter(({ indicator, year }) => indicator === 'havo-n-profiel' && year === 2019))
    const all = of(await protectedOf(WORLD))
    const alone = of(await protectedOf(WORLD.filter(file => file !== PUPILS_2017)))
    expect(all.some(row => row.includes('"onderdrukt"'))).toBe(true)
    expect(alone).toEqual(all)
  })
})
