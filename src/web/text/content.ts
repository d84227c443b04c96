import { CONTENT_EN } from './content-en.ts'
import { CONTENT_NL } from './content-nl.ts'
import type { ContentText } from './content-text.ts'
import type { Lang } from './text.ts'

export type { Kind } from './content-text.ts'

/** Words of the content pages. */
export const CONTENT: Readonly<Record<Lang, ContentText>> = { nl: CONTENT_NL, en: CONTENT_EN }
