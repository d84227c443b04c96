import { describe, expect, it } from 'vitest'
import {
  type Gate,
  type Goal,
  type History,
  noiseOf,
  outlookOf,
  outlookWords,
  project,
} from '../../src/outlook/index.ts'
import { TWENTE } from '../web/fixture/index.ts'

const GATE: Gate = {
  method: 'persistence',
  reason: 'too-few',
  decidedBy: 'province',
  n: 0,
  mae: null,
  persistence: null,
  widening: 1,
}
const REKEN: Goal = { value: 0.4, by: 2030, kind: 'rekendoel' }

function words(
  shares: readonly number[],
  changes: { goal?: Goal; gate?: Partial<Gate>; whole?: number | null; asOf?: number; last?: number } = {},
) {
  const { goal = REKEN, gate = {}, whole = 1000, asOf = 2026, last = 2019 } = changes
  const points = shares.map((share, at) => ({
    year: last - shares.length + 1 + at,
    whole,
    share,
    low: share,
    high: share,
  }))
  const history: History = {
    kind: 'pact',
    noise: noiseOf('pact', 'school'),
    points,
    parent: points.map(point => ({ ...point, whole: 60_000, share: 0.25 })),
    siblings: [],
    leads: [],
    parentLeads: [],
  }
  const chosen = { ...GATE, ...gate }
  const mixed = !shares.every(share => share === 0)
  const coming = mixed ? project(history, chosen, goal.by - last) : []
  return outlookWords(outlookOf(history, chosen, goal, coming), {
    region: TWENTE,
    unit: { nl: 'leerlingen', en: 'pupils' },
    title: { nl: 'Techniek in het vmbo', en: 'Technique in vmbo' },
    stock: false,
    asOf,
    leadReason: null,
  })
}

describe('level and direction', () => {
  it('under four years are the values alone', () => {
    const { level } = words([0.17, 0.165, 0.16])
    expect(level).toEqual({
      nl: 'Techniek in het vmbo in Twente: in 2017/18 was het 17 van de 100 leerlingen, in 2019/20 16. Voor een trend zijn er te weinig jaren. Een nieuwer cijfer is er niet.',
      en: 'Technique in vmbo in Twente: in 2017/18 it was 17 in 100 pupils, in 2019/20 16. These are too few years for a trend. There is no newer figure.',
    })
    expect(words([0.16, 0.16]).level.nl).toContain('in 2019/20 ook 16')
  })

  it('say when a trend cannot be told from chance', () => {
    const { level } = words([0.16, 0.17, 0.16, 0.17], { asOf: 2021 })
    expect(level.nl).toBe(
      'Techniek in het vmbo: in 2019/20 ging het in Twente om 17 van de 100 leerlingen. Of het aandeel van 2016/17 tot en met 2019/20 steeg of daalde, is niet van toeval te onderscheiden.',
    )
    expect(level.en).toContain('cannot be told from chance')
  })

  it('name a rise and a fall with what is likely', () => {
    const rise = [0.1, 0.15, 0.2, 0.26, 0.33, 0.4, 0.48, 0.56]
    expect(words(rise).level.nl).toMatch(
      /Van 2012\/13 tot en met 2019\/20 is het aandeel gestegen, met ongeveer \d+,\d procentpunten per jaar \(waarschijnlijk tussen \d+,\d en \d+,\d\)\./,
    )
    expect(words(rise.toReversed()).level.nl).toContain('gedaald')
    expect(words(rise.toReversed()).level.en).toMatch(
      /the share fell, by about \d+\.\d percentage points a year/,
    )
  })

  it('of nobody in any year are so in every year, and nothing is expected', () => {
    const { level, certainty, method } = words([0, 0, 0, 0])
    expect(level.nl).toContain('om 0 van de 100 leerlingen. Dat was in elk jaar met een cijfer zo.')
    expect(certainty.nl).toBe(
      'Een verwachting maken we hier niet: er is geen keuze te zien tussen techniek en iets anders.',
    )
    expect(method).toEqual({ nl: '', en: '' })
  })
})

describe('gap and pace', () => {
  it('have two names, whole people of two figures, and call a rekendoel our choice', () => {
    // 24 points of 1,000 pupils are 240; the pace goes from the underlying level and has its own number.
    const { goal } = words([0.16, 0.16])
    expect(goal.nl).toMatch(
      /^De achterstand op het rekendoel van 40 van de 100 in 2030\/31 is 24,0 procentpunten: per jaargroep ongeveer 240 leerlingen\. Het tempo dat daarbij hoort: elk jaar \d,\d procentpunten, ongeveer \d\d leerlingen meer dan het jaar ervoor, 11 jaar lang\. Het rekendoel is onze keuze om mee te rekenen, geen besluit\.$/,
    )
    expect(goal.en).toMatch(
      /^The gap to .* is 24\.0 percentage points: in each year group about 240 pupils\./,
    )
    expect(goal.en).toContain('our choice to reckon with, not a decision')
  })

  it('leave people out where the publisher gives none', () => {
    expect(words([0.16, 0.16], { whole: null }).goal.nl).not.toMatch(/leerlingen/)
  })

  it('of an adopted goal is no choice of ours', () => {
    const { goal } = words([0.16, 0.16], { goal: { value: 0.32, by: 2030, kind: 'besluit' } })
    expect(goal.nl).toMatch(/^De achterstand op het doel van 32 van de 100 in 2030\/31 is 16,0 procentpunten/)
    expect(goal.nl).not.toContain('rekendoel')
  })

  it('above the goal say by how much', () => {
    expect(words([0.41, 0.41]).goal.nl).toMatch(
      /^Het laatste aandeel ligt 1,0 procentpunt boven het rekendoel van 40 van de 100 in 2030\/31\./,
    )
  })

  it('of a trend that is not up name the year before which it does not come', () => {
    expect(words([0.16, 0.16, 0.16, 0.16]).goal.nl).toMatch(
      /Ook met de snelste stijging die bij deze jaren past, is het niet voor 20\d\d(\/\d\d)? zover\./,
    )
  })
})

describe('certainty and method', () => {
  it('name the band, what it is for, the chance, and its caution', () => {
    const { certainty } = words([0.16, 0.16])
    expect(certainty.nl).toMatch(
      /^Voor 2030\/31 verwachten we ongeveer 16 van de 100, met 80% zekerheid tussen \d+ en \d+\. Die band is voor het aandeel dat dan geteld wordt\. De kans op minstens 40 van de 100 is minder dan 5%\. Die kans gaat ervan uit dat de landelijke trend uitdooft; in 2018–2024 waren zulke kansen ongeveer 10 tot 20 procentpunten te hoog\.$/,
    )
    expect(certainty.en).toContain('less than 5%')
  })

  it.each([
    [{}, 'Er zijn te weinig eerdere jaren om methoden te vergelijken.'],
    [{ reason: 'none-better' }, 'Geen methode deed het in eerdere jaren duidelijk beter'],
    [
      { reason: 'better', method: 'model', mae: 2.75, persistence: 3.24 },
      'De methode is ons model. In eerdere jaren zat die er gemiddeld 2,8 procentpunten naast; ‘het blijft zoals het was’ 3,2.',
    ],
  ] as const)('%j', (gate, said) => {
    expect(words([0.16, 0.17, 0.16, 0.17], { gate }).method.nl).toContain(said)
  })
})

describe('every sentence', () => {
  it('names no cause and never says "nu", and is short', () => {
    const all = [
      words([0.16]),
      words([0.16, 0.16]),
      words([0.1, 0.15, 0.2, 0.26, 0.33, 0.4]),
      words([0.41, 0.42, 0.43, 0.44]),
      words([0, 0]),
    ].flatMap(each => Object.values(each))
    for (const { nl, en } of all) {
      expect(nl).not.toMatch(/\b(nu|momenteel|doordat|dankzij|omdat|door de aanpak)\b/i)
      expect(en).not.toMatch(/\b(now|currently|because|thanks to)\b/i)
      expect(`${nl}${en}`).not.toMatch(/undefined|NaN|Infinity|null/)
      for (const sentence of nl.split(/(?<=\.)\s/))
        expect(sentence.split(' ').length, sentence).toBeLessThan(34)
    }
  })
})
