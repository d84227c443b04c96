import { type Bilingual, type Region, whereEn, whereNl } from '../../vocabulary/index.ts'
import type { PeopleSplit } from '../decompose.ts'
import { signed, whole } from './people.ts'

/** What a sentence on a change needs to know. */
export interface Changed {
  /** Of the indicator. */
  readonly title: Bilingual
  readonly region: Region
  /** What is counted: `leerlingen`. */
  readonly unit: Bilingual
  /** Labels of the two periods: `2017/18`. */
  readonly from: string
  readonly to: string
  /** People in the technical group, before and after. */
  readonly before: number
  readonly after: number
  /** Mix is null where no levels are known: then it is within choice. */
  readonly split: Omit<PeopleSplit, 'mix'> & { readonly mix: number | null }
  /** False when counts are intervals, of which the middle is taken. */
  readonly exact: boolean
  /** True when chance alone gives such a difference from year to year. */
  readonly noise: boolean
}

/** The change and its parts, in whole people; the parts may differ by one from the sum through rounding. */
export function changeWords(changed: Changed): Bilingual[] {
  return [
    { nl: totalNl(changed), en: totalEn(changed) },
    { nl: partsNl(changed), en: partsEn(changed) },
    ...(changed.exact ? [] : [MIDDLE]),
    ...(changed.noise ? [NOISE] : []),
  ]
}

const MIDDLE: Bilingual = {
  nl: 'DUO houdt kleine aantallen verborgen. We rekenen met het midden van wat ze kunnen zijn.',
  en: 'DUO keeps small counts hidden. We reckon with the middle of what they may be.',
}

const NOISE: Bilingual = {
  nl: 'Zo’n verschil in het aandeel komt ook door toeval voor.',
  en: 'Such a difference in the share also happens by chance.',
}

function totalNl({ title, region, unit, from, to, before, after }: Changed): string {
  const [first, last] = [whole(before, 'nl'), whole(after, 'nl')]
  return `${title.nl}, ${whereNl(region)}: van ${first} ${unit.nl} in ${from} naar ${last} in ${to} (${signed(after - before, 'nl')}).`
}

function totalEn({ title, region, unit, from, to, before, after }: Changed): string {
  const [first, last] = [whole(before, 'en'), whole(after, 'en')]
  return `${title.en}, ${whereEn(region)}: from ${first} ${unit.en} in ${from} to ${last} in ${to} (${signed(after - before, 'en')}).`
}

function partsNl({ unit, split: { size, mix, choice } }: Changed): string {
  const say = (value: number) => signed(value, 'nl')
  const parts =
    mix === null
      ? `${say(size)} door het aantal ${unit.nl} en ${say(choice)} door hun keuze`
      : `${say(size)} door het aantal ${unit.nl}, ${say(mix)} door de verdeling over de niveaus en ${say(choice)} door de keuze binnen elk niveau`
  return `Uitgesplitst: ${parts}. Dit is een rekensom; hij zegt niet waarom.`
}

function partsEn({ unit, split: { size, mix, choice } }: Changed): string {
  const say = (value: number) => signed(value, 'en')
  const parts =
    mix === null
      ? `${say(size)} from the number of ${unit.en} and ${say(choice)} from their choice`
      : `${say(size)} from the number of ${unit.en}, ${say(mix)} from the spread over the levels and ${say(choice)} from the choice within each level`
  return `Split up: ${parts}. This is arithmetic; it does not say why.`
}
