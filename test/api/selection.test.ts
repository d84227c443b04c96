import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSelection } from '../../src/api/answers/selection-read.ts'
import { indexOf, showsOf } from '../../src/api/answers/shown.ts'
import { type Selection, type Show, writeSelection } from '../../src/api/index.ts'
import { INDICATORS } from '../../src/indicators/index.ts'
import { SEXES } from '../../src/vocabulary/index.ts'
import { RECORDED } from '../web/fixture/explorer.ts'

const read = (query: string, lang: 'nl' | 'en' = 'nl') =>
  readSelection(RECORDED, new URLSearchParams(query), lang)

/** Codes and Dutch sentences of what is wrong. */
const wrong = (query: string) => read(query).problems.map(({ code, status, text }) => [code, status, text.nl])

const REGIONS = RECORDED.atlas.regions.map(({ code }) => code)

/** Any right selection: of an indicator with or without figures, its own definitions, years in order. */
const selections: fc.Arbitrary<Selection> = fc
  .constantFrom(...INDICATORS)
  .chain(indicator => fc.constantFrom(...indicator.definitions).map(({ id }) => ({ indicator, id })))
  .chain(({ indicator, id }) => {
    const country = indicator.basis === 'country'
    const kept = RECORDED.figures.series(indicator.id, id, 'NL01').observations.map(o => o.period.year)
    const years = kept.length > 0 ? kept : [2015, 2016]
    const counted = SEXES.filter(
      sex =>
        kept.length === 0 || RECORDED.figures.series(indicator.id, id, 'NL01', sex).observations.length > 0,
    )
    const year = fc.option(fc.integer({ min: years[0]!, max: years.at(-1)! }))
    return fc.record({
      indicator: fc.constant(indicator.id),
      definition: fc.constant(id),
      regions: country
        ? fc.constant(['NL01'])
        : fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 12 }),
      sexes: fc.subarray(counted, { minLength: 1 }),
      from: year,
      to: year,
      show: fc.constantFrom(...showsOf(indicator, id)),
      scale: fc.constantFrom('value' as const, 'index' as const),
    })
  })
  .filter(({ from, to }) => from === null || to === null || from <= to)

const usualOf = ({ indicator, definition }: Selection): Show =>
  showsOf(INDICATORS.find(({ id }) => id === indicator)!, definition)[0]!

describe('a selection in an address', () => {
  it('comes back as it went, in both languages, and has one address', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom('nl' as const, 'en' as const), (selection, lang) => {
        const query = writeSelection(selection, lang, usualOf(selection))
        const { selection: back, problems, notes } = readSelection(RECORDED, query, lang)
        expect(problems).toEqual([])
        expect(notes).toEqual([])
        expect(back).toEqual(selection)
        expect(writeSelection(back, lang, usualOf(back)).toString()).toBe(query.toString())
      }),
    )
  })

  it('is read whatever stands in it, without a throw, and the nearest right selection is right', () => {
    const names = ['indicator', 'definitie', 'regio', 'geslacht', 'van', 'tot', 'toon', 'schaal'] as const
    const values = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'vmbo-techniek',
        'gepubliceerd',
        'VO-00AH00',
        'Twente',
        '2019/20',
        'aantal',
        'man',
        'NL01,PV23',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 16 }), pairs => {
        const { selection } = readSelection(RECORDED, new URLSearchParams(pairs), 'nl')
        const again = readSelection(RECORDED, writeSelection(selection, 'nl', usualOf(selection)), 'nl')
        expect(again.problems).toEqual([])
        expect(again.selection).toEqual(selection)
      }),
    )
  })

  it('is the first indicator for Oost, its provinces and the country when nothing is said', () => {
    expect(read('').selection).toEqual({
      indicator: 'vmbo-techniek',
      definition: 'monitor',
      regions: ['landsdeel-oost', 'PV23', 'PV25', 'NL01'],
      sexes: ['totaal'],
      from: null,
      to: null,
      show: 'share',
      scale: 'value',
    })
    expect(read('').problems).toEqual([])
  })

  it.each([
    ['regio=GM0153', ['GM0153']],
    ['regio=gm0153-enschede', ['GM0153']],
    ['regio=enschede&regio=ENSCHEDE', ['GM0153']],
    ['regio=twente', ['pact-twente']],
    ['regio=arbeidsmarktregio-twente', ['amr-twente']],
    ['regio=Overijssel, Gelderland', ['PV23', 'PV25']],
    ['regio=landsdeel oost', ['landsdeel-oost']],
  ])('%s names %j', (query, regions) => {
    expect(read(query)).toMatchObject({ problems: [], selection: { regions } })
  })

  it('takes the names of its own language, and the sexes in the order of the site', () => {
    expect(read('region=PV23&sex=female&sex=male&show=count', 'en').selection).toMatchObject({
      regions: ['PV23'],
      sexes: ['totaal'],
      show: 'count',
    })
    expect(
      read('indicator=hbo-techniek&region=PV23&sex=female&sex=male&from=2016/17', 'en').selection,
    ).toMatchObject({ sexes: ['man', 'vrouw'], from: 2016 })
  })
})

describe('a wrong selection', () => {
  it.each([
    ['indicator=vmbo-techneik', 'selection.indicator-unknown', 404, 'Bedoelt u vmbo-techniek?'],
    ['definitie=monitr', 'selection.definition-unknown', 404, 'Bedoelt u monitor?'],
    ['definitie=cbs-nt', 'selection.definition-of-other', 400, 'Natuurprofiel in havo 4'],
    ['regio=Enschde', 'selection.region-unknown', 404, 'Bedoelt u Enschede?'],
    ['regio=VO-00AH00', 'selection.region-school', 400, 'Kies de gemeente van de school.'],
    ['regio=BRIN-25PW', 'selection.region-institution', 400, 'niet per instelling'],
    [
      'indicator=mbo-sector-techniek&regio=BRIN-99ZZ',
      'selection.region-unknown',
      404,
      'geen regio “BRIN-99ZZ”',
    ],
    ['geslacht=meisje', 'selection.sex-unknown', 400, 'totaal, man, vrouw'],
    ['geslacht=man', 'selection.sex-none', 400, 'niet apart voor “man” geteld'],
    ['van=straks', 'selection.year-unreadable', 400, 'Schrijf het als 2019/20'],
    ['van=2030', 'selection.year-none', 400, 'Er zijn cijfers van 2015/16, 2017/18, 2019/20.'],
    ['van=2019&tot=2017', 'selection.years-turned', 400, '(2019/20) komt na het laatste (2017/18)'],
    ['toon=procent', 'selection.show-unknown', 400, 'aandeel, aantal, noemer'],
    [
      'indicator=examens-per-vak&definitie=natuurkunde&toon=aandeel',
      'selection.show-none',
      400,
      'alleen: aantal',
    ],
    [
      'indicator=gepubliceerd&definitie=mbo-instroom&toon=aantal',
      'selection.show-none',
      400,
      'alleen: aandeel',
    ],
    ['schaal=log', 'selection.scale-unknown', 400, 'waarde, index'],
  ])('%s: %s', (query, code, status, words) => {
    const found = wrong(query)
    expect(found).toHaveLength(1)
    expect(found[0]).toEqual([code, status, expect.stringContaining(words)])
  })

  it('has a sentence in English for each Dutch one', () => {
    for (const { text } of read('indicator=x&definitie=y&regio=z&van=q&toon=p&schaal=r&geslacht=s')
      .problems) {
      expect(text.en).toMatch(/^(There|“)/)
      expect(text.en).not.toBe(text.nl)
    }
  })

  it('says everything at once, in the order of the form', () => {
    expect(wrong('schaal=log&van=2030&regio=Enschde&indicator=vmbo-techneik').map(([code]) => code)).toEqual([
      'selection.indicator-unknown',
      'selection.region-unknown',
      'selection.year-none',
      'selection.scale-unknown',
    ])
  })

  it('of more than twelve regions keeps the first twelve', () => {
    const codes = REGIONS.filter(code => code.startsWith('GM')).slice(0, 13)
    const { selection, problems } = read(`regio=${codes.join(',')}`)
    expect(problems.map(({ text }) => text.nl)).toEqual(['U koos 13 regio’s. Er passen er 12 in één tabel.'])
    expect(selection.regions).toEqual(codes.slice(0, 12))
  })

  it('looks up no more than forty names, however long the address', () => {
    const { problems } = read(`regio=${Array.from({ length: 500 }, (_, i) => `q${i}`).join(',')}`)
    // The list itself is looked up first, as a name with commas.
    expect(problems.filter(({ field }) => field === 'region')).toHaveLength(39)
  })

  it('is no other region beside a published series: it is left out and said to be', () => {
    const { selection, problems, notes } = read('indicator=gepubliceerd&definitie=mbo-instroom&regio=PV23')
    expect([selection.regions, problems, notes.length]).toEqual([['NL01'], [], 1])
  })
})

describe('an index', () => {
  it('holds every value that its bounds allow', () => {
    const span = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 50 }))
      .map(([low, more]) => ({ low, high: low + more }))
    fc.assert(
      fc.property(
        span,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, base, a, b) => {
          const found = indexOf(value, base)!
          const true_ =
            (100 * (value.low + a * (value.high - value.low))) / (base.low + b * (base.high - base.low))
          expect(true_).toBeGreaterThanOrEqual(found.low - 1e-9)
          expect(true_).toBeLessThanOrEqual(found.high + 1e-9)
        },
      ),
    )
    expect(indexOf({ low: 5, high: 5 }, { low: 0, high: 4 })).toBeNull()
    expect(indexOf(null, { low: 5, high: 5 })).toBeNull()
  })
})
