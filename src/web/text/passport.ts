import { type Region, whereEn, whereNl } from '../../vocabulary/index.ts'
import type { Lang } from './text.ts'

/** The words of a figure's passport. Numbers and days come in as texts in the reader's notation. */
export interface PassportText {
  readonly title: string
  readonly lead: string
  readonly description: string
  readonly figure: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly bounds: string
  readonly between: (low: string, high: string) => string
  readonly exact: string
  readonly noCounts: string
  readonly hidden: string
  readonly none: (region: Region, period: string) => string
  readonly counted: string
  readonly who: string
  readonly sex: string
  readonly where: string
  readonly borders: (year: number, pactYear: string) => string
  readonly rule: string
  readonly protection: string
  readonly protected: string
  readonly status: string
  readonly statuses: Readonly<
    Record<'definitief' | 'voorlopig' | 'geschat' | 'onderdrukt' | 'geprojecteerd', string>
  >
  readonly release: string
  readonly files: string
  readonly file: string
  readonly read: string
  readonly rows: string
  readonly rowsOf: (rows: string, facts: string, setApart: string) => string
  readonly checksum: string
  readonly bundled: string
  readonly fetched: (day: string) => string
  readonly extract: string
  readonly noFiles: string
  readonly published: string
  readonly history: string
  readonly historyLead: (releases: number) => string
  readonly byRelease: string
  readonly made: string
  readonly now: string
  readonly absent: string
  readonly unreadable: string
  readonly corrections: string
  readonly corrected: (release: string, before: string, after: string) => string
  readonly uncorrected: string
  readonly back: string
}

const nl: PassportText = {
  title: 'Waar komt dit getal vandaan?',
  lead: 'Het paspoort van één cijfer: hoe het is geteld, uit welke bestanden, en wat er eerder stond.',
  description:
    'Hoe dit cijfer is geteld: teller, noemer, grenzen, definitie, gebied, bronbestanden en eerdere cijferversies.',
  figure: 'Het cijfer',
  value: 'Aandeel',
  numerator: 'Teller (de techniekgroep)',
  denominator: 'Noemer (de hele groep)',
  bounds: 'Grenzen',
  between: (low, high) => `tussen ${low} en ${high}`,
  exact: 'het getal is precies bekend',
  noCounts: 'niet gepubliceerd',
  hidden: 'verborgen',
  none: (region, period) => `Er is geen cijfer ${whereNl(region)} voor ${period}.`,
  counted: 'Hoe is er geteld?',
  who: 'Wie tellen mee',
  sex: 'Wie',
  where: 'Waar geteld',
  borders: (year, pactYear) =>
    `Gemeenten op de grenzen van 1 januari ${year}; pacten naar hun ledenlijst van ${pactYear}.`,
  rule: 'Wat telt als techniek',
  protection: 'Bescherming van mensen',
  protected:
    'DUO verbergt aantallen van 1 tot en met 4. Zo’n aantal rekenen wij als “minstens 1 en hoogstens 4”. Daarnaast verbergen wij cijfers waaruit iemand een klein aantal kan terugrekenen.',
  status: 'Status',
  statuses: {
    definitief: 'Definitief: de bron herziet dit niet meer.',
    voorlopig: 'Voorlopig: de bron kan dit nog herzien.',
    geschat: 'Met marge: de bron verborg kleine aantallen, daarom twee grenzen.',
    onderdrukt: 'Verborgen: het gaat om weinig mensen, of een ander klein aantal zou terug te rekenen zijn.',
    geprojecteerd: 'Verwacht: een raming, geen telling.',
  },
  release: 'Cijferversie',
  files: 'Bestanden waaruit dit cijfer is geteld',
  file: 'Bestand',
  read: 'Ingelezen',
  rows: 'Regels',
  rowsOf: (rows, facts, setApart) => `${rows} gelezen, ${facts} tellingen, ${setApart} apart gezet`,
  checksum: 'Controlegetal (SHA-256)',
  bundled: 'met het programma meegeleverd',
  fetched: day => `ingelezen op ${day}`,
  extract:
    'Regels van het meegeleverde uittreksel; het controlegetal is dat van het bestand van de uitgever.',
  noFiles: 'Voor dit jaar is er geen bestand ingelezen.',
  published: 'Overgenomen van',
  history: 'Wat stond er in eerdere cijferversies?',
  historyLead: releases =>
    releases === 1
      ? 'Dit is de enige cijferversie die er is.'
      : `De laatste ${releases} cijferversies, de oudste eerst.`,
  byRelease: 'Dit cijfer per cijferversie',
  made: 'Gemaakt op',
  now: 'deze cijferversie',
  absent: 'stond er niet in',
  unreadable: 'niet meer te lezen',
  corrections: 'Correcties',
  corrected: (release, before, after) => `In ${release} veranderde dit cijfer van ${before} in ${after}.`,
  uncorrected: 'Dit cijfer is in deze cijferversies niet veranderd.',
  back: 'Bekijk dit cijfer bij andere jaren en regio’s',
}

const en: PassportText = {
  title: 'Where does this number come from?',
  lead: 'The passport of one figure: how it was counted, from which files, and what stood there before.',
  description:
    'How this figure was counted: numerator, denominator, bounds, definition, area, source files and earlier releases.',
  figure: 'The figure',
  value: 'Share',
  numerator: 'Numerator (the technical group)',
  denominator: 'Denominator (the whole group)',
  bounds: 'Bounds',
  between: (low, high) => `between ${low} and ${high}`,
  exact: 'the number is known exactly',
  noCounts: 'not published',
  hidden: 'hidden',
  none: (region, period) => `There is no figure ${whereEn(region)} for ${period}.`,
  counted: 'How was it counted?',
  who: 'Who are counted',
  sex: 'Who',
  where: 'Where counted',
  borders: (year, pactYear) =>
    `Municipalities on the borders of 1 January ${year}; pacts by their list of members of ${pactYear}.`,
  rule: 'What counts as technique',
  protection: 'Protection of people',
  protected:
    'DUO hides counts of 1 to 4. We take such a count as “at least 1 and at most 4”. Beside that we hide figures from which somebody could work out a small count.',
  status: 'Status',
  statuses: {
    definitief: 'Final: the source does not revise it any more.',
    voorlopig: 'Provisional: the source may still revise it.',
    geschat: 'With a margin: the source hid small counts, hence two bounds.',
    onderdrukt: 'Hidden: it is about few people, or another small count could be worked out from it.',
    geprojecteerd: 'Projected: an estimate, not a count.',
  },
  release: 'Release',
  files: 'Files from which this figure was counted',
  file: 'File',
  read: 'Read',
  rows: 'Rows',
  rowsOf: (rows, facts, setApart) => `${rows} read, ${facts} counts, ${setApart} set apart`,
  checksum: 'Checksum (SHA-256)',
  bundled: 'came with the program',
  fetched: day => `read on ${day}`,
  extract: 'Rows of the extract that came with the program; the checksum is that of the publisher’s file.',
  noFiles: 'No file was read for this year.',
  published: 'Taken from',
  history: 'What did earlier releases say?',
  historyLead: releases =>
    releases === 1 ? 'This is the only release there is.' : `The last ${releases} releases, oldest first.`,
  byRelease: 'This figure by release',
  made: 'Made on',
  now: 'this release',
  absent: 'not in it',
  unreadable: 'can no longer be read',
  corrections: 'Corrections',
  corrected: (release, before, after) => `In ${release} this figure changed from ${before} to ${after}.`,
  uncorrected: 'This figure did not change in these releases.',
  back: 'See this figure beside other years and regions',
}

/** The words of a figure's passport, by language. */
export const PASSPORTS: Readonly<Record<Lang, PassportText>> = { nl, en }
