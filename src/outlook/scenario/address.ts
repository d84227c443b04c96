import { InputError } from '../../vocabulary/index.ts'
import { stepOf } from '../flow/step.ts'
import { type Context, readScenario } from './read.ts'
import { type Change, DEFAULTS, type Goal, type Lever, type Scenario } from './scenario.ts'

/** Raised when an old address would be read wrongly. */
const VERSION = '1'

/**
 * A scenario as the query of an address, that a person can read and change:
 *
 *     s=1&naam=Meer+hbo&regio=pact-twente&doel=hbo-keuze_30_2032_80&hbo-keuze=3_2027_4_80&zaad=7
 *
 * | key            | parts, with _ between them                                                             |
 * | -------------- | -------------------------------------------------------------------------------------- |
 * | a step's id    | points, from, years, sure in percent, lag, id of an action; the last two when given     |
 * | `doel`         | step, share in percent, year, chance in percent; or `technici`, people, year, chance   |
 * | `hefboom`      | step, most points, weight, from, years, sure in percent                                |
 * | `uitgave`      | the release; the current one when left out                                             |
 *
 * The order is always the same, so equal scenarios have equal addresses.
 */
export function toQuery({ name, region, release, goal, changes, levers, seed }: Scenario): string {
  const query = new URLSearchParams({ s: VERSION })
  if (name) query.append('naam', name)
  query.append('regio', region)
  if (release !== null) query.append('uitgave', release)
  if (goal) query.append('doel', goalText(goal))
  for (const change of changes) query.append(change.step, changeText(change))
  for (const lever of levers) query.append('hefboom', leverText(lever))
  if (seed !== DEFAULTS.seed) query.append('zaad', String(seed))
  return query.toString()
}

/**
 * The scenario of an address, its query with or without `?`. Throws an InputError as `readScenario` does, and
 * `scenario.address` for an address of another version or with keys that mean nothing.
 */
export function fromQuery(query: string, context: Context): Scenario {
  const given = new URLSearchParams(query)
  if (given.get('s') !== VERSION)
    throw new InputError({
      code: 'scenario.address',
      message: `The address of the scenario has s=${given.get('s') ?? ''}; this program reads s=${VERSION}. Make the scenario anew, or copy the whole address.`,
    })
  const unknown = [...given.keys()].filter(key => !(KEYS.includes(key) || stepOf(key)))
  if (unknown.length > 0)
    throw new InputError({
      code: 'scenario.address',
      message: `The address of the scenario has ${unknown.map(key => `"${key}"`).join(', ')}; possible are ${KEYS.join(', ')} and the ids of steps, such as hbo-keuze.`,
    })
  return readScenario(plain(given), context)
}

const KEYS = ['s', 'naam', 'regio', 'uitgave', 'doel', 'hefboom', 'zaad']

/** The fields that an address holds, as a file would: `readScenario` judges them. */
function plain(given: URLSearchParams): unknown {
  return {
    ...optional('name', given.get('naam')),
    region: given.get('regio') ?? '',
    ...optional('release', given.get('uitgave')),
    ...optional('goal', given.has('doel') ? goalFields(given.get('doel')!) : null),
    changes: [...given].filter(([key]) => stepOf(key)).map(([step, text]) => changeFields(step, text)),
    levers: given.getAll('hefboom').map(leverFields),
    ...optional('seed', given.has('zaad') ? numberOf(given.get('zaad')!) : null),
  }
}

function optional(key: string, value: unknown): Record<string, unknown> {
  return value === null ? {} : { [key]: value }
}

function changeText({ points, from, years, sure, lag, action }: Change): string {
  const parts = [points, from, years, percent(sure)]
  if (action !== null) return [...parts, lag, action].join('_')
  return (lag === 0 ? parts : [...parts, lag]).join('_')
}

function changeFields(step: string, text: string): unknown {
  const [points, from, years, sure, lag, ...action] = text.split('_')
  return {
    step,
    points: numberOf(points),
    from: numberOf(from),
    years: numberOf(years),
    sure: part(sure),
    ...optional('lag', lag === undefined ? null : numberOf(lag)),
    ...optional('action', action.length === 0 ? null : action.join('_')),
  }
}

function leverText({ step, most, weight, from, years, sure }: Lever): string {
  return [step, most, weight, from, years, percent(sure)].join('_')
}

function leverFields(text: string): unknown {
  const [step, most, weight, from, years, sure] = text.split('_')
  return {
    step,
    most: numberOf(most),
    weight: numberOf(weight),
    from: numberOf(from),
    years: numberOf(years),
    sure: part(sure),
  }
}

function goalText(goal: Goal): string {
  const what = goal.kind === 'share' ? [goal.step, percent(goal.value)] : ['technici', goal.people]
  return [...what, goal.by, percent(goal.chance)].join('_')
}

function goalFields(text: string): unknown {
  const [what, value, by, chance] = text.split('_')
  const when = { by: numberOf(by), chance: part(chance) }
  return what === 'technici'
    ? { technicians: numberOf(value), ...when }
    : { step: what, value: part(value), ...when }
}

/** A number as written, or the text itself, so that the complaint can show it; undefined where it is missing. */
function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

/** Percent, at most two decimals. */
function percent(value: number): number {
  return Math.round(value * 10_000) / 100
}

/** Percent in an address as a part of one, on the grid of ten-thousandths. */
function part(text: string | undefined): number | string | undefined {
  const value = numberOf(text)
  return typeof value === 'number' ? Math.round(value * 100) / 10_000 : value
}
