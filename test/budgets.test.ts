import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, SOURCE_FILES, targetOf } from './tree.ts'

/** Nine in ten stay under `usual` lines, and none goes over `most`. */
const FILE = { usual: 200, most: 400 }
const FUNCTION = { usual: 30, most: 60 }

/** What may be longer than `most`, with the reason: `'src/web/text/nl.ts': 'one list of sentences'`. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

/** A file or a function and its length; functions are named `src/lake/layout.ts:12 pathOf`. */
interface Measured {
  readonly name: string
  readonly lines: number
}

const FILES: readonly Measured[] = SOURCE_FILES.map(name => ({
  name,
  lines: readFileSync(name, 'utf8').trimEnd().split('\n').length,
}))

const FUNCTIONS: readonly Measured[] = SOURCE_FILES.flatMap(functionsOf)

function functionsOf(file: string): Measured[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const found: Measured[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineOf(node.getStart(source))
      found.push({ name: `${file}:${first + 1} ${nameOf(node)}`, lines: lineOf(node.end) - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Its own name, or that of the variable or property which holds it. */
function nameOf(node: ts.SignatureDeclaration): string {
  const holder =
    ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent : undefined
  return (node.name ?? holder?.name)?.getText() ?? '(no name)'
}

/** The exception that a measured thing falls under: its line number, which moves, is left out of the key. */
const keyOf = (name: string) => name.replace(/:\d+ /, ' ')

function tooLong(measured: readonly Measured[], most: number): string[] {
  return measured
    .filter(({ name, lines }) => lines > most && !(keyOf(name) in EXCEPTIONS))
    .map(
      ({ name, lines }) =>
        `${name} has ${lines} lines, at most ${most}: split it, or list it with a reason here`,
    )
}

/** The longest ones when more than one in ten reach `usual`, else nothing. */
function tooMany(measured: readonly Measured[], usual: number): string[] {
  const long = measured.filter(({ lines }) => lines >= usual).sort((a, b) => b.lines - a.lines)
  return long.length * 10 > measured.length ? long.map(({ name, lines }) => `${name}: ${lines} lines`) : []
}

/** The first way round from a file back to itself over imports, types included; null when there is none. */
function cycleFrom(start: string, done: Set<string>, path: readonly string[] = []): readonly string[] | null {
  if (path.includes(start)) return [...path.slice(path.indexOf(start)), start]
  if (done.has(start) || !SOURCE_FILES.includes(start)) return null
  for (const specifier of importsOf(start)) {
    const cycle = cycleFrom(targetOf(start, specifier) ?? '', done, [...path, start])
    if (cycle) return cycle
  }
  done.add(start)
  return null
}

describe('budgets', () => {
  it('no file is over 400 lines, nine in ten are under 200', () => {
    expect(tooLong(FILES, FILE.most)).toEqual([])
    expect(tooMany(FILES, FILE.usual)).toEqual([])
  })

  it('no function is over 60 lines, nine in ten are under 30', () => {
    expect(FUNCTIONS.length).toBeGreaterThan(SOURCE_FILES.length)
    expect(tooLong(FUNCTIONS, FUNCTION.most)).toEqual([])
    expect(tooMany(FUNCTIONS, FUNCTION.usual)).toEqual([])
  })

  it('every exception is still needed', () => {
    const long = [
      ...FILES.filter(f => f.lines > FILE.most),
      ...FUNCTIONS.filter(f => f.lines > FUNCTION.most),
    ]
    const keys = long.map(({ name }) => keyOf(name))
    expect(Object.keys(EXCEPTIONS).filter(key => !keys.includes(key))).toEqual([])
  })

  it('no file imports itself by a detour', () => {
    const done = new Set<string>()
    expect(SOURCE_FILES.map(file => cycleFrom(file, done)?.join(' -> ')).filter(Boolean)).toEqual([])
  })
})
