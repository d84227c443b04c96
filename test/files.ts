import { gzipSync } from 'node:zlib'
import { SourceFile } from '../src/sources/index.ts'

/** Files in the exact formats of DUO and CBS about invented schools in real municipalities, made by each test. */

const CRLF = '\r\n'

/** A count of men and one of women. */
export type Pair = readonly [man: number, vrouw: number]

/** A row of DUO's pupils: year 3 counts for vmbo, year 4 for havo and vwo. */
export interface PupilRow {
  /** `99AA00`. */
  readonly school: string
  readonly place: string
  readonly province: string
  /** `VMBO BL lj 3-4`, `HAVO lj 4-5`. */
  readonly type: string
  readonly sector?: string
  readonly afdeling?: string
  readonly third?: Pair
  readonly fourth?: Pair
}

const LEERJAREN = [1, 2, 3, 4, 5, 6].flatMap(year =>
  ['MAN', 'VROUW'].map(sex => `LEER- OF VERBLIJFSJAAR ${year} - ${sex}`),
)
const PUPIL_COLUMNS = [
  'BRIN NUMMER',
  'VESTIGINGSNUMMER',
  'INSTELLINGSNAAM VESTIGING',
  'PLAATSNAAM VESTIGING',
  'PROVINCIE VESTIGING',
  'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR',
  'VMBO SECTOR',
  'AFDELING',
  'ELEMENTCODE',
  'OPLEIDINGSNAAM',
  ...LEERJAREN,
]

/** DUO "leerlingen vo per vestiging naar onderwijstype": ISO-8859-1, CRLF, the year in the name only. */
export function pupils(year: number, rows: readonly PupilRow[], name?: string): SourceFile {
  const lines = rows.map(row => {
    const counts = [0, 0, 0, 0, ...(row.third ?? [0, 0]), ...(row.fourth ?? [0, 0]), 0, 0, 0, 0]
    return [
      row.school.slice(0, 4),
      row.school.slice(4),
      `School ${row.school}`,
      row.place,
      row.province,
      row.type,
      row.sector ?? 'N.v.t.',
      row.afdeling ?? 'N.v.t.',
      '0024',
      'Opleiding',
      ...counts,
    ].join(';')
  })
  const text = [PUPIL_COLUMNS.join(';'), ...lines, ''].join(CRLF)
  return latin1(name ?? `leerlingen-vo-per-vestiging-naar-onderwijstype-${year}.csv`, text)
}

/** Counts of one exam year: men, women and all, as DUO prints them (`"<5"` for 1 to 4). */
export type Candidates = readonly [man: string, vrouw: string, totaal: string]

export interface ExamRow {
  readonly school: string
  readonly municipality: string
  readonly type: 'HAVO' | 'VWO' | 'VMBO'
  /** `HAVO - N&T / N&G`. */
  readonly opleiding: string
  /** One for each year of the file. */
  readonly years: readonly Candidates[]
}

/** DUO "examenkandidaten en geslaagden": UTF-8, all quoted, years wide. */
export function exams(first: number, count: number, rows: readonly ExamRow[]): SourceFile {
  const years = Array.from({ length: count }, (_, at) => first + at)
  const names = years.flatMap(year =>
    ['MAN', 'VROUW', 'TOTAAL'].flatMap(sex =>
      ['EXAMENKANDIDATEN', 'GESLAAGDEN', 'SLAAGPERC'].map(
        what => `${what} SCHOOLJAAR ${year}-${year + 1} - ${sex}`,
      ),
    ),
  )
  const header = [
    'INSTELLINGSCODE',
    'VESTIGINGSCODE',
    'INSTELLINGSNAAM VESTIGING',
    'GEMEENTENAAM',
    'ONDERWIJSTYPE VO',
    'INSPECTIECODE',
    'OPLEIDINGSNAAM',
    ...names,
  ]
  const lines = rows.map(row => [
    row.school.slice(0, 4),
    row.school.slice(4),
    `School ${row.school}`,
    row.municipality,
    row.type,
    '50',
    row.opleiding,
    ...row.years.flatMap(cells => cells.flatMap(cell => [cell, '0', '0'])),
  ])
  const text = [header, ...lines].map(line => line.map(cell => `"${cell}"`).join(';')).join(CRLF)
  return utf8(`examenkandidaten-en-geslaagden-${first}-${first + count}.csv`, `${text}${CRLF}`)
}

export interface AddressRow {
  readonly school: string
  readonly place: string
  readonly province: string
  /** Four digits. */
  readonly municipality: string
  readonly municipalityName: string
  readonly corop?: string
  readonly rmc?: string
}

const ADDRESS_COLUMNS =
  'PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR;STRAATNAAM CORRESPONDENTIEADRES;HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;PLAATSNAAM CORRESPONDENTIEADRES;NODAAL GEBIED CODE;NODAAL GEBIED NAAM;RPA-GEBIED CODE;RPA-GEBIED NAAM;WGR-GEBIED CODE;WGR-GEBIED NAAM;COROPGEBIED CODE;COROPGEBIED NAAM;ONDERWIJSGEBIED CODE;ONDERWIJSGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM'

/** DUO "alle vestigingen vo": VESTIGINGSNUMMER holds all six characters. `month` is `2021-01`. */
export function addresses(month: string, rows: readonly AddressRow[]): SourceFile {
  const lines = rows.map(row =>
    [
      row.province,
      '10001',
      row.school.slice(0, 4),
      row.school,
      `School ${row.school}`,
      'Laan;1;7500 AA',
      row.place,
      row.municipality,
      row.municipalityName,
      `Openbaar;${' '.repeat(10)};${' '.repeat(20)};VBO/MAVO/HAVO/VWO;Laan;1;7500 AA`,
      row.place,
      '11;Gebied;03;Gebied;07;Gebied',
      row.corop ?? '',
      row.corop ? 'Coropgebied' : '',
      '04;Onderwijsgebied',
      row.rmc ?? '',
      row.rmc ? 'Rmc-regio' : '',
    ].join(';'),
  )
  return latin1(`alle-vestigingen-vo_${month}.csv`, [ADDRESS_COLUMNS, ...lines, ''].join('\n'))
}

/** CBS towns with their municipality and COROP area (edition 2026): `Woonplaats,Gemeentecode,Gemeente,COROP`. */
export function towns(rows: readonly (readonly [string, string, string, string])[]): SourceFile {
  const lines = rows.map(
    ([town, code, name, corop], at) => `${1000 + at},${town},${code},${name},${corop},Gebied`,
  )
  const header = 'Woonplaatscode,Woonplaats,Gemeentecode,Gemeente,COROP-gebiedcode,COROP-gebied'
  return utf8('woonplaats-gemeente-corop.csv', [header, ...lines, ''].join('\n'))
}

/** CBS "gemeenten alfabetisch": `code, name, province code, province`. */
export function municipalities(
  year: number,
  rows: readonly (readonly [string, string, string, string])[],
): SourceFile {
  const lines = rows.map(([code, name, province, provinceName]) =>
    [code, `GM${code}`, name, province, `PV${province}`, provinceName].join(','),
  )
  const header = 'Gemeentecode,GemeentecodeGM,Gemeentenaam,Provinciecode,ProvinciecodePV,Provincienaam'
  return utf8(`gemeenten-alfabetisch-${year}.csv`, [header, ...lines, ''].join(CRLF))
}

/** Labour-market regions of CBS 86247NED, as saved from its answer. */
export function labourMarkets(year: number, regions: Readonly<Record<string, string>>): SourceFile {
  const body = {
    _bron: { tabel: '86247NED', titel: `Gebieden in Nederland ${year}`, url: '', opgehaald: `${year}-10-09` },
    gemeenten: regions,
  }
  return utf8(`arbeidsmarktregio_gemeente_${year}.json`, JSON.stringify(body, null, 2))
}

export interface StudentRow {
  /** Four digits. */
  readonly municipality: string
  readonly municipalityName: string
  readonly province: string
  /** `bachelor`. */
  readonly type: string
  readonly part: string
  readonly code: string
  readonly sex: 'man' | 'vrouw' | 'onbekend'
  readonly counts: readonly (number | string)[]
}

const STUDENT_COLUMNS =
  'PROVINCIE;GEMEENTENUMMER;GEMEENTENAAM;SOORT INSTELLING;TYPE HOGER ONDERWIJS;BRIN NUMMER ACTUEEL;INSTELLINGSNAAM ACTUEEL;CROHO ONDERDEEL;CROHO SUBONDERDEEL;OPLEIDINGSCODE ACTUEEL;OPLEIDINGSNAAM ACTUEEL;OPLEIDINGSVORM;GESLACHT'

/** DUO's wide files of higher education; `name` tells first-years from enrolled. */
export function students(name: string, years: readonly number[], rows: readonly StudentRow[]): SourceFile {
  const lines = rows.map(row =>
    [
      row.province,
      row.municipality,
      row.municipalityName,
      'reguliere inst.',
      row.type,
      '99HA',
      'Hogeschool Voorbeeld',
      row.part,
      `n.v.t. (${row.part})`,
      row.code,
      'B Opleiding',
      'voltijd onderwijs',
      row.sex,
      ...row.counts,
    ].join(';'),
  )
  return utf8(name, [[STUDENT_COLUMNS, ...years].join(';'), ...lines, '""', ''].join(CRLF))
}

/** DUO "Dec_ho_ISCED.asc": fixed width, programme code and detailed ISCED-F field. */
export function decode(fields: Readonly<Record<string, string>>): SourceFile {
  const lines = Object.entries(fields).map(
    ([code, field]) => `${code}${field}${'veld'.padEnd(70)}${field}01${'rubriek'.padEnd(70)}`,
  )
  return latin1('Dec_ho_ISCED.asc', `${lines.join(CRLF)}${CRLF}`)
}

export interface MboRow {
  readonly brin: string
  readonly place: string
  readonly route: 'BBL' | 'BOLVT' | 'BOLDT'
  readonly level: 1 | 2 | 3 | 4
  readonly sector: string
  readonly counts: Pair
}

/** DUO "deelnemers per instelling": one year, an empty cell for nobody. */
export function mbo(year: number, rows: readonly MboRow[]): SourceFile {
  const header = `BRIN NUMMER;SOORTINS;INSTELLINGSNAAM;PLAATSNAAM;TYPE MBO;KWALIFICATIENIVEAU;KWALIFICATIE CODE;KWALIFICATIE NAAM;MBO SECTOR;DOMEIN;SECTORUNIT SBB;BRIN NUMMER KENNISCENTRUM;NAAM KENNISCENTRUM;MAN${year};VROUW${year};TOTAAL${year}`
  const lines = rows.map(({ brin, place, route, level, sector, counts: [man, vrouw] }) =>
    [
      brin,
      'ROC',
      `College ${brin}`,
      place,
      route,
      level,
      '23110;Opleiding',
      sector,
      'Domein;Bovensectoraal;    ;        ',
      man || '',
      vrouw || '',
      man + vrouw,
    ].join(';'),
  )
  return utf8(`deelnemers-mbo-${year}.csv`, [header, ...lines, ''].join(CRLF))
}

/** DUO "vsv per samenwerkingsverband": `school, pupils, early leavers` (as printed). */
export function earlyLeavers(
  year: number,
  rows: readonly (readonly [string, number | string, number | string])[],
): SourceFile {
  const lines = rows.map(
    ([school, pupilCount, leavers]) =>
      `VO0001;${school.slice(0, 4)};${school.slice(4)};${pupilCount};${leavers};0;0;0`,
  )
  const header =
    'SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal;vsv_vmbo;vsv_mbo;vsv_overig'
  return utf8(`vsv-per-swv-${year}.csv`, [header, ...lines, ''].join('\n'))
}

export function utf8(name: string, text: string): SourceFile {
  return new SourceFile(name, Buffer.from(text, 'utf8'))
}

function latin1(name: string, text: string): SourceFile {
  return new SourceFile(name, Buffer.from(text, 'latin1'))
}

/** The same file packed, under its name with `.gz`. */
export function packed(file: SourceFile): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: `${file.name}.gz`, bytes: gzipSync(file.bytes) }
}
