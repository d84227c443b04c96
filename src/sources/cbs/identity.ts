import { InputError } from '../../vocabulary/index.ts'
import type { SourceFile, Told } from '../kind.ts'

/** CBS's tables of places and municipalities appear once a year under a new number; their data carry no year. */
const YEARS: ReadonlyMap<string, number> = new Map([
  // Woonplaatsen in Nederland
  ['83689NED', 2017],
  ['83958NED', 2018],
  ['84734NED', 2020],
  ['86312NED', 2026],
  // Gebieden in Nederland
  ['83287NED', 2016],
  ['83553NED', 2017],
  ['85067NED', 2022],
  ['85755NED', 2024],
  ['86059NED', 2025],
  ['86247NED', 2026],
])

/** `80305ned` from CBS's own file name `80305ned_UntypedDataSet_31012020_124042.csv`; null from any other name. */
export function tableIdOf(file: SourceFile): string | null {
  return (
    /^(\w+?)_(?:Untyped|Typed)DataSet/i.exec(file.name)?.[1] ??
    /^(\w+?)_metadata/i.exec(file.name)?.[1] ??
    null
  )
}

/** As `tableIdOf`; throws an InputError `source.table-unknown` when the name does not tell. */
export function requiredTableId(file: SourceFile): string {
  const id = tableIdOf(file)
  if (id !== null) return id
  throw new InputError({
    code: 'source.table-unknown',
    message: `${file.name}: the file does not say which table of CBS it is, only CBS's file name does. Restore that name, such as 80305ned_UntypedDataSet_31012020_124042.csv.`,
  })
}

/**
 * Year (1 January) of a table of places or municipalities: by CBS's table number, else the year in the title, else as a
 * person says. Throws an InputError `source.year-unknown` when nothing tells.
 */
export function areaYear(file: SourceFile, told: Told, id: string | null, title = ''): number {
  const inTitle = /\b((?:19|20)\d{2})\b/.exec(title)?.[1]
  const year = YEARS.get(id?.toUpperCase() ?? '') ?? (inTitle ? Number(inTitle) : told.year)
  if (year !== undefined) return year
  throw new InputError({
    code: 'source.year-unknown',
    message: `${file.name}: the file carries no year${id === null ? '' : ` and that of CBS table ${id} is not known here`}. Give the year of the borders with --year 2024.`,
  })
}
