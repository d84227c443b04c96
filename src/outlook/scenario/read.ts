import { InputError, type RegionCode } from '../../vocabulary/index.ts'
import { STEPS, type StepId } from '../flow/step.ts'
import { Fields, type Wrong } from './fields.ts'
import {
  type Change,
  DEFAULTS,
  type Goal,
  LAST_YEAR,
  type Lever,
  LIMITS,
  MOST_CHANGES,
  type Scenario,
} from './scenario.ts'

/** What reading a scenario must know of the world. */
export interface Context {
  /** Start of the school year that runs now: nothing can change before it. */
  readonly year: number
  /** The code of a region as a person wrote it. Throws an InputError that names the nearest ones. */
  region(given: string): RegionCode
}

/** Steps whose share an indicator counts: a share goal is about one of these. */
const CHOICES: readonly StepId[] = STEPS.filter(({ kind }) => kind === 'choice').map(({ id }) => id)

/**
 * A scenario from whatever was read from a file, an address or a form. Throws one InputError that names everything that
 * is wrong, each with where, what it got and what is wanted: its code is that of the one thing that is wrong
 * (`scenario.step`, `scenario.points`, …) or `scenario.invalid` for several.
 */
export function readScenario(input: unknown, context: Context): Scenario {
  const wrongs: Wrong[] = []
  const fields = new Fields(input, wholeOf(input), wrongs)
  if (wrongs.length === 0) {
    const scenario = scenarioOf(fields, context)
    if (wrongs.length === 0) return scenario
  }
  throw problemOf(wrongs)
}

/** A top-level field needs no "where"; a scenario that is no object does. */
function wholeOf(input: unknown): string {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? '' : 'The scenario'
}

function problemOf(wrongs: readonly Wrong[]): InputError {
  const [first] = wrongs
  if (wrongs.length === 1)
    return new InputError({ code: first!.code, message: `The scenario cannot be used: ${first!.message}` })
  const lines = wrongs.map(({ message }) => `\n- ${message}`).join('')
  return new InputError({
    code: 'scenario.invalid',
    message: `The scenario cannot be used; ${wrongs.length} things are wrong:${lines}`,
  })
}

function scenarioOf(fields: Fields, context: Context): Scenario {
  fields.only('name', 'region', 'release', 'goal', 'changes', 'levers', 'seed')
  const scenario = {
    name: fields.text('name', /^[^\n\r]{1,80}$/, 'a name of one line, at most 80 characters') ?? '',
    region: regionOf(fields, context),
    release: fields.text('release', /^[\w.:-]{1,80}$/, 'the id of a release (see "vieroptien releases")'),
    goal: fields.has('goal') ? goalOf(fields.object('goal'), context) : null,
    changes: fields.list('changes', MOST_CHANGES).map(each => changeOf(each, context)),
    levers: fields.list('levers', MOST_CHANGES).map(each => leverOf(each, context)),
    seed: fields.number('seed', { ...LIMITS.seed, fallback: DEFAULTS.seed }),
  }
  const twice = scenario.levers.find(({ step }, at) => scenario.levers.findIndex(e => e.step === step) < at)
  if (twice) fields.complain('levers', `"levers" names ${twice.step} twice; put it in one lever.`)
  return scenario
}

function regionOf(fields: Fields, { region }: Context): RegionCode {
  const given = fields.raw('region')
  if (typeof given !== 'string' || given === '') {
    fields.complain(
      'region',
      '"region" is missing; wanted the code of a region, such as landsdeel-oost or pact-twente.',
    )
    return ''
  }
  try {
    return region(given)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    fields.complain('region', `"region": ${error.message}`)
    return ''
  }
}

function changeOf(fields: Fields, context: Context): Change {
  fields.only('step', 'points', 'from', 'years', 'sure', 'lag', 'action')
  const change = {
    step: fields.step('step'),
    points: fields.number('points', {
      ...LIMITS.points,
      grid: 100,
      next: 'In percentage points: 3, not 0.03.',
    }),
    ...courseOf(fields, context),
    lag: fields.number('lag', { ...LIMITS.lag, fallback: DEFAULTS.lag }),
    action: fields.text('action', /^[\w-]{1,64}$/, 'the id of an action: letters, digits, - and _'),
  }
  return change
}

function leverOf(fields: Fields, context: Context): Lever {
  fields.only('step', 'most', 'weight', 'from', 'years', 'sure')
  return {
    step: fields.step('step'),
    most: fields.number('most', { ...LIMITS.most, grid: 100, fallback: DEFAULTS.most }),
    weight: fields.number('weight', { ...LIMITS.weight, grid: 100, fallback: DEFAULTS.weight }),
    ...courseOf(fields, context),
  }
}

/** From when, how fast and how sure. */
function courseOf(fields: Fields, { year }: Context): Pick<Change, 'from' | 'years' | 'sure'> {
  return {
    from: fields.number('from', { low: year, high: LAST_YEAR, next: PAST }),
    years: fields.number('years', { ...LIMITS.years, fallback: DEFAULTS.years }),
    sure: fields.number('sure', { ...LIMITS.sure, grid: 100, fallback: DEFAULTS.sure }),
  }
}

const PAST = 'It is the year in which a school year starts, and not one that is over.'

function goalOf(fields: Fields, { year }: Context): Goal {
  fields.only('step', 'value', 'technicians', 'by', 'chance')
  const when = {
    by: fields.number('by', { low: year, high: LAST_YEAR, next: PAST }),
    chance: fields.number('chance', { ...LIMITS.chance, grid: 100, fallback: DEFAULTS.chance }),
  }
  if (fields.has('technicians')) {
    if (fields.has('step') || fields.has('value'))
      fields.complain('goal', 'goal has both "technicians" and a share; wanted one of them.')
    return { kind: 'technicians', people: fields.number('technicians', LIMITS.people), ...when }
  }
  return {
    kind: 'share',
    step: fields.step('step', CHOICES),
    value: fields.number('value', {
      ...LIMITS.share,
      grid: 10_000,
      next: 'A share between 0 and 1: 0.4, not 40.',
    }),
    ...when,
  }
}
