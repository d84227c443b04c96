import { INDICATORS, type Indicator } from '../../indicators/index.ts'
import {
  type Bilingual,
  InputError,
  nearestNames,
  parseSchoolYear,
  type RegionCode,
  SEXES,
  type Sex,
  schoolYearLabel,
} from '../../vocabulary/index.ts'
import { type Choices, isCalendar, regionOf, sexesOf, usualRegions, yearsOf } from './choices.ts'
import {
  type AddressLang,
  type Field,
  MOST_REGIONS,
  type Scale,
  SELECTION_NAMES,
  SELECTION_WORDS,
  type Selection,
  type Show,
} from './selection.ts'
import { PROBLEMS, type SelectionProblem } from './selection-problems.ts'
import { showsOf } from './shown.ts'

/** A selection as an address means it. */
export interface ReadSelection {
  /** What was asked; where something is wrong with that, the nearest right selection. */
  readonly selection: Selection
  /** All that is wrong, in the order of the form; empty for a right address. */
  readonly problems: readonly SelectionProblem[]
  /** What was changed without being wrong. */
  readonly notes: readonly Bilingual[]
}

/** The years of a published series are of the whole country: other regions are left out, and said to be. */
const COUNTRY_ONLY: Bilingual = {
  nl: 'Deze reeks is alleen voor heel Nederland gepubliceerd. De andere gekozen regio’s staan er daarom niet bij.',
  en: 'This series was published for the whole country only. So the other regions that you chose are left out.',
}

/** Reads the parameters of an address in one language; says everything that is wrong with them at once. */
export function readSelection(choices: Choices, given: URLSearchParams, lang: AddressLang): ReadSelection {
  return new Reader(choices, given, lang).read()
}

/** The most names of regions that are looked up for one address: each unknown one is held against all names. */
const MOST_LOOKED_UP = 40

class Reader {
  #lookedUp = 0
  readonly #problems: SelectionProblem[] = []
  readonly #notes: Bilingual[] = []

  constructor(
    private readonly choices: Choices,
    private readonly given: URLSearchParams,
    private readonly lang: AddressLang,
  ) {}

  read(): ReadSelection {
    const indicator = this.#indicator()
    const definition = this.#definition(indicator)
    const regions = this.#regions(indicator, definition)
    const sexes = this.#sexes(indicator, definition)
    const { from, to } = this.#years(indicator, definition)
    const show = this.#show(indicator, definition)
    const scale = this.#word<Scale>('scale', SELECTION_WORDS, 'value')
    const selection = { indicator: indicator.id, definition, regions, sexes, from, to, show, scale }
    return { selection, problems: this.#problems, notes: this.#notes }
  }

  #values(field: Field): string[] {
    return this.given.getAll(SELECTION_NAMES[this.lang][field]).filter(value => value !== '')
  }

  #wrong(make: (typeof PROBLEMS)[keyof typeof PROBLEMS], field: Field, value: string, more?: string): void {
    this.#problems.push(make(field, value, more))
  }

  #indicator(): Indicator {
    const [value] = this.#values('indicator')
    const first = INDICATORS[0]!
    if (value === undefined) return first
    const found = INDICATORS.find(({ id }) => id === value)
    if (found) return found
    const [near] = nearestNames(
      value,
      INDICATORS.map(({ id }) => id),
      1,
    )
    this.#wrong(PROBLEMS.indicator, 'indicator', value, near)
    return INDICATORS.find(({ id }) => id === near) ?? first
  }

  #definition(indicator: Indicator): string {
    const [value] = this.#values('definition')
    const ids = indicator.definitions.map(({ id }) => id)
    if (value === undefined) return ids[0]!
    if (ids.includes(value)) return value
    const other = INDICATORS.find(({ definitions }) => definitions.some(({ id }) => id === value))
    if (other) {
      this.#wrong(PROBLEMS.definitionOfOther, 'definition', value, other.title[this.lang])
      return ids[0]!
    }
    const [near] = nearestNames(value, ids, 1)
    this.#wrong(PROBLEMS.definition, 'definition', value, near)
    return near ?? ids[0]!
  }

  #regions(indicator: Indicator, definition: string): RegionCode[] {
    const codes = this.#values('region').flatMap(value => this.#region(indicator, definition, value))
    const regions = [...new Set(codes)]
    if (regions.length === 0) return [...usualRegions(indicator)]
    if (indicator.basis === 'country') {
      if (regions.some(code => code !== 'NL01')) this.#notes.push(COUNTRY_ONLY)
      return ['NL01']
    }
    if (regions.length > MOST_REGIONS)
      this.#wrong(PROBLEMS.regions, 'region', String(regions.length), String(MOST_REGIONS))
    return regions.slice(0, MOST_REGIONS)
  }

  /** The region of one value, or the regions of a list with commas; the nearest one for a wrong name. */
  #region(indicator: Indicator, definition: string, value: string): RegionCode[] {
    this.#lookedUp += 1
    if (this.#lookedUp > MOST_LOOKED_UP) return []
    const code = regionOf(this.choices, value)
    if (code === undefined && value.includes(','))
      return value
        .split(',')
        .filter(part => part.trim() !== '')
        .flatMap(part => this.#region(indicator, definition, part.trim()))
    const kind = code && this.choices.atlas.kindOf(code)
    if (kind === 'school') this.#wrong(PROBLEMS.school, 'region', value)
    else if (kind === 'institution' && !indicator.institutions)
      this.#wrong(PROBLEMS.institution, 'region', value)
    else if (kind === 'institution' && !this.choices.figures.regions(indicator.id, definition).has(code!))
      this.#wrong(PROBLEMS.region, 'region', value)
    else if (code !== undefined) return [code]
    else {
      const [near] = this.choices.atlas.search(value)
      this.#wrong(PROBLEMS.region, 'region', value, near?.name[this.lang])
      return near ? [near.code] : []
    }
    return []
  }

  #sexes(indicator: Indicator, definition: string): Sex[] {
    const words = SELECTION_WORDS[this.lang].sex
    const counted = sexesOf(this.choices, indicator, definition)
    const wanted = new Set<Sex>()
    for (const value of this.#values('sex')) {
      const sex = SEXES.find(each => words[each] === value || each === value)
      if (!sex) this.#wrong(PROBLEMS.sex, 'sex', value, Object.values(words).join(', '))
      else if (counted.length > 0 && !counted.includes(sex)) this.#wrong(PROBLEMS.sexNone, 'sex', value)
      else wanted.add(sex)
    }
    return wanted.size === 0 ? ['totaal'] : SEXES.filter(sex => wanted.has(sex))
  }

  #years(indicator: Indicator, definition: string): Pick<Selection, 'from' | 'to'> {
    const years = yearsOf(this.choices, indicator, definition)
    const label = isCalendar(indicator, definition) ? String : schoolYearLabel
    const from = this.#year('from', years, label)
    const to = this.#year('to', years, label)
    if (from === null || to === null || from <= to) return { from, to }
    this.#wrong(PROBLEMS.yearsTurned, 'from', label(from), label(to))
    return { from: to, to: from }
  }

  #year(field: 'from' | 'to', years: readonly number[], label: (year: number) => string): number | null {
    const [value] = this.#values(field)
    const [first, last] = [years[0], years.at(-1)]
    if (value === undefined) return null
    const year = yearIn(value)
    if (year === null) {
      this.#wrong(PROBLEMS.year, field, value, label(last ?? 2019))
      return null
    }
    if (first === undefined || last === undefined || (year >= first && year <= last)) return year
    this.#wrong(PROBLEMS.yearNone, field, label(year), years.map(label).join(', '))
    return year < first ? first : last
  }

  #show(indicator: Indicator, definition: string): Show {
    const possible = showsOf(indicator, definition)
    const words = SELECTION_WORDS[this.lang].show
    const wanted = this.#word<Show>('show', SELECTION_WORDS, possible[0]!)
    if (possible.includes(wanted)) return wanted
    this.#wrong(PROBLEMS.showNone, 'show', words[wanted], possible.map(each => words[each]).join(', '))
    return possible[0]!
  }

  #word<T extends string>(field: 'show' | 'scale', all: typeof SELECTION_WORDS, usual: T): T {
    const [value] = this.#values(field)
    if (value === undefined) return usual
    const words = Object.entries(all[this.lang][field])
    const found = words.find(([, word]) => word === value)
    if (found) return found[0] as T
    const [near] = nearestNames(
      value,
      words.map(([, word]) => word),
      1,
    )
    this.#wrong(PROBLEMS[field], field, value, words.map(([, word]) => word).join(', '))
    return (words.find(([, word]) => word === near)?.[0] as T | undefined) ?? usual
  }
}

/** The start year of a school or calendar year, null for what is none. */
function yearIn(value: string): number | null {
  try {
    return parseSchoolYear(value)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
