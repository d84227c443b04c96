import type { Child } from 'hono/jsx'
import { THEMES, type Theme } from '../../vocabulary/index.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { Mark } from './mark.tsx'
import { Scroll } from './scroll.tsx'

interface Row {
  readonly name: string
  /** What a cell says; null for one without actions. */
  readonly cell: (theme: Theme) => Child | null
}

interface Props {
  readonly lang: Lang
  readonly title: string
  /** What the rows are. */
  readonly of: string
  readonly rows: readonly Row[]
}

/** A plain table by theme, whose empty cells say that they are. */
export function Matrix({ lang, title, of, rows }: Props) {
  const words = CONTENT[lang]
  return (
    <Scroll label={title}>
      <table class="covered">
        <caption class="away">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {THEMES.map(theme => (
              <th scope="col">
                <Mark theme={theme} />
                {words.theme[theme]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr>
              <th scope="row">{name}</th>
              {THEMES.map(theme => {
                const said = cell(theme)
                return said === null ? <td class="none">{words.programmes.cell}</td> : <td>{said}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
