import type { Lang } from './text.ts'

/** Words of the outlook under a level, in one language. Numbers come in as text. */
export interface OutlookText {
  readonly heading: string
  readonly chart: (title: string) => string
  /** Under the chart: what the shades and lines are. */
  readonly key: string
  readonly expected: string
  readonly goal: (people: string) => string
  readonly gap: {
    readonly name: string
    readonly value: (points: string, people: string | null, unit: string) => string
  }
  readonly pace: {
    readonly name: string
    readonly value: (points: string, people: string | null, unit: string) => string
  }
  readonly effort: {
    readonly name: string
    readonly value: (chance: string, points: string, people: string | null, unit: string) => string
  }
  readonly arrived: string
  readonly table: string
  readonly columns: readonly [string, string, string, string, string]
  readonly method: string
  readonly record: string
  readonly rating: (name: string, from: string, to: string) => string
}

/** Dutch at B1 level, English beside it. */
export const OUTLOOK_TEXT: Readonly<Record<Lang, OutlookText>> = {
  nl: {
    heading: 'Waar komen we uit?',
    chart: title => `${title}: geteld, en verwacht voor de komende jaren`,
    key: 'Streepjes: wat we verwachten. Donker: de helft van de uitkomsten; lichter: 80% en 95%. De banden zijn voor het aandeel dat geteld wordt. Oranje: het doel of rekendoel; stippels: de weg ernaartoe.',
    expected: 'verwacht',
    goal: people => `${people}\u00a0%`,
    gap: {
      name: 'Achterstand',
      value: (points, people, unit) => (people ? `${points}, ongeveer ${people} ${unit}` : points),
    },
    pace: {
      name: 'Tempo dat nodig is',
      value: (points, people, unit) =>
        people
          ? `${points} per jaar: elk jaar ongeveer ${people} ${unit} meer dan het jaar ervoor`
          : `${points} per jaar`,
    },
    effort: {
      name: 'Erbij, boven wat we verwachten',
      value: (chance, points, people, unit) =>
        `voor ${chance} kans: ${points} per jaar${people ? `, ongeveer ${people} ${unit}` : ''}`,
    },
    arrived: 'geen: het aandeel ligt erboven',
    table: 'Verwachte aandelen per jaar',
    columns: ['Schooljaar', 'Verwacht', '50%', '80%', '95%'],
    method: 'Hoe is dit gerekend?',
    record:
      'Elke verwachting blijft bewaard bij haar cijferversie. Is het jaar geteld, dan leggen we de uitkomst ernaast.',
    rating: (name, from, to) =>
      `Andere sites delen een cijfer uit, zoals Open SDG. Daar heet dit ‘${name}’. Alleen het eerste en het laatste jaar (${from} en ${to}) beslissen dat.`,
  },
  en: {
    heading: 'Where does this lead?',
    chart: title => `${title}: counted, and expected for the coming years`,
    key: 'Dashes: what we expect. Dark: half of the outcomes; lighter: 80% and 95%. The bands are for the share that is counted. Orange: the goal; dots: the way to it.',
    expected: 'expected',
    goal: people => `${people}%`,
    gap: {
      name: 'Gap',
      value: (points, people, unit) => (people ? `${points}, about ${people} ${unit}` : points),
    },
    pace: {
      name: 'Pace that is needed',
      value: (points, people, unit) =>
        people
          ? `${points} a year: each year about ${people} ${unit} more than the year before`
          : `${points} a year`,
    },
    effort: {
      name: 'On top of what we expect',
      value: (chance, points, people, unit) =>
        `for a chance of ${chance}: ${points} a year${people ? `, about ${people} ${unit}` : ''}`,
    },
    arrived: 'none: the share is above it',
    table: 'Expected shares by year',
    columns: ['School year', 'Expected', '50%', '80%', '95%'],
    method: 'How is this reckoned?',
    record:
      'Every projection is kept with its release. Once the year is counted, the outcome is held against it.',
    rating: (name, from, to) =>
      `Other sites hand out a mark, such as Open SDG. There this is called “${name}”. Only the first and the last year (${from} and ${to}) decide it.`,
  },
}
