import type { Child } from 'hono/jsx'
import { type FigureKey, passportQuery } from '../../api/index.ts'
import { PASSPORT } from '../paths.ts'
import type { Lang } from '../text/index.ts'

/** The address of a figure's passport. */
export function passportPath(key: FigureKey, lang: Lang): string {
  return `${PASSPORT[lang]}?${passportQuery(key, lang)}`
}

/** A number that opens its passport: a link, so that it works without script. */
export function Passport({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="passport" href={href}>
      {children}
    </a>
  )
}
