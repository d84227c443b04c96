import { describe, expect, it } from 'vitest'
import { type Context, readScenario } from '../../../src/outlook/index.ts'
import { InputError } from '../../../src/vocabulary/index.ts'

const context: Context = {
  year: 2026,
  region: given => {
    if (given === 'PV23' || given === 'pact-twente') return given
    throw new InputError({
      code: 'region.unknown',
      message: `There is no region "${given}". Did you mean PV23?`,
    })
  },
}

const good = {
  name: 'Meer hbo',
  region: 'PV23',
  goal: { step: 'hbo-keuze', value: 0.3, by: 2032 },
  changes: [{ step: 'hbo-keuze', points: 3, from: 2027 }],
}

const problem = (input: unknown) => {
  try {
    readScenario(input, context)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('it was accepted')
}

describe('a scenario as a person wrote it', () => {
  it('gets what was left out', () => {
    expect(readScenario(good, context)).toEqual({
      name: 'Meer hbo',
      region: 'PV23',
      release: null,
      goal: { kind: 'share', step: 'hbo-keuze', value: 0.3, by: 2032, chance: 0.8 },
      changes: [{ step: 'hbo-keuze', points: 3, from: 2027, years: 1, sure: 0.8, lag: 0, action: null }],
      levers: [],
      seed: 1,
    })
  })

  it('may be about technicians, carry an action, and have levers', () => {
    const { goal, changes, levers } = readScenario(
      {
        region: 'PV23',
        goal: { technicians: 200, by: 2035, chance: 0.5 },
        changes: [{ step: 'mbo-werk', points: -2.5, from: 2026, lag: 2, action: 'a-17' }],
        levers: [{ step: 'mbo-keuze', from: 2027, weight: 2 }],
      },
      context,
    )
    expect(goal).toEqual({ kind: 'technicians', people: 200, by: 2035, chance: 0.5 })
    expect(changes[0]).toMatchObject({ points: -2.5, lag: 2, action: 'a-17' })
    expect(levers).toEqual([{ step: 'mbo-keuze', most: 10, weight: 2, from: 2027, years: 1, sure: 0.8 }])
  })

  const changed = (parts: object) => ({ ...good, changes: [{ ...good.changes[0], ...parts }] })
  const goal = (parts: object) => ({ ...good, goal: { ...good.goal, ...parts } })

  it.each([
    [
      'an unknown step',
      changed({ step: 'hbo-keus' }),
      'step',
      ['changes 1, "step" is "hbo-keus"', 'did you mean hbo-keuze', 'possible: vmbo-keuze'],
    ],
    [
      'points that are too many',
      changed({ points: 140 }),
      'points',
      ['"points" is "140"', 'from -50 to 50', 'percentage points'],
    ],
    ['points that are no number', changed({ points: '3' }), 'points', ['"points" is "3"', 'wanted a number']],
    ['a year that is over', changed({ from: 2019 }), 'from', ['"from" is "2019"', 'from 2026 to 2060']],
    ['a year with a fraction', changed({ from: 2027.5 }), 'from', ['wanted a whole number']],
    ['no year', changed({ from: undefined }), 'from', ['"from" is empty']],
    ['too little sureness', changed({ sure: 0 }), 'sure', ['from 0.1 to 1']],
    [
      'a region that is not there',
      { ...good, region: 'Atlantis' },
      'region',
      ['no region "Atlantis"', 'Did you mean PV23'],
    ],
    ['no region', { ...good, region: undefined }, 'region', ['"region" is missing']],
    ['a goal in percent', goal({ value: 40 }), 'value', ['goal, "value" is "40"', '0.4, not 40']],
    ['a goal below nothing', goal({ value: -0.1 }), 'value', ['"value" is "-0.1"']],
    [
      'a goal at a step that no indicator counts',
      goal({ step: 'mbo-hbo' }),
      'step',
      ['goal, "step" is "mbo-hbo"'],
    ],
    ['two goals in one', goal({ technicians: 5 }), 'goal', ['both "technicians" and a share']],
    [
      'a misspelt field',
      { ...good, chagnes: [] },
      'field',
      ['"chagnes" is no field', 'did you mean "changes"'],
    ],
    ['a list that is none', { ...good, changes: 3 }, 'changes', ['wanted a list']],
    ['a seed that is too large', { ...good, seed: 2 ** 33 }, 'seed', ['from 0 to 4294967295']],
    [
      'two levers at one step',
      {
        ...good,
        levers: [
          { step: 'hbo-keuze', from: 2027 },
          { step: 'hbo-keuze', from: 2028 },
        ],
      },
      'levers',
      ['hbo-keuze twice'],
    ],
    ['no object', 'hello', 'shape', ['The scenario is "hello"', 'wanted an object']],
    ['a list', [good], 'shape', ['The scenario is a list']],
  ] as const)('refuses %s', (_name, input, code, words) => {
    const error = problem(input)
    expect(error.code).toBe(`scenario.${code}`)
    for (const word of words) expect(error.message).toContain(word)
  })

  it('names everything that is wrong at once', () => {
    const error = problem({ ...changed({ step: 'x', points: 99, from: 1999 }), region: '' })
    expect(error.code).toBe('scenario.invalid')
    expect(error.message).toContain('4 things are wrong')
    expect(error.message.match(/^- /gm)).toHaveLength(4)
  })
})
