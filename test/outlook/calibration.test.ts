import { describe, expect, it } from 'vitest'
import { calibration, chanceOf, methodOf, type Trial } from '../../src/outlook/index.ts'
import { exact, FIRST, historyOf } from './vector.ts'

/** Four years at 50 % of 1,000 people, and a fifth year that came. */
function trial(came: number): Trial {
  const points = exact([500, 500, 500, 500], [1000, 1000, 1000, 1000])
  const history = historyOf(points, { parent: points })
  return { region: 'A', history, outcomes: exact([10 * came], [1000], FIRST + 4) }
}

describe('chances of the past', () => {
  it('are scored by what came', () => {
    const one = trial(51)
    // Goals: 48, 50, 52, 54, 40 and 60 %; 51 % came, so 48, 50 and 40 % were reached. The last share of 50 % says the same.
    const goals = [0.48, 0.5, 0.52, 0.54, 0.4, 0.6]
    const [forecast] = methodOf('persistence').forecast(one.history, 1)!
    const squares = goals.map(goal => (chanceOf(forecast!, goal) - Number(0.51 >= goal)) ** 2)
    const found = calibration([one]).find(({ method }) => method === 'persistence')!
    expect(found.brier).toBeCloseTo(squares.reduce((a, b) => a + b, 0) / 6, 12)
    expect([found.kind, found.n, found.baseRate, found.zeroOne]).toEqual(['pact', 6, 0.25, 0])
  })

  it('yes or no is wrong where the share passed a goal', () => {
    // 53 %: 52 % is reached though the last share was below it: one of six is wrong; four of six came true.
    const found = calibration([trial(53)]).find(({ method }) => method === 'model')!
    expect(found.zeroOne).toBeCloseTo(1 / 6, 12)
    expect(found.baseRate).toBeCloseTo((4 / 6) * (2 / 6), 12)
  })

  it('are put in classes of a tenth, with all of them in one', () => {
    const { named, n } = calibration([trial(51), trial(53)]).find(({ method }) => method === 'model')!
    expect(named.reduce((sum, each) => sum + each.n, 0)).toBe(n)
    for (const { from, said, came } of named) {
      expect(said).toBeGreaterThanOrEqual(from)
      expect(said).toBeLessThanOrEqual(from + 0.1)
      expect(came).toBeGreaterThanOrEqual(0)
      expect(came).toBeLessThanOrEqual(1)
    }
    // The last share is likelier than not to be passed as well as not: its class is the middle one, and it came twice.
    const middle = named.find(({ from }) => from === 0.5 || from === 0.4)!
    expect([middle.n, middle.came]).toEqual([2, 1])
  })

  it('leave out methods that had nothing to go on', () => {
    expect(calibration([trial(51)]).map(({ method }) => method)).toEqual(['persistence', 'model'])
  })
})
