import { FactBook } from '../fact.ts'
import { checked, type Reading, type SetApart, type SourceFile, type SourceKind, type Told } from '../kind.ts'
import type { Programme } from '../reference.ts'

/**
 * A line of DUO's decode file (fixed width, no header): positions 1-5 programme code, 6-9 detailed field of ISCED-F
 * 2013, 10-79 its name, 80-85 DUO's finer rubriek (which begins with the field), 86-155 its name.
 */
const LINE = /^(\d{5})(\d{4})(.{70})\2\d\d\S/

function lines(text: string): string[] {
  return text.split(/\r?\n/)
}

/** True when the first ten lines all have the shape; a header, other decode files and delimited files do not. */
function recognises(file: SourceFile): boolean {
  const first = lines(file.head).slice(0, 10)
  // The head may end within a line.
  if (first.length < 10) while (first.at(-1)?.trim() === '') first.pop()
  return first.length > 0 && first.every(line => LINE.test(line))
}

function read(file: SourceFile, told: Told): Reading {
  const programmes = new Map<string, Programme>()
  const setApart: SetApart[] = []
  let rows = 0
  for (const [at, line] of lines(file.text).entries()) {
    if (line.trim() === '') continue
    rows += 1
    const [, code = '', isced = '', name = ''] = LINE.exec(line) ?? []
    const known = programmes.get(code)
    if (code === '')
      setApart.push({ line: at + 1, reason: `"${line.slice(0, 20)}" has not the fixed width of this file` })
    else if (known && known.isced !== isced)
      setApart.push({ line: at + 1, reason: `code ${code} is in field ${known.isced} as well as ${isced}` })
    else programmes.set(code, { what: 'programme', code, isced, name: name.trim() })
  }
  const references = [...programmes.values()]
  return checked(
    {
      table: isced.id,
      edition: told.year ?? 0,
      years: [],
      provisional: [],
      facts: new FactBook(),
      references,
      rows,
      setApart,
      notes: [],
    },
    file,
  )
}

/** Programme codes of higher education and their field in ISCED-F 2013, from DUO's 1cijferHO (Dec_ho_ISCED.asc). */
export const isced: SourceKind = {
  id: 'duo-1cho-isced',
  publisher: 'DUO',
  title: { nl: 'Opleidingscodes hoger onderwijs naar ISCED-F', en: 'Programme codes by ISCED-F field' },
  page: 'https://duo.nl/zakelijk/hoger-onderwijs/',
  licence: 'CC0 1.0',
  fileName: /dec_ho_isced/i,
  recognises,
  read,
}
