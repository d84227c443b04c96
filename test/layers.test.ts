import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importsOf, SOURCE_FILES, targetOf } from './tree.ts'

/**
 * The architecture: the folders of src/ are layers, in the order in which a figure travels from a publisher's file to
 * a reader. A layer imports only the layers named behind it, and of those only the door, `index.ts`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  sources: ['vocabulary'],
  lake: ['vocabulary', 'sources'],
  indicators: ['vocabulary', 'lake'],
  outlook: ['vocabulary'],
  workspace: ['vocabulary'],
  api: ['vocabulary', 'lake', 'indicators', 'outlook', 'workspace'],
  web: ['vocabulary', 'outlook', 'api'],
  'app.ts': ['vocabulary', 'sources', 'lake', 'indicators', 'outlook', 'workspace', 'api', 'web'],
  cli: ['vocabulary', 'sources', 'lake', 'indicators', 'outlook', 'workspace', 'api', 'web', 'app.ts'],
}

/** Plain arithmetic that also runs in the reader's browser: no package, no module of Node. */
const PURE = ['vocabulary', 'outlook']

/** The one file that may import what stands behind it. */
const ONLY: Readonly<Record<string, string>> = { 'src/lake/duckdb.ts': '@duckdb/node-api' }

/** `lake` for src/lake/layout.ts, `app.ts` for src/app.ts. */
const layerOf = (path: string) => path.split('/')[1] ?? ''

/** What is wrong with one import, and what to do about it; null when nothing is. */
function breach(file: string, specifier: string): string | null {
  const layer = layerOf(file)
  const target = targetOf(file, specifier)
  const keeper = Object.keys(ONLY).find(path => ONLY[path] === specifier)
  if (keeper && keeper !== file) return `only ${keeper} imports this package; ask it through the lake's door`
  if (target === null)
    return PURE.includes(layer) ? `${layer} is pure: pass what this gives in as an argument` : null
  if (!target.startsWith('src/'))
    return 'src/ imports nothing outside itself; read data by a path that is passed in'
  if (!existsSync(target)) return 'there is no such file (imports end in .ts or .tsx)'
  if (layerOf(target) === layer) return null
  if (!MAY_IMPORT[layer]?.includes(layerOf(target)))
    return `${layer} may import ${MAY_IMPORT[layer]?.join(', ') || 'no layer'}; move the word both need to vocabulary, or pass it in from src/app.ts`
  const door = layerOf(target) === 'app.ts' ? 'src/app.ts' : `src/${layerOf(target)}/index.ts`
  return target === door
    ? null
    : `import it through ${door}, and export it there if it belongs to the layer's contract`
}

/** A file and everything that it imports, over and over. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const specifier of importsOf(file)) reachable(targetOf(file, specifier) ?? '', seen)
  return seen
}

describe('layers', () => {
  it('every file stands in a layer', () => {
    expect(SOURCE_FILES.filter(file => !(layerOf(file) in MAY_IMPORT))).toEqual([])
  })

  it('imports point only against the flow, and through the door', () => {
    const breaches = SOURCE_FILES.flatMap(file =>
      importsOf(file).flatMap(specifier => {
        const wrong = breach(file, specifier)
        return wrong ? [`${file} imports ${specifier}: ${wrong}`] : []
      }),
    )
    expect(breaches).toEqual([])
  })

  it('what the browser gets (src/web/islands) reaches no module of Node and no server code', () => {
    const islands = SOURCE_FILES.filter(file => file.startsWith('src/web/islands/'))
    const reached = islands.flatMap(file => [...reachable(file)].map(at => ({ file, at })))
    const wrong = reached.filter(
      ({ at }) => layerOf(at) === 'api' || importsOf(at).some(specifier => specifier.startsWith('node:')),
    )
    expect(
      wrong.map(({ file, at }) => `${file} reaches ${at}: give the island its data in the page`),
    ).toEqual([])
  })

  it('src/app.ts, which hands everything out, stays under 80 lines', () => {
    const lines = existsSync('src/app.ts')
      ? readFileSync('src/app.ts', 'utf8').trimEnd().split('\n').length
      : 0
    expect(lines).toBeLessThan(80)
  })
})
