import { describe, expect, it } from 'vitest'
import {
  changeWords,
  flowOf,
  flowWords,
  leverageOf,
  leverageWords,
  peopleEn,
  peopleNl,
  rough,
  signed,
  whole,
} from '../../../src/outlook/index.ts'
import type { Region } from '../../../src/vocabulary/index.ts'
import { BASE, grey, withRates } from './base.ts'

const TWENTE: Region = { code: 'pact-twente', kind: 'pact', name: { nl: 'Twente', en: 'Twente' } }

describe('numbers in sentences', () => {
  it.each([
    [0, '0', '0'],
    [0.4, '0', '0'],
    [999.5, '1.000', '1,000'],
    [1312, '1.312', '1,312'],
    [1234567, '1.234.567', '1,234,567'],
    [-40.2, '−40', '−40'],
    [-1312, '−1.312', '−1,312'],
  ])('%d', (value, nl, en) => {
    expect([whole(value, 'nl'), whole(value, 'en')]).toEqual([nl, en])
  })

  it('changes have a sign, rough numbers two figures', () => {
    expect([12, 0.2, -3].map(each => signed(each, 'nl'))).toEqual(['+12', '0', '−3'])
    expect([7, 94, 366.88, 2385, 10_673, -1512].map(rough)).toEqual([7, 94, 370, 2400, 11_000, -1500])
  })
})

describe('people in a sentence', () => {
  it.each([
    [{ value: 2240, low: 1910, high: 2490 }, 'ongeveer 2.200 mensen (waarschijnlijk tussen 1.900 en 2.500)'],
    [{ value: null, low: 149, high: 1341 }, 'waarschijnlijk tussen 150 en 1.300 mensen'],
    [{ value: 366.88, low: 366.88, high: 366.88 }, 'ongeveer 370 mensen'],
  ])('%o', (range, words) => {
    expect(peopleNl(range)).toBe(words)
    expect(peopleEn(range)).toMatch(/people/)
  })
})

describe('the words of a flow', () => {
  it('say who arrives, where most leave and what is grey', () => {
    expect(flowWords(flowOf(BASE), TWENTE).map(({ nl }) => nl)).toEqual([
      'Als alles blijft zoals het is, komen elk jaar ongeveer 370 mensen van mbo, hbo en universiteit in Twente in een technisch beroep, hier of ergens anders. De tellingen zijn van 2019/20.',
      'Bij deze stap gaan de meeste mensen niet verder in de techniek: ‘Van vwo met natuurprofiel naar bèta of techniek op de universiteit’. Per jaar zijn dat ongeveer 240 mensen.',
    ])
    const { 'wo-keuze': _, ...cohorts } = BASE.cohorts
    const said = flowWords(flowOf({ ...withRates({ 'mbo-hbo': grey(0, 0.2) }), cohorts }), TWENTE)
    expect(said.at(-2)).toEqual({
      nl: 'Van één stap meet niemand in het openbaar hoeveel mensen die zetten: ‘Van mbo-techniek naar hbo-techniek’. Die staat grijs.',
      en: 'Of one step nobody measures in the open how many people take it: ‘From technique in mbo to technique in hbo’. It is grey.',
    })
    expect(said.at(-1)!.nl).toMatch(/niemand geteld.*‘Techniek of natuur kiezen op de universiteit’/)
  })

  it('of leverage name the first step and claim no cause', () => {
    const said = leverageWords(leverageOf(BASE, { from: 2027, by: 2035 }), { from: 2027, by: 2035 })
    expect(said.map(({ en }) => en)).toEqual([
      'One percentage point more from 2027 gives most at this step: ‘Choosing technique in mbo’. Up to and including 2035 that makes about 40 people more in a technical job.',
      'A minus means: these people go on learning first and work only later.',
      'This is a sum with the latest shares that are known. It does not say that a measure achieves it, or how much effort a point takes.',
    ])
    const years = { from: 2027, by: 2030 }
    const none = leverageWords(leverageOf(BASE, { ...years, steps: ['vwo-keuze'] }), years)
    expect(none[0]!.nl).toBe(
      'Tot en met 2030 geeft één procentpunt meer nog geen extra mensen in een technisch beroep. Wie in 2027 kiest, is dan nog aan het leren.',
    )
  })
})

describe('the words of a change', () => {
  const changed = {
    title: { nl: 'Techniek in het vmbo', en: 'Technique in vmbo' },
    region: TWENTE,
    unit: { nl: 'leerlingen', en: 'pupils' },
    from: '2017/18',
    to: '2019/20',
    before: 1300,
    after: 1090,
    split: { total: -210, size: -160.4, mix: 12.4, choice: -62 },
    exact: true,
    noise: false,
  }

  it('give the whole and its parts', () => {
    expect(changeWords(changed)).toEqual([
      {
        nl: 'Techniek in het vmbo, in Twente: van 1.300 leerlingen in 2017/18 naar 1.090 in 2019/20 (−210).',
        en: 'Technique in vmbo, in Twente: from 1,300 pupils in 2017/18 to 1,090 in 2019/20 (−210).',
      },
      {
        nl: 'Uitgesplitst: −160 door het aantal leerlingen, +12 door de verdeling over de niveaus en −62 door de keuze binnen elk niveau. Dit is een rekensom; hij zegt niet waarom.',
        en: 'Split up: −160 from the number of pupils, +12 from the spread over the levels and −62 from the choice within each level. This is arithmetic; it does not say why.',
      },
    ])
  })

  it('say when no levels are known, when counts are hidden and when chance may do', () => {
    const said = changeWords({
      ...changed,
      split: { ...changed.split, mix: null },
      exact: false,
      noise: true,
    })
    expect(said.map(({ nl }) => nl).slice(1)).toEqual([
      'Uitgesplitst: −160 door het aantal leerlingen en −62 door hun keuze. Dit is een rekensom; hij zegt niet waarom.',
      'DUO houdt kleine aantallen verborgen. We rekenen met het midden van wat ze kunnen zijn.',
      'Zo’n verschil in het aandeel komt ook door toeval voor.',
    ])
  })
})
