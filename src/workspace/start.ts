import { fileURLToPath } from 'node:url'
import type { Entered } from './entered.ts'
import { readStart } from './read.ts'
import type { Starting } from './starting.ts'

/** All content behind the pages that stand on words. */
export interface Content extends Starting, Entered {}

/** What a new installation shows: the data that comes with the program, and nothing entered yet. */
export const START: Content = {
  ...readStart(fileURLToPath(new URL('../../data/start', import.meta.url))),
  actions: [],
  participants: [],
  events: [],
  articles: [],
}
