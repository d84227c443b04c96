import type { Aim, Bilingual, RegionCode, Theme } from '../vocabulary/index.ts'
import type { Dated, Fact, Source } from './source.ts'

/** The sides of a pact: education, companies, authorities, research, and bodies of several of them. */
export type OrganisationKind = 'onderwijs' | 'ondernemer' | 'overheid' | 'onderzoek' | 'samenwerking'

export interface ThemeText {
  readonly id: Theme
  readonly name: Bilingual
  readonly lead: Bilingual
  /** Levels whose figures stand on the page of the theme; empty where no open figure measures it. */
  readonly levels: readonly ('vmbo' | 'havo' | 'vwo' | 'mbo' | 'hbo' | 'wo')[]
  /** What the figures of the page are, or why there are none. */
  readonly figures: Bilingual
  readonly facts: readonly Fact[]
}

export interface AimText {
  readonly id: Aim
  readonly name: Bilingual
  readonly text: Bilingual
}

/** One of the twelve goals of the national pact. */
export interface NationalGoal extends Bilingual {
  readonly number: number
  /** Our own split; the source gives none. */
  readonly theme: Theme
}

/** An agenda that the pacts connect with, or a national programme that came later. */
export interface Programme {
  readonly id: string
  readonly kind: 'agenda' | 'later'
  readonly name: Bilingual
  readonly text: Bilingual
  readonly facts: readonly Fact[]
}

/** An organisation that public pages name as having a part in the pacts. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly role: Bilingual
  /** Host of its own site, without protocol; null where no page names one. */
  readonly site: string | null
  readonly source: Source
}

/** A role that people can turn to. Never a person. */
export interface ContactPoint {
  /** Code of a pact or province, `nl` for the country, `site` for whoever runs this installation. */
  readonly for: RegionCode | 'nl' | 'site'
  /** Id of an organisation; null while nobody filled it in. */
  readonly organisation: string | null
  readonly role: Bilingual
  /** Shared mailbox of the organisation; null while nobody filled it in. */
  readonly mailbox: string | null
}

/** One of the eight pacts. */
export interface PactText {
  readonly code: RegionCode
  /** ISO day on which somebody checked that the pact still exists; null while nobody did. */
  readonly checked: string | null
  readonly facts: readonly Fact[]
}

/** How many pacts a source counts. */
export interface PactCount extends Fact {
  readonly number: number
}

export interface Term extends Bilingual {
  /** Anchor on `/begrippen`: never renamed. */
  readonly id: string
  readonly term: Bilingual
}

export interface Section {
  /** Anchor on the page. */
  readonly id: string
  readonly title: Bilingual
  readonly text: readonly Bilingual[]
  readonly items: readonly Bilingual[]
  readonly facts: readonly Fact[]
}

/** The words of a content page. */
export interface PageText extends Dated {
  /** As in the list of pages of the site. */
  readonly id: string
  readonly title: Bilingual
  readonly lead: Bilingual
  readonly sections: readonly Section[]
}

/** What a new installation knows, from `data/start`. */
export interface Starting {
  readonly themes: readonly ThemeText[]
  readonly aims: readonly AimText[]
  readonly goals: {
    readonly source: Source
    /** When they held. */
    readonly period: Bilingual
    readonly goals: readonly NationalGoal[]
  }
  readonly programmes: readonly Programme[]
  readonly organisations: readonly Organisation[]
  readonly contacts: readonly ContactPoint[]
  readonly pacts: {
    readonly counts: readonly PactCount[]
    /** How we read counts that differ. */
    readonly reading: Bilingual
    readonly pacts: readonly PactText[]
  }
  readonly terms: readonly Term[]
  readonly pages: readonly PageText[]
}
