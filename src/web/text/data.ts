import type { Lang } from './text.ts'

/** Words of `/data` in one language. */
export interface DataText {
  readonly title: string
  readonly lead: string
  readonly description: string
  /** How much the release holds: tables, files and years. */
  readonly holds: (tables: string, files: string, from: string, to: string) => string
  readonly empty: string
  readonly take: string
  readonly takeHow: string
  readonly takeLink: string
  readonly years: string
  readonly yearsHow: string
  readonly table: string
  readonly cell: Readonly<Record<'held' | 'provisional' | 'none', string>>
  readonly uses: string
  readonly usesHow: string
  readonly indicator: string
  readonly definitions: string
  readonly reads: string
  readonly printed: string
  readonly absent: string
  readonly files: string
  readonly filesHow: string
  readonly file: string
  readonly rows: string
  readonly counts: string
  readonly apart: (rows: string) => string
  readonly imported: (day: string) => string
  readonly places: string
  readonly placesHow: string
  readonly licence: string
  readonly versions: string
}

/** Dutch at B1 level, English beside it. */
export const DATA_TEXT: Readonly<Record<Lang, DataText>> = {
  nl: {
    title: 'Open data',
    lead: 'Alle cijfers op deze site zijn geteld uit open bestanden. Hier staat uit welke, van wie, voor welke jaren en met welke licentie.',
    description:
      'Welke open bestanden van DUO en CBS deze cijferversie gebruikt: uitgever, licentie, jaren, aantallen rijen en controlegetal.',
    holds: (tables, files, from, to) =>
      `Deze cijferversie staat op ${tables} tabellen uit ${files} bestanden, van ${from} tot en met ${to}.`,
    empty: 'In deze cijferversie zitten nog geen bestanden met aantallen.',
    take: 'Zelf gebruiken',
    takeHow:
      'Kies een cijfer, regio’s en jaren. Onder de tabel staan de downloads: csv, Excel en JSON-stat. Noem bij gebruik de uitgever en de cijferversie.',
    takeLink: 'Kies cijfers en download ze',
    years: 'Welke jaren zijn er?',
    yearsHow:
      'Een vol blokje: er zijn aantallen. Een open blokje: er zijn aantallen die de uitgever voorlopig noemt. Een streepje: er is niets. Een jaar is het jaar waarin het schooljaar begint.',
    table: 'Tabel',
    cell: { held: 'aanwezig', provisional: 'voorlopig', none: 'niets' },
    uses: 'Welk cijfer komt waaruit?',
    usesHow: 'Elk cijfer heeft een of meer definities. De naam leidt naar het cijfer zelf.',
    indicator: 'Cijfer',
    definitions: 'Definities',
    reads: 'Leest',
    printed: 'overgenomen uit publicaties',
    absent: 'bestand ontbreekt',
    files: 'Bestanden met aantallen',
    filesHow:
      'Met het controlegetal ziet u of u hetzelfde bestand hebt. Bij meegeleverde aantallen is het dat van het bestand van de uitgever; de rijen zijn die van ons uittreksel.',
    file: 'Bestand',
    rows: 'Rijen',
    counts: 'Aantallen',
    apart: rows => `${rows} onleesbaar`,
    imported: day => `ingelezen op ${day}`,
    places: 'Bestanden over plaatsen en codes',
    placesHow: 'Hiermee bepalen wij in welke gemeente en regio een school ligt. Er zitten geen aantallen in.',
    licence: 'Licentie',
    versions: 'Wat veranderde er per cijferversie?',
  },
  en: {
    title: 'Open data',
    lead: 'All figures on this site are counted from open files. This page says which, whose, for which years and under which licence.',
    description:
      'Which open files of DUO and CBS this release uses: publisher, licence, years, numbers of rows and checksum.',
    holds: (tables, files, from, to) =>
      `This release stands on ${tables} tables from ${files} files, from ${from} up to and including ${to}.`,
    empty: 'This release holds no files with counts yet.',
    take: 'Use them yourself',
    takeHow:
      'Choose a figure, regions and years. The downloads are under the table: csv, Excel and JSON-stat. Name the publisher and the release when you use them.',
    takeLink: 'Choose figures and download them',
    years: 'Which years are there?',
    yearsHow:
      'A full block: there are counts. An open block: there are counts that the publisher calls provisional. A dash: there is nothing. A year is the one in which the school year starts.',
    table: 'Table',
    cell: { held: 'present', provisional: 'provisional', none: 'nothing' },
    uses: 'Which figure comes from what?',
    usesHow: 'Each figure has one or more definitions. Its name leads to the figure itself.',
    indicator: 'Figure',
    definitions: 'Definitions',
    reads: 'Reads',
    printed: 'taken over from publications',
    absent: 'file is missing',
    files: 'Files with counts',
    filesHow:
      'The checksum tells whether you have the same file. For counts that came with the program it is that of the publisher’s file; the rows are those of our extract.',
    file: 'File',
    rows: 'Rows',
    counts: 'Counts',
    apart: rows => `${rows} unreadable`,
    imported: day => `read on ${day}`,
    places: 'Files about places and codes',
    placesHow: 'With these we find the municipality and region of a school. They hold no counts.',
    licence: 'Licence',
    versions: 'What changed in each release?',
  },
}
