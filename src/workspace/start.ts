import { fileURLToPath } from 'node:url'
import type { Entered } from './entered.ts'
import { readStart } from './read.ts'
import type { Starting } from './starting.ts'

/** All content behind the pages that stand on words. */
export interface Content extends Starting, Entered {}

let read: Content | undefined

/**
 * What a new installation shows: the data that comes with the program, and nothing entered yet. Read when it is first
 * asked for: a start does not wait for it.
 */
export function startingContent(): Content {
  read ??= {
    ...readStart(fileURLToPath(new URL('../../data/start', import.meta.url))),
    actions: [],
    participants: [],
    events: [],
    articles: [],
  }
  return read
}
