import { describe, expect, it } from 'vitest'
import { besideWords, compare, scenarioWords, seek, seekWords } from '../../../src/outlook/index.ts'
import type { Region } from '../../../src/vocabulary/index.ts'
import { baseOf, change, flow, noisy, scenario } from './fixture.ts'

const BASE = baseOf([noisy({ years: 20 })], { flow: flow() })
const REGION = { code: 'A', kind: 'pact', name: { nl: 'Achterveld', en: 'Backfield' } } as const
const goal = { kind: 'share', step: 'hbo-keuze', value: 0.25, by: 2030, chance: 0.8 } as const
const given = scenario({ name: 'meer', goal, changes: [change({ points: 5, from: 2027, years: 2 })] })

describe('scenarios side by side', () => {
  it('share their draws, so that what differs is theirs', () => {
    const [less, more] = compare([scenario({ name: 'niets', goal }), { ...given, seed: 99 }], () => BASE, 400)
    expect(more!.outcome.drawn.seed).toBe(1)
    expect(more!.outcome.drawn.passages[0]!.without).toEqual(less!.outcome.drawn.passages[0]!.with)
    expect([less!.points, more!.points]).toEqual([0, 5])
  })

  it('get a name when they have none', () => {
    expect(compare([scenario({})], () => BASE, 200)[0]!.name).toBe('scenario 1')
  })

  it.each([0, 7])('are one to six, not %i', count => {
    const all = Array.from({ length: count }, () => given)
    expect(() => compare(all, () => BASE, 200)).toThrowError(
      expect.objectContaining({ code: 'scenario.number' }),
    )
  })
})

describe('technicians more', () => {
  it('come when the flow lets them: hbo takes four years', () => {
    const [{ outcome }] = compare([given], () => BASE, 200) as [ReturnType<typeof compare>[number]]
    const people = new Map(outcome.technicians!.map(({ year, value }) => [year, value]))
    // 2.5 points of 2,000 from 2027 and 5 from 2028, four years on; half a diploma, half a job: 12.5 and 25.
    expect(people.get(2030)).toBeCloseTo(0, 9)
    expect(people.get(2031)).toBeCloseTo(12.5, 9)
    expect(people.get(2032)).toBeCloseTo(25, 9)
    expect(people.get(2040)).toBeCloseTo(25, 9)
  })
})

describe('the words', () => {
  const words = (name: string, parts = {}) => {
    const [{ outcome }] = compare([{ ...given, name, ...parts }], () => BASE, 400) as [
      ReturnType<typeof compare>[number],
    ]
    return scenarioWords(outcome, REGION satisfies Region)
  }

  it('name the assumption, and claim no cause', () => {
    const [first, second] = words('x')
    expect(first!.nl).toBe(
      'Aanname in Achterveld: 5 procentpunten meer bij ‘Techniek kiezen op het hbo’, van 2027/28 tot en met 2028/29. Dit is een rekensom met een aanname. Of een maatregel dit bereikt, staat hiermee niet vast.',
    )
    expect(second!.nl).toBe(
      'Als dit zo gaat, komt ‘Techniek kiezen op het hbo’ in Achterveld in 2030/31 uit op ongeveer 25 van de 100. Zonder deze aanname is dat ongeveer 20.',
    )
    expect(second!.en).toContain('comes to about 25 in 100 in 2030/31')
    for (const { nl, en } of words('x')) {
      expect(nl).not.toMatch(/\bdoor\b|dankzij|zorgt voor|undefined|NaN/)
      expect(en).not.toMatch(/because|thanks to|causes|undefined|NaN/)
    }
  })

  it('give a chance in steps of 5, with its record, and say when nothing changes', () => {
    const said = words('x')
      .map(({ nl }) => nl)
      .join(' ')
    expect(said).toMatch(
      /De kans dat het dan minstens 25 van de 100 is, is ongeveer 50%; zonder deze aanname /,
    )
    expect(said).toContain('10 tot 20 procentpunten te hoog')
    expect(words('x', { changes: [] })[0]!.nl).toBe('Aanname: in Achterveld verandert er niets.')
  })

  it('of a goal seek name the least, or say that it cannot be', () => {
    const possible = seek(BASE, { ...given, goal: { ...goal, chance: 0.5 } })
    expect(seekWords(possible, REGION)[0]!.nl).toMatch(
      /^Om 25 van de 100 bij ‘Techniek kiezen op het hbo’ in Achterveld in 2030\/31 te halen met een kans van 50% is het minste dat nodig is: 5(,01)? procentpunten meer bij ‘Techniek kiezen op het hbo’\./,
    )
    const impossible = seek(BASE, { ...given, goal: { ...goal, value: 0.5 } })
    expect(seekWords(impossible, REGION)[0]!.en).toMatch(
      /cannot be reached with a chance of 80%\. The best chance is less than 5%\.$/,
    )
  })

  it('side by side give the chances in one sentence', () => {
    const both = compare([scenario({ name: 'niets', goal }), given], () => BASE, 400)
    expect(besideWords(both)!.nl).toMatch(
      /^Kans op het doel, naast elkaar: niets: .+% en meer: ongeveer 50%\.$/,
    )
    expect(besideWords(both.slice(0, 1))).toBeNull()
  })
})
