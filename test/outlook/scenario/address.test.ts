import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Context, fromQuery, type Scenario, STEPS, toQuery } from '../../../src/outlook/index.ts'
import { change, scenario } from './fixture.ts'

const context: Context = { year: 2026, region: given => given }

const whole = (min: number, max: number) => fc.integer({ min, max })
const grid = (min: number, max: number, per: number) =>
  whole(min * per, max * per).map(value => Math.round(value) / per)
const step = fc.constantFrom(...STEPS.map(({ id }) => id))
const choice = fc.constantFrom(...STEPS.filter(({ kind }) => kind === 'choice').map(({ id }) => id))
const course = { from: whole(2026, 2060), years: whole(1, 20), sure: grid(0.1, 1, 100) }
const when = { by: whole(2026, 2060), chance: grid(0.5, 0.99, 100) }

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  name: fc.string({ maxLength: 30, unit: 'grapheme' }).filter(name => !/[\n\r]/.test(name)),
  region: fc.constantFrom('landsdeel-oost', 'PV23', 'amr-twente'),
  release: fc.option(fc.constantFrom('2026-11-24.1', 'r_2')),
  goal: fc.option(
    fc.oneof(
      fc.record({
        kind: fc.constant('share' as const),
        step: choice,
        value: whole(1, 9999).map(v => v / 10_000),
        ...when,
      }),
      fc.record({ kind: fc.constant('technicians' as const), people: whole(1, 100_000), ...when }),
    ),
  ),
  changes: fc
    .array(
      fc.record({
        step,
        points: grid(-50, 50, 100),
        ...course,
        lag: whole(0, 20),
        action: fc.option(fc.constantFrom('a1', 'een_twee', '7-x')),
      }),
      { maxLength: 6 },
    )
    .map(changes => changes),
  levers: fc.uniqueArray(fc.record({ step, most: grid(1, 50, 100), weight: grid(1, 90, 100), ...course }), {
    maxLength: 4,
    selector: each => each.step,
  }),
  seed: whole(0, 4_294_967_295),
})

describe('the address of a scenario', () => {
  it('can be read by a person', () => {
    const text = toQuery(
      scenario({
        name: 'Meer hbo',
        region: 'pact-twente',
        goal: { kind: 'share', step: 'hbo-keuze', value: 0.3, by: 2032, chance: 0.8 },
        changes: [change({ points: 3, from: 2027, years: 4, sure: 0.8 })],
        seed: 7,
      }),
    )
    expect(text).toBe(
      's=1&naam=Meer+hbo&regio=pact-twente&doel=hbo-keuze_30_2032_80&hbo-keuze=3_2027_4_80&zaad=7',
    )
  })

  it('gives the very same scenario back, and the same address again', () => {
    fc.assert(
      fc.property(scenarios, given => {
        const text = toQuery(given)
        expect(text).toMatch(/^[\w.%&=+*-]+$/)
        // Changes of one step keep their order; those of other steps stay where they are written.
        const back = fromQuery(text, context)
        expect(back).toEqual({
          ...given,
          changes: given.changes.map(each => ({ ...each, points: each.points + 0 })),
        })
        expect(toQuery(back)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('fits in an address bar with a dozen changes', () => {
    const changes = STEPS.slice(0, 12).map(({ id }) =>
      change({ step: id, points: 2.25, from: 2027, years: 4, sure: 0.75, lag: 2, action: 'a-1234' }),
    )
    expect(toQuery(scenario({ changes })).length).toBeLessThan(600)
  })

  it.each([
    ['of a later version', 's=2&regio=PV23', 'scenario.address', 's=1'],
    ['without a version', 'regio=PV23', 'scenario.address', 's=1'],
    ['with a key that means nothing', 's=1&regio=PV23&hbo-keus=3_2027_4_80', 'scenario.address', 'hbo-keus'],
    [
      'with points that are no number',
      's=1&regio=PV23&hbo-keuze=veel_2027_4_80',
      'scenario.points',
      '"veel"',
    ],
    ['that was cut off', 's=1&regio=PV23&hbo-keuze=3', 'scenario.from', '"from" is empty'],
    ['with a share over all', 's=1&regio=PV23&doel=hbo-keuze_140_2032_80', 'scenario.value', '1.4'],
  ])('%s is refused with the reason', (_name, query, code, words) => {
    expect(() => fromQuery(query, context)).toThrowError(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    )
  })
})
