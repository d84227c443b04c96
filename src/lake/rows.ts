import { readFileSync } from 'node:fs'
import { Fault } from '../vocabulary/index.ts'

/** Rows of a list with `;` between its columns and no quotes. `wrong` says what is wrong with a row. */
export function readRows<C extends string>(
  file: string,
  columns: readonly C[],
  wrong: (row: Record<C, string>) => string | null,
): Record<C, string>[] {
  const [header, ...lines] = readText(file).trimEnd().split(/\r?\n/)
  if (header !== columns.join(';')) throw broken(file, `line 1 is "${header}", wanted "${columns.join(';')}"`)
  return lines.map((line, at) => {
    const fields = line.split(';')
    const row = Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])) as Record<
      C,
      string
    >
    const reason =
      fields.length !== columns.length || line.includes('"')
        ? `wanted ${columns.length} fields with ";" between them, without quotes`
        : wrong(row)
    if (reason !== null) throw broken(file, `line ${at + 2}: ${reason}`)
    return row
  })
}

/** Reads a file of our own data on regions. Throws a Fault when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw broken(file, 'it cannot be read', cause)
  }
}

/** What is wrong with a file of our own data on regions. */
export function broken(file: string, reason: string, cause?: unknown): Fault {
  return new Fault({
    code: 'regions.broken',
    message: `${file}: ${reason}. See data/regions/README.md.`,
    cause,
  })
}
