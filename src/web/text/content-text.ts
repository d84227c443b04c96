import type { Aim, Stage, Theme } from '../../vocabulary/index.ts'

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
