import type { RegionCode, Sex } from '../../vocabulary/index.ts'

/** What of a figure is shown: the share, the people in the technical group, or all people of the population. */
export type Show = 'share' | 'count' | 'base'

/** The value itself, or the value as a number of the first year, which is 100. */
export type Scale = 'value' | 'index'

/** What a reader chose to see: one indicator by one definition, so that no line can mix two. */
export interface Selection {
  readonly indicator: string
  readonly definition: string
  /** At least one, at most `MOST_REGIONS`, each once, in the order asked for. */
  readonly regions: readonly RegionCode[]
  /** At least one, in the order of `SEXES`. */
  readonly sexes: readonly Sex[]
  /** First and last start year that are shown; null for no bound, so that later years join by themselves. */
  readonly from: number | null
  readonly to: number | null
  readonly show: Show
  readonly scale: Scale
}

/** The most regions in a table. */
export const MOST_REGIONS = 12

/** Languages of addresses. */
export type AddressLang = 'nl' | 'en'

/** The fields of a selection, as problems name them. */
export type Field = 'indicator' | 'definition' | 'region' | 'sex' | 'from' | 'to' | 'show' | 'scale'

type Names = Readonly<Record<Field, string>>

/** Names in the address. A contract: shared addresses hold them. */
export const SELECTION_NAMES: Readonly<Record<AddressLang, Names>> = {
  nl: {
    indicator: 'indicator',
    definition: 'definitie',
    region: 'regio',
    sex: 'geslacht',
    from: 'van',
    to: 'tot',
    show: 'toon',
    scale: 'schaal',
  },
  en: {
    indicator: 'indicator',
    definition: 'definition',
    region: 'region',
    sex: 'sex',
    from: 'from',
    to: 'to',
    show: 'show',
    scale: 'scale',
  },
}

/** Words in the address for what is not a code. A contract, as the names are. */
export const SELECTION_WORDS = {
  nl: {
    sex: { totaal: 'totaal', man: 'man', vrouw: 'vrouw' },
    show: { share: 'aandeel', count: 'aantal', base: 'noemer' },
    scale: { value: 'waarde', index: 'index' },
  },
  en: {
    sex: { totaal: 'total', man: 'male', vrouw: 'female' },
    show: { share: 'share', count: 'count', base: 'base' },
    scale: { value: 'value', index: 'index' },
  },
} as const satisfies Readonly<
  Record<
    AddressLang,
    {
      readonly sex: Readonly<Record<Sex, string>>
      readonly show: Readonly<Record<Show, string>>
      readonly scale: Readonly<Record<Scale, string>>
    }
  >
>

/**
 * A selection as the parameters of an address, always in the same order: the same selection has one address. Left out
 * is what everybody means who says nothing: both sexes together, every year, the value itself, and `usual`, what the
 * indicator is about (its share, where it has one).
 */
export function writeSelection(
  selection: Selection,
  lang: AddressLang,
  usual: Show = 'share',
): URLSearchParams {
  const names = SELECTION_NAMES[lang]
  const words = SELECTION_WORDS[lang]
  const { indicator, definition, regions, sexes, from, to, show, scale } = selection
  const pairs: [string, string][] = [
    [names.indicator, indicator],
    [names.definition, definition],
    ...regions.map((region): [string, string] => [names.region, region]),
  ]
  if (sexes.length !== 1 || sexes[0] !== 'totaal')
    for (const sex of sexes) pairs.push([names.sex, words.sex[sex]])
  if (from !== null) pairs.push([names.from, String(from)])
  if (to !== null) pairs.push([names.to, String(to)])
  if (show !== usual) pairs.push([names.show, words.show[show]])
  if (scale !== 'value') pairs.push([names.scale, words.scale[scale]])
  return new URLSearchParams(pairs)
}
