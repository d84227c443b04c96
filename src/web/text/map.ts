import type { LevelAnswer } from '../../api/index.ts'
import { namedEn, namedNl, type Region, upper } from '../../vocabulary/index.ts'
import type { Lang } from './text.ts'

/** The words of maps and of regions beside each other. People are whole numbers of a hundred. */
export interface MapText {
  readonly heading: string
  /** Names of the parameters in the address. */
  readonly level: string
  readonly year: string
  readonly choose: { readonly level: string; readonly year: string }
  /** How many of the municipalities with a figure are at the goal for certain. */
  readonly title: (period: string, at: number, known: number, goal: number) => string
  /** Of a region's own map. */
  readonly own: (region: Region, period: string) => string
  /** For who does not see the map: what is drawn, and where the same stands in words. */
  readonly describe: (municipalities: number, hidden: number, none: number) => string
  readonly unit: (group: string, period: string) => string
  /** A class in people of a hundred; `until` is null for the last. */
  readonly class: (from: number, until: number | null) => string
  readonly legend: string
  readonly unsure: string
  /** Why nobody is counted in a municipality, by where people are counted. */
  readonly none: Readonly<Record<LevelAnswer['basis'], string>>
  readonly hidden: string
  /** What is printed, `<40` or `17–19`, as a person says it. */
  readonly of: (people: string) => string
  readonly pacts: string
  readonly thematic: string
  readonly overlap: string
  readonly tiles: (year: number) => string
  readonly outlines: (year: number) => string
  readonly table: { readonly open: string; readonly municipality: string; readonly pact: string }
  readonly beside: {
    readonly heading: string
    readonly intro: string
    readonly title: (period: string, group: string) => string
    /** What may be said about the order: who lies clearly above whom. */
    readonly order: (highest: string, below: readonly string[], all: boolean) => string
    readonly nothing: string
    readonly row: (name: string, people: string, low: number, high: number) => string
  }
}

function list(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}

const nl: MapText = {
  heading: 'Waar kiezen jongeren voor techniek?',
  level: 'niveau',
  year: 'jaar',
  choose: { level: 'Kies het onderwijs', year: 'Kies het jaar' },
  title: (period, at, known, goal) =>
    `In ${period} was het in ${at === 0 ? 'geen' : at} van de ${known} gemeenten met een cijfer ${goal} of meer van de 100.`,
  own: (region, period) => `De gemeenten van ${namedNl(region)} in ${period}, van elke 100.`,
  describe: (municipalities, hidden, none) => {
    const said = [
      `Kaart van ${municipalities} gemeenten.`,
      ...(hidden > 0 ? [`In ${hidden} daarvan is het cijfer verborgen.`] : []),
      ...(none > 0 ? [`In ${none} daarvan wordt niemand geteld.`] : []),
      'De tabel onder de kaart zegt hetzelfde in woorden.',
    ]
    return said.join(' ')
  },
  unit: (group, period) => `${group}: hoeveel van elke 100 in ${period}`,
  class: (from, until) =>
    until === null ? `${from} of meer` : from === 0 ? `minder dan ${until}` : `${from} tot ${until}`,
  legend: 'Van elke 100',
  unsure: 'verborgen, of niet precies bekend',
  none: {
    school: 'geen school voor dit onderwijs',
    institution: 'geen hoofdvestiging van een instelling',
    campus: 'geen opleiding op dit niveau',
    country: 'geen cijfer',
  },
  hidden: 'verborgen',
  of: people => `${people.replaceAll('<', 'net geen ').replace('–', ' tot ')} van de 100`,
  pacts: 'De pacten',
  thematic: 'heeft thema’s en geen eigen gebied',
  overlap: 'Een lijn is de grens van een pact. Waar twee pacten elkaar overlappen, is één lijn gestreept.',
  tiles: year =>
    `Elke gemeente is één blokje, ongeveer op haar plaats op de kaart. Gemeenten op de grenzen van ${year}.`,
  outlines: year => `Gemeentegrenzen van ${year}: CBS en Kadaster.`,
  table: { open: 'Bekijk de kaart als tabel', municipality: 'Gemeente', pact: 'Pact' },
  beside: {
    heading: 'De pacten naast elkaar',
    intro:
      'De punt is het cijfer. De streep laat zien hoe ver het door toeval kan schommelen, in 8 van de 10 gevallen. De lijst is een volgorde, geen ranglijst.',
    title: (period, group) => `${group}, van elke 100 in ${period}`,
    order: (highest, below, all) => {
      const above = `${upper(highest)} ligt hoger dan ${all ? 'alle andere' : list(below, 'en')}.`
      return `${above} Waar strepen elkaar overlappen, zegt de volgorde niets.`
    },
    nothing: 'Alle strepen overlappen die van de bovenste: wie het hoogst ligt, is niet te zeggen.',
    row: (name, people, low, high) => `${name}: ${people} (${low} tot ${high})`,
  },
}

const en: MapText = {
  heading: 'Where do young people choose technology?',
  level: 'level',
  year: 'year',
  choose: { level: 'Choose the level', year: 'Choose the year' },
  title: (period, at, known, goal) =>
    `In ${period} it was ${goal} or more in 100 in ${at === 0 ? 'none' : at} of the ${known} municipalities with a figure.`,
  own: (region, period) => `The municipalities of ${namedEn(region)} in ${period}, out of every 100.`,
  describe: (municipalities, hidden, none) => {
    const said = [
      `Map of ${municipalities} municipalities.`,
      ...(hidden > 0 ? [`In ${hidden} of them the figure is hidden.`] : []),
      ...(none > 0 ? [`In ${none} of them nobody is counted.`] : []),
      'The table under the map says the same in words.',
    ]
    return said.join(' ')
  },
  unit: (group, period) => `${group}: how many of every 100 in ${period}`,
  class: (from, until) =>
    until === null ? `${from} or more` : from === 0 ? `under ${until}` : `${from} to ${until}`,
  legend: 'Of every 100',
  unsure: 'hidden, or not known exactly',
  none: {
    school: 'no school of this level',
    institution: 'no main seat of an institution',
    campus: 'no programme of this level',
    country: 'no figure',
  },
  hidden: 'hidden',
  of: people => `${people.replaceAll('<', 'just under ').replace('–', ' to ')} in 100`,
  pacts: 'The pacts',
  thematic: 'has themes and no territory',
  overlap: 'A line is the border of a pact. Where two pacts overlap, one line is dashed.',
  tiles: year =>
    `Each municipality is one tile, at about its place on the map. Municipalities on the borders of ${year}.`,
  outlines: year => `Municipal borders of ${year}: CBS and Kadaster.`,
  table: { open: 'See the map as a table', municipality: 'Municipality', pact: 'Pact' },
  beside: {
    heading: 'The pacts beside each other',
    intro:
      'The dot is the figure. The line shows how far it may swing by chance, in 8 of 10 cases. The list is an order, not a ranking.',
    title: (period, group) => `${group}, of every 100 in ${period}`,
    order: (highest, below, all) =>
      `${upper(highest)} is higher than ${all ? 'all others' : list(below, 'and')}. Where lines overlap, the order says nothing.`,
    nothing: 'All lines overlap that of the topmost: which is highest cannot be said.',
    row: (name, people, low, high) => `${name}: ${people} (${low} to ${high})`,
  },
}

/** By language. */
export const MAP: Readonly<Record<Lang, MapText>> = { nl, en }
