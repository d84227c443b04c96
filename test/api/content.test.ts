import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenActions, contentAnswer } from '../../src/api/index.ts'
import { TARGETS } from '../../src/indicators/index.ts'
import { AIMS, STAGES, THEMES } from '../../src/vocabulary/index.ts'
import { type Action, type Content, startingContent } from '../../src/workspace/index.ts'

const START = startingContent()

const linked = (code: string) => ({
  region: { code, kind: 'pact' as const, name: { nl: code, en: code } },
  path: `/regios/${code.replace(/^pact-/, '')}`,
})

function action(id: string, some: Partial<Action>): Action {
  return {
    id,
    title: { nl: id, en: id },
    text: { nl: id, en: id },
    pacts: ['pact-twente'],
    theme: 'kiezen',
    aims: ['instroom'],
    stages: ['vmbo'],
    programmes: [],
    goals: [],
    from: null,
    until: null,
    published: '2026-01-01',
    changed: '2026-01-01',
    ...some,
  }
}

const answer = (some: Partial<Content>) => contentAnswer({ ...START, ...some }, TARGETS, linked)

const ACTIONS = [
  action('a', { programmes: ['boost', 'zorg'], stages: ['vmbo', 'mbo'] }),
  action('b', { programmes: ['boost'], theme: 'werken', aims: ['behoud'], stages: ['werk'] }),
  action('c', { pacts: ['pact-zwolle', 'pact-twente'], aims: ['instroom', 'doorstroom'] }),
]

describe('the answer of the content', () => {
  it('joins pacts, contacts and goals with their regions', () => {
    const { pacts, contacts, targets } = answer({})
    const twente = pacts.pacts.find(({ code }) => code === 'pact-twente')
    expect(twente?.path).toBe('/regios/twente')
    // data/targets: residents of 2016, 2018 and 2020, movers of 2016 and 2020.
    expect(twente?.goals.map(({ id }) => id)).toEqual([
      'twente-inwoners-2016',
      'twente-inwoners-2018',
      'twente-inwoners-2020',
      'twente-doorstroom-2016',
      'twente-doorstroom-2020',
    ])
    expect(contacts.find(contact => contact.for === 'PV23')?.organisation?.name).toBe('Provincie Overijssel')
    expect(contacts.filter(({ of }) => of === null).map(contact => contact.for)).toEqual(['site', 'nl'])
    expect(targets.some(({ kind }) => kind !== 'besluit')).toBe(false)
  })

  it('has nothing where nobody entered anything', () => {
    const { actions, coverage } = answer({})
    expect(actions).toEqual([])
    expect(coverage.programmes.map(({ programme }) => programme.id)).toEqual(
      START.programmes.map(({ id }) => id),
    )
    const cells = [...coverage.programmes, ...coverage.stages].flatMap(({ themes }) => themes)
    // 6 programmes and 8 levels, by 3 themes.
    expect(cells.length).toBe((6 + 8) * 3)
    expect(cells.some(cell => cell.actions > 0)).toBe(false)
  })

  it('counts an action in each programme and level that it serves', () => {
    const { coverage } = answer({ actions: ACTIONS })
    const programme = (id: string) =>
      coverage.programmes.find(each => each.programme.id === id)?.themes.map(each => each.actions)
    // Kiezen, leren, werken: a and b serve BOOST, only a serves care.
    expect(programme('boost')).toEqual([1, 0, 1])
    expect(programme('zorg')).toEqual([1, 0, 0])
    expect(programme('sto')).toEqual([0, 0, 0])
    const vmbo = coverage.stages.find(({ stage }) => stage === 'vmbo')?.themes[0]
    // a and c are at vmbo; only a serves programmes.
    expect(vmbo?.actions).toBe(2)
    expect(vmbo?.programmes.map(each => [each.programme.id, each.actions])).toEqual([
      ['boost', 1],
      ['zorg', 1],
    ])
  })

  it('puts the newest message and the latest day first', () => {
    const of = (id: string, day: string) => ({
      ...action(id, {}),
      day,
      place: 'Zwolle',
      published: day,
      source: null,
    })
    const things = [of('old', '2025-03-01'), of('new', '2026-03-01'), of('mid', '2025-09-01')]
    const { events, articles } = answer({
      events: things,
      articles: things.map(thing => ({ ...thing, text: [thing.text] })),
    })
    expect(events.map(({ id }) => id)).toEqual(['new', 'mid', 'old'])
    expect(articles.map(({ id }) => id)).toEqual(['new', 'mid', 'old'])
  })

  it('fails for an action of a region that does not exist', () => {
    const strict = (code: string) => {
      if (code === 'pact-nergens') throw new Error('no such region')
      return linked(code)
    }
    const content = { ...START, actions: [action('a', { pacts: ['pact-nergens'] })] }
    expect(() => contentAnswer(content, TARGETS, strict)).toThrow('no such region')
  })
})

describe('choosing actions', () => {
  const { actions } = answer({ actions: ACTIONS })
  const all = { theme: null, aim: null, programme: null, pact: null }
  const chosen = (choice: Partial<typeof all> | Record<string, string>) =>
    chosenActions(actions, { ...all, ...choice }).map(({ id }) => id)

  it('takes those that meet every choice', () => {
    expect(chosen({})).toEqual(['a', 'b', 'c'])
    expect(chosen({ theme: 'kiezen' })).toEqual(['a', 'c'])
    expect(chosen({ aim: 'doorstroom' })).toEqual(['c'])
    expect(chosen({ programme: 'boost' })).toEqual(['a', 'b'])
    expect(chosen({ pact: 'zwolle' })).toEqual(['c'])
    expect(chosen({ pact: 'twente', theme: 'werken' })).toEqual(['b'])
    expect(chosen({ theme: 'leren' })).toEqual([])
  })

  it('never gives an action more for a choice more, and each cell of the matrix is what its choice gives', () => {
    const some = fc.record({
      theme: fc.constantFrom(...THEMES),
      aims: fc.subarray([...AIMS]),
      stages: fc.subarray([...STAGES]),
      programmes: fc.subarray(START.programmes.map(({ id }) => id)),
      pacts: fc.subarray(['pact-twente', 'pact-zwolle'], { minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), entered => {
        const made = answer({ actions: entered.map((each, i) => action(`x${i}`, each)) })
        for (const { programme, themes } of made.coverage.programmes) {
          const of = { ...all, programme: programme.id }
          const wide = chosenActions(made.actions, of)
          for (const { theme, actions: count } of themes) {
            const narrow = chosenActions(made.actions, { ...of, theme })
            expect(narrow.length).toBe(count)
            expect(narrow.every(each => wide.includes(each))).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
