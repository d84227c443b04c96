import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

/** Files under a folder whose name ends in one of `endings`, as paths from the root of the checkout, sorted. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name).replaceAll('\\', '/'))
    .filter(path => endings.some(ending => path.endsWith(ending)))
    .sort()
}

/** The TypeScript of the product. */
export const SOURCE_FILES: readonly string[] = filesUnder('src', '.ts', '.tsx')

/** What a file imports, types included, as written: `../../vocabulary/index.ts`, `node:fs`, `hono/jsx`. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(found => found.fileName)
}

/** The file that a relative import points to, as a path from the root; null for a package or a module of Node. */
export function targetOf(file: string, specifier: string): string | null {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/') : null
}
