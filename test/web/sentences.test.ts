import { describe, expect, it } from 'vitest'
import type { LevelAnswer } from '../../src/api/index.ts'
import {
  figureSentences,
  gapSentences,
  headline,
  nationalSentences,
  regionalSentences,
  roundPeople,
  verdictSentences,
} from '../../src/web/sentences.ts'
import { TEXTS } from '../../src/web/text/index.ts'
import {
  type Cell,
  ENSCHEDE,
  level,
  NEDERLAND,
  oost,
  region,
  series,
  TWENTE,
  verdict,
} from './fixture/index.ts'

const { nl, en } = TEXTS

function say(
  name: LevelAnswer['level'],
  cells: readonly Cell[],
  changes: Partial<LevelAnswer> = {},
  of = TWENTE,
) {
  const own = series(of, cells)
  return figureSentences(nl, level(name, [own], changes), own)
}

function gap(name: LevelAnswer['level'], cell: Cell, changes: Partial<LevelAnswer> = {}) {
  const own = series(TWENTE, [cell])
  return gapSentences(nl, level(name, [own], changes), own).join(' ')
}

describe('the sentence of a figure', () => {
  it('names year, place and whole people, and calls a small difference too small', () => {
    expect(
      say('vmbo', [
        [2017, 171, 1000],
        [2019, 160, 1000],
      ]),
    ).toEqual([
      'In 2019/20 kozen in Twente 16 van de 100 leerlingen in leerjaar 3 van het beroepsgerichte vmbo voor techniek.',
      'In 2017/18 was dat 17.',
      'Dat verschil is te klein om iets over te zeggen.',
    ])
  })

  it('has no word of trend under four comparable years, however large the difference', () => {
    const three: Cell[] = [
      [2017, 400, 1000],
      [2018, 300, 1000],
      [2019, 200, 1000],
    ]
    expect(say('havo', three)).toEqual([
      'In 2019/20 kozen in Twente 20 van de 100 leerlingen in leerjaar 4 van havo een natuurprofiel.',
      'In 2017/18 was dat 40.',
    ])
    expect(say('havo', [[2016, 420, 1000], ...three]).at(-1)).toBe('Het aandeel is gedaald.')
  })

  it('counts only the years since the last break', () => {
    const cells: Cell[] = [
      [2015, 420, 1000],
      [2016, 400, 1000],
      [2017, 400, 1000],
      [2018, 300, 1000],
      [2019, 200, 1000],
    ]
    const breaks = [{ from: { kind: 'peildatum', year: 2018 }, reason: { nl: '', en: '' } }] as const
    expect(say('havo', cells, { breaks })).toEqual([expect.any(String), 'In 2018/19 was dat 30.'])
    const later = [{ from: { kind: 'peildatum', year: 2025 }, reason: { nl: '', en: '' } }] as const
    expect(say('havo', cells, { breaks: later })).toContain('In 2015/16 was dat 42.')
  })

  it('stops after one year', () => {
    expect(say('vwo', [[2019, 60, 100]])).toEqual([
      'In 2019/20 kozen in Twente 60 van de 100 leerlingen in leerjaar 4 van vwo een natuurprofiel.',
    ])
  })

  it('does not round itself onto the goal', () => {
    expect(say('havo', [[2019, 396, 1000]])[0]).toContain('net geen 40 van de 100')
    expect(say('havo', [[2019, { low: 396, high: 404 }, 1000]])[0]).toContain('ongeveer 40 van de 100')
    expect(say('havo', [[2019, 404, 1000]])[0]).toContain('kozen in Twente 40 van de 100')
  })

  it('keeps bounds, and knows one, few and nobody', () => {
    expect(say('havo', [[2019, { low: 17, high: 19 }, 100]])[0]).toContain('17 tot 19 van de 100')
    expect(say('vmbo', [[2019, 1, 100]])[0]).toContain('koos in Twente 1 van de 100')
    expect(say('vmbo', [[2019, 1, 1000]])[0]).toContain('koos in Twente minder dan 1 van de 100')
    expect(say('vmbo', [[2019, 0, 1000]])[0]).toContain('kozen in Twente 0 van de 100')
    expect(
      say('vmbo', [
        [2017, 171, 1000],
        [2019, 171, 1000],
      ])[1],
    ).toBe('In 2017/18 was dat ook 17.')
  })

  it('says when figures are hidden, absent or provisional', () => {
    expect(say('hbo', [[2019, null, null]])[0]).toMatch(/^Het cijfer voor Twente is verborgen/)
    expect(say('hbo', [])).toEqual(['Voor Twente is hier geen cijfer.'])
    expect(say('hbo', [[2019, 20, 100, 'voorlopig']])[1]).toBe('Het cijfer van 2019/20 is voorlopig.')
  })

  it('speaks of enrolled students where only those are counted', () => {
    expect(say('mbo', [[2019, 28, 100]])[0]).toBe(
      'In 2019/20 volgden in Twente 28 van de 100 mbo-studenten een opleiding in techniek.',
    )
    expect(say('wo', [[2019, 28, 100]], { flow: 'outflow' })[0]).toContain(
      'haalden in Twente 28 van de 100 afgestudeerden op de universiteit een diploma in techniek of natuur',
    )
  })

  it('tells regions of one name apart', () => {
    const cells: Cell[] = [[2019, 20, 100]]
    expect(say('vmbo', cells, {}, ENSCHEDE)[0]).toContain('in de gemeente Enschede')
    expect(say('vmbo', cells, {}, region('amr-twente', 'labour-market', 'Twente'))[0]).toContain(
      'in arbeidsmarktregio Twente',
    )
    expect(say('vmbo', cells, {}, region('landsdeel-oost', 'landsdeel', 'Landsdeel Oost'))[0]).toContain(
      'in landsdeel Oost 20',
    )
    expect(say('mbo', cells, {}, region('BRIN-99AA', 'institution', 'Voorbeeldcollege'))[0]).toContain(
      'volgden bij Voorbeeldcollege',
    )
  })

  it('lets the counts of the whole country decide without the two points', () => {
    const years: Cell[] = [2016, 2017, 2018, 2019].map((year, i) => [year, 11_000 + i * 250, 60_000])
    expect(say('vmbo', years, {}, NEDERLAND).at(-1)).toBe('Het aandeel is gestegen.')
    expect(say('vmbo', years).at(-1)).toBe('Dat verschil is te klein om iets over te zeggen.')
  })

  it('says the same in English', () => {
    const own = series(TWENTE, [
      [2017, 171, 1000],
      [2019, 160, 1000],
    ])
    expect(figureSentences(en, level('vmbo', [own]), own).join(' ')).toBe(
      'In 2019/20, 16 in 100 pupils in year 3 of vocational vmbo in Twente chose technique. In 2017/18 it was 17. That difference is too small to say anything about.',
    )
  })
})

describe('the distance to the goal', () => {
  it('gives points and people apart', () => {
    expect(gap('vmbo', [2019, 1094, 6266])).toBe(
      'Tot de vergelijkingslijn van 40 van de 100 is het 22,5 procentpunten. Daarvoor zijn per leerjaar ongeveer 1.400 leerlingen meer nodig.',
    )
    expect(gap('hbo', [2019, 2783, 12_103])).toBe(
      'Tot het doel van 40 van de 100 is het 17,0 procentpunten. Daarvoor zijn per jaar ongeveer 2.100 nieuwe studenten meer nodig.',
    )
    expect(gap('mbo', [2019, 260, 1000])).toContain(
      'Dat zijn, op alle studenten samen, ongeveer 140 studenten meer.',
    )
  })

  it('keeps bounds, turns round above the goal, and says so where the bounds hold the goal', () => {
    expect(gap('vmbo', [2019, { low: 100, high: 150 }, 1000])).toContain('is het 25,0 tot 30,0 procentpunten')
    expect(gap('vwo', [2019, 436, 1000])).toBe(
      'Dat is 3,6 procentpunten boven de vergelijkingslijn van 40 van de 100.',
    )
    expect(gap('havo', [2019, { low: 380, high: 420 }, 1000])).toContain('niet te zeggen')
    expect(gap('havo', [2019, null, null])).toBe('')
  })

  it('rounds people to two figures', () => {
    expect([7, 83, 104, 1312, 12_345].map(roundPeople)).toEqual([7, 83, 100, 1300, 12_000])
  })
})

describe('the answer', () => {
  const national = (...outcomes: ('reached' | 'missed' | 'unknown')[]) =>
    outcomes.map((outcome, i) =>
      verdict(
        (['mbo', 'hbo', 'wo'] as const)[i] ?? 'wo',
        outcome,
        outcome === 'unknown' ? null : 2020,
        outcome === 'unknown' ? null : outcome === 'reached' ? 0.41 : 0.29,
        'NL01',
      ),
    )

  it.each([
    [['missed', 'missed', 'missed'], 'Nee. Het doel voor 2020 is landelijk niet gehaald.'],
    [['reached', 'reached', 'reached'], 'Ja. Het doel voor 2020 is landelijk gehaald.'],
    [['missed', 'unknown', 'missed'], 'Nee. Het doel voor 2020 is landelijk niet gehaald.'],
    [
      ['reached', 'missed', 'missed'],
      'Deels. Het doel voor 2020 is landelijk gehaald op het mbo, maar niet op het hbo en op de universiteit.',
    ],
    [
      ['unknown', 'unknown', 'unknown'],
      'Of het doel voor 2020 landelijk is gehaald, is niet vast te stellen.',
    ],
  ] as const)('of %j', (outcomes, sentence) => {
    expect(headline(nl, national(...outcomes))).toBe(sentence)
  })

  it('names each year apart when the national figures are of different years', () => {
    const [mbo, hbo] = national('missed', 'missed')
    expect(nationalSentences(nl, [mbo!, { ...hbo!, period: { kind: 'school-year', year: 2019 } }])).toEqual([
      'In 2020/21 kozen van elke 100 nieuwe studenten er 29 op het mbo voor bèta of techniek.',
      'In 2019/20 kozen van elke 100 nieuwe studenten er 29 op het hbo voor bèta of techniek.',
      'Het doel was 40.',
    ])
    expect(nationalSentences(nl, national('unknown'))).toEqual([])
    expect(headline(nl, [])).toBeNull()
  })

  it('takes new students only into the sentence about the region', () => {
    expect(regionalSentences(nl, oost())).toEqual([
      'In landsdeel Oost kozen in 2019/20 van elke 100 nieuwe studenten er 21 op het hbo en 27 op de universiteit voor een technische studie.',
    ])
  })

  it('gives the verdict of the region, or why there is none', () => {
    const answer = oost()
    expect(verdictSentences(nl, answer)).toEqual([
      'Het doel is in landsdeel Oost niet gehaald op het hbo en op de universiteit. Op het mbo is dat niet vast te stellen.',
    ])
    const unknown = answer.levels.map(each => ({
      ...each,
      verdict: each.verdict && verdict(each.level, 'unknown', null, null),
    }))
    expect(verdictSentences(nl, { ...answer, levels: unknown })).toEqual([
      'Of landsdeel Oost het doel heeft gehaald, is met deze cijfers niet vast te stellen.',
    ])
    const none = answer.levels.map(each => ({ ...each, verdict: null }))
    expect(verdictSentences(nl, { ...answer, levels: none })).toEqual([])
  })
})
