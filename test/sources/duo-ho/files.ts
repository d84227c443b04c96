import { type Fact, SourceFile } from '../../../src/sources/index.ts'

/** A file of DUO's under its own name. */
export function file(name: string, text: string): SourceFile {
  return new SourceFile(name, Buffer.from(text, 'utf8'))
}

/** Cells of a row of the wide layout, without the counts. */
export interface Cells {
  readonly province: string
  readonly number: string
  readonly type: string
  readonly part: string
  readonly code: string
  readonly sex: string
}

const USUAL: Cells = {
  province: 'Overijssel',
  number: '0153',
  type: 'bachelor',
  part: 'techniek',
  code: '34267',
  sex: 'man',
}

export const WIDE_HEADER =
  'PROVINCIE;GEMEENTENUMMER;GEMEENTENAAM;SOORT INSTELLING;TYPE HOGER ONDERWIJS;BRIN NUMMER ACTUEEL;INSTELLINGSNAAM ACTUEEL;CROHO ONDERDEEL;CROHO SUBONDERDEEL;OPLEIDINGSCODE ACTUEEL;OPLEIDINGSNAAM ACTUEEL;OPLEIDINGSVORM;GESLACHT'

/** A row of the wide layout: a usual one but for the cells given. */
export function wideRow(cells: Partial<Cells>, ...counts: readonly (string | number)[]): string {
  const { province, number, type, part, code, sex } = { ...USUAL, ...cells }
  const place = [province, number, 'Enschede', 'reguliere inst.']
  const programme = [
    type,
    '99AA',
    'Hogeschool Voorbeeld',
    part,
    `n.v.t. (${part})`,
    code,
    'B Proef',
    'voltijd onderwijs',
  ]
  return [...place, ...programme, sex, ...counts].join(';')
}

export const HBO = '03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv'
export const WO = '01-ingeschrevenen-wo-2018-2019.csv'

/** A file of the wide layout with counts of 2018 and 2019. */
export function wide(name: string, ...rows: readonly string[]): SourceFile {
  return file(name, [`${WIDE_HEADER};2018;2019`, ...rows, ''].join('\r\n'))
}

export const LONG_HEADER =
  'STUDIEJAAR,PROVINCIENAAM,GEMEENTENUMMER,GEMEENTENAAM,SOORT_INSTELLING,TYPE_HOGER_ONDERWIJS,INSTELLINGSCODE_ACTUEEL,INSTELLINGSNAAM_ACTUEEL,ONDERDEEL,SUBONDERDEEL,GESLACHT,AANTAL_INGESCHREVENEN'

/** A row of the long layout. */
export function longRow(
  type: string,
  sex: string,
  count: string | number,
  year: string | number = 2024,
): string {
  return `${year},Overijssel,0153,Enschede,reguliere inst.,${type},99AA,Hogeschool Voorbeeld,TECHNIEK,n.v.t. (techniek),${sex},${count}`
}

/** A file of the long layout. */
export function long(name: string, ...rows: readonly string[]): SourceFile {
  return file(name, [LONG_HEADER, ...rows, ''].join('\n'))
}

/** Sums of the facts that fit, `[low, high]`. */
export function total(facts: readonly Fact[], fits: (fact: Fact) => boolean): [low: number, high: number] {
  let [low, high] = [0, 0]
  for (const fact of facts)
    if (fits(fact)) {
      low += fact.low
      high += fact.high
    }
  return [low, high]
}
