import { SourceFile } from '../../src/sources/index.ts'

/** A row of DUO's pupils with a profile; counts of men and women. */
export interface ProfileRow {
  /** `99AA00`. */
  readonly school: string
  readonly place: string
  readonly province: string
  readonly level: 'havo' | 'vwo'
  /** `Natuur en Techniek`. */
  readonly profile: string
  /** Years 4, 5 and 6. */
  readonly fourth?: readonly [number, number]
  readonly fifth?: readonly [number, number]
  readonly sixth?: readonly [number, number]
}

const NOBODY = [0, 0] as const

const COLUMNS = [
  'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING',
  'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM',
  ...[1, 2, 3, 4, 5, 6].map(
    year => `LEER- OF VERBLIJFSJAAR ${year} - MAN;LEER- OF VERBLIJFSJAAR ${year} - VROUW`,
  ),
].join(';')

/** DUO "leerlingen vo per vestiging naar onderwijstype", layout of 2019, with all years of the upper school. */
export function leerlingen(year: number, rows: readonly ProfileRow[]): SourceFile {
  const lines = rows.map(row =>
    [
      row.school.slice(0, 4),
      row.school.slice(4),
      `School ${row.school}`,
      row.place,
      row.province,
      row.level === 'havo' ? 'HAVO lj 4-5' : 'VWO lj 4-6',
      'N.v.t.',
      row.profile,
      '0024',
      // Two years alike would be one file by its bytes.
      `Opleiding ${year}`,
      ...[NOBODY, NOBODY, NOBODY, row.fourth ?? NOBODY, row.fifth ?? NOBODY, row.sixth ?? NOBODY].flat(),
    ].join(';'),
  )
  const text = [COLUMNS, ...lines, ''].join('\r\n')
  return new SourceFile(
    `leerlingen-vo-per-vestiging-naar-onderwijstype-${year}.csv`,
    Buffer.from(text, 'latin1'),
  )
}
