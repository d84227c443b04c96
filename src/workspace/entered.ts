import type { Aim, Bilingual, RegionCode, Stage, Theme } from '../vocabulary/index.ts'
import type { Dated, Source } from './source.ts'
import type { OrganisationKind } from './starting.ts'

/** What a pact does. Its results are told by the figures; an action only says which figure it should move. */
export interface Action extends Dated {
  /** Anchor on `/acties`. */
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  /** Pacts that carry it, at least one. */
  readonly pacts: readonly RegionCode[]
  readonly theme: Theme
  readonly aims: readonly Aim[]
  readonly stages: readonly Stage[]
  /** Programmes that it serves, by id; empty for none. */
  readonly programmes: readonly string[]
  /** National goals that it serves, 1 to 12. */
  readonly goals: readonly number[]
  /** First and last day, ISO; null where it is not known or has no end. */
  readonly from: string | null
  readonly until: string | null
}

/** An organisation that takes part in a pact. Never a person. */
export interface Participant {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly pacts: readonly RegionCode[]
  /** Host of its own site, without protocol; null for none. */
  readonly site: string | null
}

/** Something that takes place on a day. */
export interface Event extends Dated {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  readonly pacts: readonly RegionCode[]
  /** ISO day. */
  readonly day: string
  /** Town or `online`. */
  readonly place: string
}

/** A message of a pact. */
export interface Article extends Dated {
  readonly id: string
  readonly title: Bilingual
  /** Paragraphs, at least one. */
  readonly text: readonly Bilingual[]
  readonly pacts: readonly RegionCode[]
  readonly source: Source | null
}

/** What people enter; all empty in a new installation. */
export interface Entered {
  readonly actions: readonly Action[]
  readonly participants: readonly Participant[]
  readonly events: readonly Event[]
  readonly articles: readonly Article[]
}
