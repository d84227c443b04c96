import { en } from './en.ts'
import { nl } from './nl.ts'
import type { Lang, Text } from './text.ts'

/** All texts of the site, by language. */
export const TEXTS: Readonly<Record<Lang, Text>> = { nl, en }

export { decimal } from './number.ts'
export type { Lang, Level, Outcome, People, Several, Text } from './text.ts'
export { LANGS } from './text.ts'
