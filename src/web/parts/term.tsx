import { TERMS } from '../paths.ts'
import type { Lang } from '../text/index.ts'

/** A word that leads to its explanation in the glossary, by the id of the term. */
export function TermLink({ lang, id, children }: { lang: Lang; id: string; children?: string }) {
  return <a href={`${TERMS[lang]}#${id}`}>{children}</a>
}
