import type { Show } from '../../api/index.ts'
import { type Region, type Sex, whereEn, whereNl } from '../../vocabulary/index.ts'
import type { Lang, People } from './text.ts'

/** The words of the explorer. Numbers come in as texts in the reader's notation. */
export interface ExplorerText {
  readonly title: string
  readonly description: string
  /** The fields of the form. */
  readonly field: {
    readonly indicator: string
    readonly pick: string
    readonly form: string
    readonly definition: string
    readonly regions: string
    readonly add: string
    readonly sexes: string
    readonly from: string
    readonly to: string
    readonly show: string
    readonly scale: string
    readonly value: string
    readonly index: string
    readonly all: string
    readonly submit: string
    readonly empty: string
  }
  readonly shows: Readonly<Record<Show, string>>
  /** Who are counted of one sex: of pupils, and of others. */
  readonly sex: Readonly<Record<'pupils' | 'others', Readonly<Record<Sex, string>>>>
  readonly share: (
    period: string,
    region: Region,
    people: People,
    who: string,
    counts: string | null,
  ) => string
  readonly count: (period: string, region: Region, count: string, who: string) => string
  readonly base: (period: string, region: Region, count: string, who: string) => string
  readonly index: (base: string, period: string, region: Region, value: string) => string
  readonly before: (period: string, amount: string) => string
  /** A share where no counts stand behind it, or of few people. */
  readonly amount: (people: People) => string
  readonly counts: (part: string, whole: string) => string
  readonly range: (low: string, high: string) => string
  readonly hidden: (region: Region) => string
  readonly none: (region: Region) => string
  readonly nothing: string
  readonly noIndex: string
  /** Of one figure that cannot be held against its first year. */
  readonly noIndexOf: string
  readonly noFiles: string
  readonly unit: (show: Show, unit: string, base: string | null) => string
  readonly rest: (lines: number) => string
  readonly table: string
  readonly tableHint: string
  readonly download: string
  readonly formats: Readonly<Record<'csv' | 'xlsx' | 'json' | 'svg' | 'png', string>>
  readonly format: {
    readonly unknown: (given: string, near: string | null, all: string) => string
    readonly choose: (address: string) => string
  }
  readonly cite: string
  readonly address: string
  readonly addressHint: string
  readonly wrong: {
    readonly title: string
    readonly lead: string
    readonly next: string
    readonly again: string
  }
}

const nl: ExplorerText = {
  title: 'Cijfers',
  description:
    'Kies zelf een cijfer, een definitie, regio’s en jaren. De grafiek, de tabel en de download laten precies die keuze zien.',
  field: {
    indicator: 'Welk cijfer?',
    pick: 'Kies',
    form: 'Uw keuze',
    definition: 'Wat telt mee? (definitie)',
    regions: 'Regio’s',
    add: 'Voeg een regio of gemeente toe',
    sexes: 'Wie?',
    from: 'Van',
    to: 'Tot en met',
    show: 'Toon',
    scale: 'Schaal',
    value: 'het getal zelf',
    index: 'index (eerste jaar is 100)',
    all: 'alle jaren',
    submit: 'Toon deze keuze',
    empty: '(geen cijfers)',
  },
  shows: { share: 'aandeel', count: 'aantal in de techniekgroep', base: 'aantal in de hele groep' },
  sex: {
    pupils: { totaal: 'jongens en meisjes samen', man: 'jongens', vrouw: 'meisjes' },
    others: { totaal: 'mannen en vrouwen samen', man: 'mannen', vrouw: 'vrouwen' },
  },
  share: (period, region, people, who, counts) =>
    `In ${period} ging het ${whereNl(region)} om ${nl.amount(people)} van de 100 ${who}${counts ? ` (${counts})` : ''}.`,
  count: (period, region, count, who) => `In ${period} ging het ${whereNl(region)} om ${count} ${who}.`,
  base: (period, region, count, who) =>
    `In ${period} bestond de hele groep ${whereNl(region)} uit ${count} ${who}.`,
  index: (base, period, region, value) =>
    `Stel ${base} op 100: dan staat ${period} ${whereNl(region)} op ${value}.`,
  before: (period, amount) => `In ${period} was dat ${amount}.`,
  amount: people => {
    if (people.few) return 'minder dan 1'
    if (people.near) return `${people.near === 'below' ? 'net geen' : 'ongeveer'} ${people.low}`
    return nl.range(String(people.low), String(people.high))
  },
  counts: (part, whole) => `${part} van ${whole}`,
  range: (low, high) => (low === high ? low : `${low} tot ${high}`),
  hidden: region =>
    `Het cijfer ${whereNl(region)} is verborgen: het gaat om zo weinig mensen dat zij te herkennen zouden zijn.`,
  none: region =>
    `Geen cijfer ${whereNl(region)}: in de gebruikte bestanden staat daar geen school of instelling voor.`,
  nothing: 'Voor deze keuze is er geen enkel cijfer.',
  noIndex:
    'Een index kan hier niet: er is geen jaar waarin alle gekozen reeksen een bekend getal hebben. Kies “het getal zelf”.',
  noIndexOf: 'geen index',
  noFiles: 'In deze cijferversie zijn geen bestanden ingelezen waaruit dit cijfer volgt.',
  unit: (show, unit, base) => {
    if (base) return `Index: ${base} is 100`
    return show === 'share' ? 'Aandeel in procenten' : `Aantal ${unit}`
  },
  rest: lines =>
    `De ${lines === 1 ? 'dunne lijn zonder naam staat' : `${lines} dunne lijnen zonder naam staan`} in de tabel.`,
  table: 'Tabel',
  tableHint: 'Elk getal is een link: daar staat waar het vandaan komt.',
  download: 'Download deze keuze',
  formats: {
    csv: 'CSV (gegevens)',
    xlsx: 'XLSX (Excel)',
    json: 'JSON-stat',
    svg: 'SVG (grafiek)',
    png: 'PNG (grafiek)',
  },
  format: {
    unknown: (given, near, all) =>
      `“${given}” is geen formaat.${near ? ` Bedoelt u ${near}?` : ''} Mogelijk zijn: ${all}.`,
    choose: address => `Kies opnieuw op ${address}.`,
  },
  cite: 'Citeer dit',
  address: 'Adres van deze keuze',
  addressHint: 'Nieuwe jaren komen er vanzelf bij, behalve als u een laatste jaar kiest.',
  wrong: {
    title: 'Deze keuze kan niet',
    lead: 'Er klopt iets niet in het adres of in de keuze:',
    next: 'Bekijk wat er het dichtst bij ligt',
    again: 'Of kies opnieuw:',
  },
}

const en: ExplorerText = {
  title: 'Figures',
  description:
    'Choose a figure, a definition, regions and years. The chart, the table and the download show exactly that choice.',
  field: {
    indicator: 'Which figure?',
    pick: 'Choose',
    form: 'Your choice',
    definition: 'What counts? (definition)',
    regions: 'Regions',
    add: 'Add a region or municipality',
    sexes: 'Who?',
    from: 'From',
    to: 'Up to',
    show: 'Show',
    scale: 'Scale',
    value: 'the number itself',
    index: 'index (first year is 100)',
    all: 'all years',
    submit: 'Show this choice',
    empty: '(no figures)',
  },
  shows: { share: 'share', count: 'number in the technical group', base: 'number in the whole group' },
  sex: {
    pupils: { totaal: 'boys and girls together', man: 'boys', vrouw: 'girls' },
    others: { totaal: 'men and women together', man: 'men', vrouw: 'women' },
  },
  share: (period, region, people, who, counts) =>
    `In ${period} it was ${en.amount(people)} in every 100 ${who} ${whereEn(region)}${counts ? ` (${counts})` : ''}.`,
  count: (period, region, count, who) => `In ${period} it was ${count} ${who} ${whereEn(region)}.`,
  base: (period, region, count, who) =>
    `In ${period} the whole group ${whereEn(region)} was ${count} ${who}.`,
  index: (base, period, region, value) => `If ${base} is 100, then ${period} ${whereEn(region)} is ${value}.`,
  before: (period, amount) => `In ${period} it was ${amount}.`,
  amount: people => {
    if (people.few) return 'fewer than 1'
    if (people.near) return `${people.near === 'below' ? 'just under' : 'about'} ${people.low}`
    return en.range(String(people.low), String(people.high))
  },
  counts: (part, whole) => `${part} of ${whole}`,
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
  hidden: region =>
    `The figure ${whereEn(region)} is hidden: it is about so few people that they could be recognised.`,
  none: region =>
    `No figure ${whereEn(region)}: the files in use name no school or institution for it there.`,
  nothing: 'There is no figure at all for this choice.',
  noIndex:
    'There can be no index here: in no year do all chosen series have a known number. Choose “the number itself”.',
  noIndexOf: 'no index',
  noFiles: 'This release holds no files from which this figure follows.',
  unit: (show, unit, base) => {
    if (base) return `Index: ${base} is 100`
    return show === 'share' ? 'Share in percent' : `Number of ${unit}`
  },
  rest: lines =>
    `The ${lines === 1 ? 'thin line without a name is' : `${lines} thin lines without a name are`} in the table.`,
  table: 'Table',
  tableHint: 'Each number is a link: it says where the number comes from.',
  download: 'Download this choice',
  formats: {
    csv: 'CSV (data)',
    xlsx: 'XLSX (Excel)',
    json: 'JSON-stat',
    svg: 'SVG (chart)',
    png: 'PNG (chart)',
  },
  format: {
    unknown: (given, near, all) =>
      `“${given}” is no format.${near ? ` Did you mean ${near}?` : ''} Possible are: ${all}.`,
    choose: address => `Choose again at ${address}.`,
  },
  cite: 'Cite this',
  address: 'Address of this choice',
  addressHint: 'New years join by themselves, unless you choose a last year.',
  wrong: {
    title: 'This choice is not possible',
    lead: 'Something is wrong with the address or the choice:',
    next: 'See what comes nearest',
    again: 'Or choose again:',
  },
}

/** The words of the explorer, by language. */
export const EXPLORER: Readonly<Record<Lang, ExplorerText>> = { nl, en }
