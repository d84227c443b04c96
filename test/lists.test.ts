import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './tree.ts'

/** A folder whose `index.ts` is the table of contents: everything of its kind that a file exports stands in a list. */
interface Listed {
  readonly folder: string
  /** Properties by which a thing of this kind is known. */
  readonly marks: readonly string[]
}

const LISTED: readonly Listed[] = [
  { folder: 'src/sources', marks: ['id', 'publisher', 'recognises', 'read'] },
  { folder: 'src/indicators', marks: ['id', 'definitions', 'question'] },
  { folder: 'src/web/pages', marks: ['id', 'routes', 'view'] },
]

type Exports = Readonly<Record<string, unknown>>

const load = async (file: string): Promise<Exports> => import(pathToFileURL(resolve(file)).href)

const isThing = (value: unknown, marks: readonly string[]) =>
  typeof value === 'object' && value !== null && marks.every(mark => mark in value)

/** The things that a module exports, by name, also those in an exported array. */
function thingsOf(module: Exports, marks: readonly string[]): (readonly [name: string, thing: unknown])[] {
  return Object.entries(module).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(each => isThing(each, marks))
      .map(each => [name, each] as const),
  )
}

describe('lists', () => {
  for (const { folder, marks } of LISTED) {
    it(`${folder}/index.ts names everything in its folder`, async context => {
      context.skip(!existsSync(`${folder}/index.ts`), `${folder}/index.ts is not there yet`)
      const door = await load(`${folder}/index.ts`)
      const lists = Object.values(door).filter(Array.isArray)
      const listed = new Set(lists.flat().filter(each => isThing(each, marks)))
      const missing: string[] = []
      for (const file of filesUnder(folder, '.ts', '.tsx'))
        for (const [name, thing] of thingsOf(await load(file), marks))
          if (!listed.has(thing))
            missing.push(`${file}: ${name} is in no list that ${folder}/index.ts exports`)
      expect(missing).toEqual([])
      expect(listed.size).toBeGreaterThan(0)
    })
  }

  it('every question (.sql) has its indicator beside it', () => {
    const questions = filesUnder('src/indicators', '.sql')
    expect(questions.filter(file => !existsSync(file.replace(/sql$/, 'ts')))).toEqual([])
  })

  it('docs/decisions/README.md names every decision', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8')
    const pages = filesUnder('docs/decisions', '.md').map(file => basename(file))
    expect(pages.filter(page => page !== 'README.md' && !index.includes(`(${page})`))).toEqual([])
  })
})
