import type { Aim, Stage, Theme } from '../../vocabulary/index.ts'
import type { Lang } from './text.ts'

/** What may be missing on a page that people fill. */
export type Kind = 'actions' | 'participants' | 'events' | 'articles'

/** Words of the pages that stand on content instead of figures. */
export interface ContentText {
  /** `24 november 2026`, `september 2019` or `2016`, as exact as the source is. */
  readonly date: (date: string) => string
  readonly published: string
  readonly changed: string
  readonly source: string
  readonly undated: string
  readonly empty: Readonly<Record<Kind, { readonly title: string; readonly text: string }>>
  /** What will stand on the page once somebody fills it. */
  readonly later: Readonly<Record<Kind, string>>
  readonly theme: Readonly<Record<Theme, string>>
  readonly aim: Readonly<Record<Aim, string>>
  readonly stage: Readonly<Record<Stage, string>>
  readonly filter: {
    readonly title: string
    readonly theme: string
    readonly aim: string
    readonly programme: string
    readonly pact: string
    readonly all: string
    readonly button: string
    readonly found: (count: number) => string
    readonly none: string
    readonly unknown: (value: string) => string
    readonly reset: string
    /** Names of the parameters in the address, in the order of `ActionChoice`. */
    readonly params: {
      readonly theme: string
      readonly aim: string
      readonly programme: string
      readonly pact: string
    }
  }
  readonly actions: {
    readonly of: string
    readonly serves: string
    readonly period: (from: string | null, until: string | null) => string
    readonly caution: string
    readonly all: string
  }
  readonly programmes: {
    readonly agendas: string
    readonly later: string
    readonly laterWhy: string
    readonly matrix: string
    readonly matrixWhy: string
    readonly byProgramme: string
    readonly byStage: string
    readonly programme: string
    readonly stage: string
    readonly cell: string
    readonly count: (count: number) => string
  }
  readonly contact: {
    readonly role: string
    readonly organisation: string
    readonly site: string
    readonly mailbox: string
    readonly open: string
    readonly groups: { readonly site: string; readonly pact: string; readonly wider: string }
    readonly why: string
    readonly all: string
  }
  readonly pact: {
    readonly title: (name: string) => string
    readonly unchecked: string
    readonly uncheckedAll: string
    readonly what: string
    readonly checked: (day: string) => string
    readonly goals: string
    readonly contact: string
    readonly list: string
    readonly to: (name: string) => string
  }
  readonly themes: {
    readonly title: string
    readonly figures: string
    readonly published: string
    readonly goals: string
    readonly split: string
    readonly others: string
    readonly aims: string
    readonly allGoals: string
  }
  readonly about: {
    readonly who: string
    readonly goals: string
    readonly targets: string
    readonly targetsWhy: string
    readonly targetsTable: string
    readonly target: string
    readonly population: string
    readonly value: string
    readonly year: string
    readonly people: (value: string) => string
    readonly companies: (value: string) => string
    readonly growth: (value: string) => string
  }
  readonly participants: {
    readonly who: string
    readonly whoWhy: string
    readonly kind: Readonly<
      Record<'onderwijs' | 'ondernemer' | 'overheid' | 'onderzoek' | 'samenwerking', string>
    >
  }
  readonly menu: {
    readonly menu: string
    readonly figures: string
    readonly doing: string
    readonly site: string
    readonly footer: string
  }
}

/** The words in each language. */
export const CONTENT: Readonly<Record<Lang, ContentText>> = {
  nl: {
    date: date => dateIn('nl-NL', date),
    published: 'Gepubliceerd op',
    changed: 'Laatst gewijzigd op',
    source: 'Bron',
    undated: 'zonder datum',
    empty: {
      actions: {
        title: 'Nog geen acties ingevoerd',
        text: 'Dat betekent niet dat er niets gebeurt. De pacten hebben hun acties hier nog niet ingevuld.',
      },
      participants: {
        title: 'Nog geen deelnemers ingevoerd',
        text: 'Dat betekent niet dat er niemand meedoet. De pacten hebben hun deelnemers hier nog niet ingevuld.',
      },
      events: {
        title: 'Nog geen evenementen ingevoerd',
        text: 'Dat betekent niet dat er niets te doen is. De pacten hebben hun evenementen hier nog niet ingevuld.',
      },
      articles: {
        title: 'Nog geen nieuws ingevoerd',
        text: 'De pacten hebben hier nog geen berichten geplaatst.',
      },
    },
    later: {
      actions:
        'Straks staat hier per actie: wat het is, wie het doet, voor welk thema, en welk cijfer erdoor moet veranderen.',
      participants: 'Straks staan hier scholen, bedrijven, overheden en onderzoekers, per pact.',
      events: 'Straks staat hier per evenement: de dag, de plaats en voor wie het is.',
      articles: 'Straks staan hier berichten, het nieuwste bovenaan.',
    },
    theme: { kiezen: 'Kiezen', leren: 'Leren', werken: 'Werken' },
    aim: { instroom: 'Instroom', doorstroom: 'Doorstroom', behoud: 'Behoud' },
    stage: {
      po: 'basisschool',
      vmbo: 'vmbo',
      havo: 'havo',
      vwo: 'vwo',
      mbo: 'mbo',
      hbo: 'hbo',
      wo: 'universiteit (wo)',
      werk: 'werk',
    },
    filter: {
      title: 'Kies welke acties u wilt zien',
      theme: 'Thema',
      aim: 'Bedoeld voor',
      programme: 'Programma',
      pact: 'Pact',
      all: 'alle',
      button: 'Toon acties',
      found: count => `${count} ${count === 1 ? 'actie' : 'acties'} gevonden`,
      none: 'Geen actie past bij deze keuze. Kies iets minder precies.',
      unknown: value => `De keuze “${value}” kennen wij niet. Hieronder staan alle acties.`,
      reset: 'Wis de keuze',
      params: { theme: 'thema', aim: 'bedoeld-voor', programme: 'programma', pact: 'pact' },
    },
    actions: {
      of: 'Van',
      serves: 'Hoort bij',
      period: (from, until) =>
        [from && `vanaf ${from}`, until && `tot en met ${until}`].filter(Boolean).join(' '),
      caution: 'Of een cijfer door een actie verandert, is meestal niet te zien: er gebeurt veel tegelijk.',
      all: 'Bekijk alle acties',
    },
    programmes: {
      agendas: 'De drie agenda’s',
      later: 'Programma’s die later kwamen',
      laterWhy:
        'Deze landelijke programma’s hoorden niet bij het pact van 2020. Zij gaan over hetzelfde onderwerp.',
      matrix: 'Waar zijn acties, en waar niet?',
      matrixWhy: 'Een actie kan in meer dan één vak staan. Tel de vakken niet bij elkaar op.',
      byProgramme: 'Acties per programma en thema',
      byStage: 'Acties per onderwijssoort en thema',
      programme: 'Programma',
      stage: 'Onderwijs',
      cell: 'nog geen acties ingevoerd',
      count: count => `${count} ${count === 1 ? 'actie' : 'acties'}`,
    },
    contact: {
      role: 'Taak',
      organisation: 'Organisatie',
      site: 'Eigen site',
      mailbox: 'Postbus',
      open: 'nog niet ingevuld',
      groups: { site: 'Deze site', pact: 'De pacten', wider: 'Provincies en landelijk' },
      why: 'De organisaties komen van openbare pagina’s. Of zij nog steeds over het pact gaan, is niet gecontroleerd. Een postbus staat hier pas als de organisatie die zelf invult.',
      all: 'Alle contactpunten',
    },
    pact: {
      title: name => `Het pact ${name}`,
      unchecked: 'Of dit pact nog bestaat, is niet gecontroleerd.',
      uncheckedAll: 'Of ze nog bestaan, is niet gecontroleerd.',
      what: 'Wat is een techniekpact?',
      checked: day => `Op ${day} gecontroleerd: dit pact bestaat.`,
      goals: 'Eigen doelen van dit pact',
      contact: 'Contact',
      list: 'De acht pacten',
      to: name => `Cijfers van ${name}`,
    },
    themes: {
      title: 'Thema',
      figures: 'De cijfers',
      published: 'Landelijk, door anderen gepubliceerd',
      goals: 'Landelijke doelen bij dit thema',
      split: 'Het pact telt twaalf doelen. Welk doel bij welk thema staat, is onze eigen indeling.',
      others: 'De andere thema’s',
      aims: 'Acties zijn bedoeld voor',
      allGoals: 'Bekijk alle twaalf doelen',
    },
    about: {
      who: 'Wie doen er mee?',
      goals: 'De twaalf landelijke doelen',
      targets: 'Niet elke 40 procent is dezelfde',
      targetsWhy:
        'Verschillende besturen stelden doelen vast, elk voor een andere groep. Daarom noemen wij nooit alleen een getal.',
      targetsTable: 'Doelen met groep, jaar en bron',
      target: 'Doel',
      population: 'Voor wie',
      value: 'Waarde',
      year: 'Jaar',
      people: value => `${value} mensen`,
      companies: value => `${value} bedrijven`,
      growth: value => `${value} erbij`,
    },
    participants: {
      who: 'Organisaties rond de pacten',
      whoWhy: 'Deze organisaties noemen openbare pagina’s. Dat is geen lijst van deelnemers.',
      kind: {
        onderwijs: 'Onderwijs',
        ondernemer: 'Bedrijf',
        overheid: 'Overheid',
        onderzoek: 'Onderzoek',
        samenwerking: 'Samenwerking',
      },
    },
    menu: {
      menu: 'Menu',
      figures: 'Cijfers',
      doing: 'Wat doen we?',
      site: 'Over',
      footer: 'Over deze site',
    },
  },
  en: {
    date: date => dateIn('en-GB', date),
    published: 'Published on',
    changed: 'Last changed on',
    source: 'Source',
    undated: 'undated',
    empty: {
      actions: {
        title: 'No actions entered yet',
        text: 'That does not mean that nothing happens. The pacts have not filled in their actions here yet.',
      },
      participants: {
        title: 'No participants entered yet',
        text: 'That does not mean that nobody takes part. The pacts have not filled in their participants here yet.',
      },
      events: {
        title: 'No events entered yet',
        text: 'That does not mean that nothing is on. The pacts have not filled in their events here yet.',
      },
      articles: { title: 'No news entered yet', text: 'The pacts have not placed any news here yet.' },
    },
    later: {
      actions:
        'Later each action will show what it is, who does it, for which theme, and which figure it should move.',
      participants: 'Later schools, companies, authorities and researchers will stand here, by pact.',
      events: 'Later each event will show the day, the place and for whom it is.',
      articles: 'Later news will stand here, the newest first.',
    },
    theme: { kiezen: 'Choosing', leren: 'Learning', werken: 'Working' },
    aim: { instroom: 'Inflow', doorstroom: 'Flow-through', behoud: 'Retention' },
    stage: {
      po: 'primary school',
      vmbo: 'vmbo',
      havo: 'havo',
      vwo: 'vwo',
      mbo: 'mbo',
      hbo: 'hbo',
      wo: 'university (wo)',
      werk: 'work',
    },
    filter: {
      title: 'Choose which actions to see',
      theme: 'Theme',
      aim: 'Meant for',
      programme: 'Programme',
      pact: 'Pact',
      all: 'all',
      button: 'Show actions',
      found: count => `${count} ${count === 1 ? 'action' : 'actions'} found`,
      none: 'No action fits this choice. Choose less precisely.',
      unknown: value => `We do not know the choice “${value}”. All actions stand below.`,
      reset: 'Clear the choice',
      params: { theme: 'theme', aim: 'meant-for', programme: 'programme', pact: 'pact' },
    },
    actions: {
      of: 'Of',
      serves: 'Belongs to',
      period: (from, until) => [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' '),
      caution: 'Whether an action moves a figure can mostly not be seen: much happens at the same time.',
      all: 'See all actions',
    },
    programmes: {
      agendas: 'The three agendas',
      later: 'Programmes that came later',
      laterWhy:
        'These national programmes were no part of the pact of 2020. They are about the same subject.',
      matrix: 'Where are actions, and where are none?',
      matrixWhy: 'An action may stand in more than one cell. Do not add the cells up.',
      byProgramme: 'Actions by programme and theme',
      byStage: 'Actions by level of education and theme',
      programme: 'Programme',
      stage: 'Education',
      cell: 'no actions entered yet',
      count: count => `${count} ${count === 1 ? 'action' : 'actions'}`,
    },
    contact: {
      role: 'Role',
      organisation: 'Organisation',
      site: 'Own site',
      mailbox: 'Mailbox',
      open: 'not filled in yet',
      groups: { site: 'This site', pact: 'The pacts', wider: 'Provinces and national' },
      why: 'The organisations come from public pages. Whether they still are in charge of the pact has not been checked. A mailbox stands here only when the organisation fills it in itself.',
      all: 'All contact points',
    },
    pact: {
      title: name => `The pact ${name}`,
      unchecked: 'Whether this pact still exists has not been checked.',
      uncheckedAll: 'Whether they still exist has not been checked.',
      what: 'What is a technology pact?',
      checked: day => `Checked on ${day}: this pact exists.`,
      goals: 'Goals of this pact',
      contact: 'Contact',
      list: 'The eight pacts',
      to: name => `Figures of ${name}`,
    },
    themes: {
      title: 'Theme',
      figures: 'The figures',
      published: 'National, published by others',
      goals: 'National goals of this theme',
      split: 'The pact has twelve goals. Which goal stands with which theme is our own split.',
      others: 'The other themes',
      aims: 'Actions are meant for',
      allGoals: 'See all twelve goals',
    },
    about: {
      who: 'Who take part?',
      goals: 'The twelve national goals',
      targets: 'Not every 40 percent is the same',
      targetsWhy:
        'Several governing bodies set goals, each for another group. That is why we never give a bare number.',
      targetsTable: 'Goals with group, year and source',
      target: 'Goal',
      population: 'For whom',
      value: 'Value',
      year: 'Year',
      people: value => `${value} people`,
      companies: value => `${value} companies`,
      growth: value => `${value} more`,
    },
    participants: {
      who: 'Organisations around the pacts',
      whoWhy: 'Public pages name these organisations. That is no list of participants.',
      kind: {
        onderwijs: 'Education',
        ondernemer: 'Company',
        overheid: 'Authority',
        onderzoek: 'Research',
        samenwerking: 'Co-operation',
      },
    },
    menu: {
      menu: 'Menu',
      figures: 'Figures',
      doing: 'What do we do?',
      site: 'About',
      footer: 'About this site',
    },
  },
}

function dateIn(locale: string, date: string): string {
  const parts = date.split('-').length
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(date))
}
