import { type Region, whereEn, whereNl } from '../../vocabulary/index.ts'
import type { Certainty } from '../charts/index.ts'
import type { Lang } from './text.ts'

/** Stages of the stream, as short as they fit in a chart. */
export type Stage =
  | 'vmbo'
  | 'havo4'
  | 'vwo4'
  | 'mbo'
  | 'mbo-diploma'
  | 'havo'
  | 'vwo'
  | 'hbo'
  | 'wo'
  | 'hbo-diploma'
  | 'wo-diploma'
  | 'werk'

/** Words of `/doorstroom` in one language. Numbers come in as text. */
export interface FlowText {
  /** Names of the parameters in the address. */
  readonly params: { readonly region: string; readonly by: string }
  readonly name: string
  readonly title: (region: Region) => string
  readonly description: (region: Region) => string
  readonly empty: string
  readonly emptyNext: string
  readonly badYear: (first: number, last: number) => string
  readonly form: { readonly region: string; readonly by: string; readonly button: string }
  readonly stream: {
    readonly heading: string
    readonly unit: string
    readonly describe: string
    readonly stages: Readonly<Record<Stage, string>>
    readonly others: string
    readonly elsewhere: string
    /** `4.000 van 5.208` */
    readonly on: (title: string, to: string, from: string, known: string) => string
    readonly off: (title: string, people: string) => string
    readonly certainty: Readonly<Record<Certainty, string>>
    readonly leaves: string
    readonly notes: readonly string[]
    readonly source: string
    readonly table: string
    readonly columns: readonly [string, string, string, string, string]
    readonly part: (to: string, from: string) => string
    readonly uncounted: string
    readonly lanes: Readonly<Record<'mbo' | 'hbo' | 'wo', string>>
  }
  readonly leaks: { readonly heading: string; readonly intro: string }
  readonly leverage: {
    readonly heading: string
    readonly rate: (perYear: string, lag: number) => string
    readonly order: string
    readonly unknown: string
  }
  readonly choices: {
    readonly heading: string
    readonly intro: string
    readonly title: string
    readonly columns: Readonly<Record<'vmbo' | 'havo' | 'vwo' | 'mbo' | 'hbo' | 'wo', string>>
    readonly region: string
    readonly legend: string
    readonly table: string
  }
  readonly years: { readonly heading: string; readonly intro: string }
  readonly change: {
    readonly heading: string
    readonly size: (unit: string) => string
    readonly mix: string
    readonly choice: string
    readonly table: string
    readonly columns: readonly [string, string, string]
    readonly together: string
    readonly levels: (region: string) => string
    readonly more: string
  }
  readonly sources: string
  readonly bar: string
}

/** Dutch at B1 level, English beside it. */
export const FLOW_TEXT: Readonly<Record<Lang, FlowText>> = {
  nl: {
    params: { region: 'regio', by: 'tot' },
    name: 'Doorstroom',
    title: region => `Van school naar technisch werk ${whereNl(region)}`,
    description: region =>
      `Hoeveel jongeren ${whereNl(region)} van school via een technische opleiding naar technisch werk gaan, waar zij iets anders kiezen, en wat één procentpunt meer geeft.`,
    empty: 'Hier zijn geen leerlingen of studenten geteld, of de aantallen zijn te klein om te tonen.',
    emptyNext: 'Kies een grotere regio, zoals de provincie.',
    badYear: (first, last) => `Dat jaar kan niet. Kies een jaar van ${first} tot en met ${last}.`,
    form: { region: 'Regio', by: 'Tel tot en met', button: 'Toon' },
    stream: {
      heading: 'Van school naar werk, in mensen per jaar',
      unit: 'Mensen per jaar. Een brede band is veel mensen, een smalle weinig.',
      describe:
        'Van links naar rechts: school, begin van de studie, diploma, technisch beroep. De tabel eronder geeft elk getal.',
      stages: {
        vmbo: 'vmbo 3, techniek',
        havo4: 'havo 4, natuurprofiel',
        vwo4: 'vwo 4, natuurprofiel',
        mbo: 'begint mbo-techniek',
        'mbo-diploma': 'mbo-diploma techniek',
        havo: 'havodiploma, N-profiel',
        vwo: 'vwo-diploma, N-profiel',
        hbo: 'begint hbo-techniek',
        wo: 'begint wo techniek',
        'hbo-diploma': 'hbo-diploma techniek',
        'wo-diploma': 'wo-diploma techniek',
        werk: 'technisch beroep',
      },
      others: 'van elders',
      elsewhere: 'naar elders',
      on: (title, to, from, known) => `${title}: ${to} van ${from} mensen per jaar. ${known}.`,
      off: (title, people) => `${title}: ${people} mensen per jaar gaan niet verder in de techniek.`,
      certainty: {
        measured: 'Geteld',
        published: 'Landelijk cijfer',
        unknown: 'Niemand meet dit in het openbaar',
      },
      leaves: 'Gaat niet verder in de techniek',
      notes: [
        'Op school tellen we bij de school, en studenten bij hun opleiding. Niemand is gevolgd. Wie hier naar school gaat, kan ergens anders studeren, en andersom.',
        '‘Van elders’ en ‘naar elders’ is het verschil tussen die tellingen.',
        'Wie na het mbo op het hbo stopt, houdt het mbo-diploma en telt mee bij werk na het mbo.',
      ],
      source: 'Bron: open bestanden van DUO en landelijke publicaties.',
      table: 'Alle stappen in een tabel',
      columns: ['Stap', 'Aan het begin', 'Gaat verder', 'Aandeel', 'Hoe weten we dit?'],
      part: (to, from) => `${to} van ${from}`,
      uncounted: 'hier niet geteld',
      lanes: { mbo: 'Via vmbo en mbo', hbo: 'Via havo en hbo', wo: 'Via vwo en universiteit' },
    },
    leaks: {
      heading: 'Waar kiezen jongeren iets anders?',
      intro:
        'Per jaar gaan zoveel mensen na een technische stap niet verder in de techniek. Zij kiezen iets anders, stoppen, of werken in een ander beroep.',
    },
    leverage: {
      heading: 'Eén procentpunt meer: waar helpt dat het meest?',
      rate: (perYear, lag) =>
        `${perYear} per jaar, ${lag === 0 ? 'meteen' : lag === 1 ? 'na een jaar' : `na ${lag} jaar`}`,
      order: 'Waar de streepjes elkaar overlappen, staat de volgorde niet vast.',
      unknown: 'niet te zeggen',
    },
    choices: {
      heading: 'Hoeveel jongeren kiezen techniek, per pact?',
      intro: 'Van elke 100 het laatste jaar met cijfers. Pacten overlappen elkaar; tel ze niet op.',
      title: 'Zoveel van elke 100 jongeren kiezen techniek, per pact en onderwijssoort.',
      columns: { vmbo: 'vmbo', havo: 'havo', vwo: 'vwo', mbo: 'mbo', hbo: 'hbo', wo: 'wo' },
      region: 'Regio',
      legend:
        'Hoe voller de kleur, hoe hoger: vanaf 10, 20, 30 en 40 van de 100. Gestreept is verborgen, een streepje is geen cijfer. Havo en vwo: een natuurprofiel. Mbo: alle studenten, bij de hoofdvestiging van hun school.',
      table: 'Deze cijfers in een tabel, met het jaar',
    },
    years: {
      heading: 'De keuze per jaar',
      intro: 'Alle tekeningen hebben dezelfde schaal en beginnen onderaan bij nul.',
    },
    change: {
      heading: 'Waar komt het verschil vandaan?',
      size: unit => `door het aantal ${unit}`,
      mix: 'door de verdeling over de niveaus',
      choice: 'door de keuze voor techniek',
      table: 'Deze rekensom in een tabel',
      columns: ['Deel', 'Mensen', 'Procentpunten'],
      together: 'samen',
      levels: region => `Aandeel techniek per niveau, ${region}`,
      more: 'Gevuld is erbij, open is eraf.',
    },
    sources: 'Waar komt elke stap vandaan?',
    bar: 'Een streepje over de balk: tussen deze grenzen ligt het waarschijnlijk.',
  },
  en: {
    params: { region: 'region', by: 'by' },
    name: 'Flow',
    title: region => `From school to technical work ${whereEn(region)}`,
    description: region =>
      `How many young people ${whereEn(region)} go from school through a technical study to technical work, where they choose something else, and what one percentage point more gives.`,
    empty: 'No pupils or students are counted here, or the numbers are too small to show.',
    emptyNext: 'Choose a larger region, such as the province.',
    badYear: (first, last) => `That year is not possible. Choose a year from ${first} to ${last}.`,
    form: { region: 'Region', by: 'Count up to', button: 'Show' },
    stream: {
      heading: 'From school to work, in people a year',
      unit: 'People a year. A broad band is many people, a narrow one few.',
      describe:
        'From left to right: school, start of the study, diploma, technical job. The table below gives every number.',
      stages: {
        vmbo: 'vmbo 3, technique',
        havo4: 'havo 4, science profile',
        vwo4: 'vwo 4, science profile',
        mbo: 'starts mbo technique',
        'mbo-diploma': 'mbo diploma technique',
        havo: 'havo diploma, science',
        vwo: 'vwo diploma, science',
        hbo: 'starts hbo technique',
        wo: 'starts university',
        'hbo-diploma': 'hbo diploma technique',
        'wo-diploma': 'university diploma',
        werk: 'technical job',
      },
      others: 'from elsewhere',
      elsewhere: 'to elsewhere',
      on: (title, to, from, known) => `${title}: ${to} of ${from} people a year. ${known}.`,
      off: (title, people) => `${title}: ${people} people a year do not go on in technique.`,
      certainty: {
        measured: 'Counted',
        published: 'National figure',
        unknown: 'Nobody measures this in the open',
      },
      leaves: 'Does not go on in technique',
      notes: [
        'Pupils count at their school, students at their study. Nobody was followed. Who goes to school here may study elsewhere, and the other way round.',
        '‘From elsewhere’ and ‘to elsewhere’ is the difference between those counts.',
        'Who leaves hbo after mbo keeps the mbo diploma and counts in work after mbo.',
      ],
      source: 'Source: open files of DUO and national publications.',
      table: 'All steps in a table',
      columns: ['Step', 'At the start', 'Goes on', 'Share', 'How do we know?'],
      part: (to, from) => `${to} of ${from}`,
      uncounted: 'not counted here',
      lanes: { mbo: 'By vmbo and mbo', hbo: 'By havo and hbo', wo: 'By vwo and university' },
    },
    leaks: {
      heading: 'Where do young people choose something else?',
      intro:
        'So many people a year do not go on in technique after a technical step. They choose something else, stop, or work in another job.',
    },
    leverage: {
      heading: 'One percentage point more: where does it help most?',
      rate: (perYear, lag) =>
        `${perYear} a year, ${lag === 0 ? 'at once' : lag === 1 ? 'after a year' : `after ${lag} years`}`,
      order: 'Where the lines overlap, the order is not certain.',
      unknown: 'cannot be said',
    },
    choices: {
      heading: 'How many young people choose technique, by pact?',
      intro: 'Of every 100, the latest year with figures. Pacts overlap; do not add them up.',
      title: 'So many of every 100 young people choose technique, by pact and type of education.',
      columns: { vmbo: 'vmbo', havo: 'havo', vwo: 'vwo', mbo: 'mbo', hbo: 'hbo', wo: 'uni' },
      region: 'Region',
      legend:
        'The fuller the colour, the higher: from 10, 20, 30 and 40 of 100. Hatched is hidden, a dash is no figure. Havo and vwo: a science profile. Mbo: all students, at the main seat of their school.',
      table: 'These figures in a table, with the year',
    },
    years: {
      heading: 'The choice by year',
      intro: 'All drawings have the same scale and begin at zero at the foot.',
    },
    change: {
      heading: 'Where does the difference come from?',
      size: unit => `from the number of ${unit}`,
      mix: 'from the spread over the levels',
      choice: 'from the choice of technique',
      table: 'This sum in a table',
      columns: ['Part', 'People', 'Percentage points'],
      together: 'together',
      levels: region => `Share of technique by level, ${region}`,
      more: 'Filled is added, open is taken away.',
    },
    sources: 'Where does every step come from?',
    bar: 'A line over the bar: it probably lies between these bounds.',
  },
}
