import type { Target } from '../../vocabulary/index.ts'
import { CONTENT } from '../text/content.ts'
import type { Text } from '../text/index.ts'
import { Scroll } from './scroll.tsx'

/** The value of a goal in words: `40 %`, `20.000 bedrijven`, `25 % erbij`. */
function targetValue(text: Text, { value, unit }: Target): string {
  const words = CONTENT[text.lang].about
  const percent = `${text.number.count(value * 100)}${text.lang === 'nl' ? '\u00a0' : ''}%`
  if (unit === 'people') return words.people(text.number.count(value))
  if (unit === 'companies') return words.companies(text.number.count(value))
  return unit === 'growth' ? words.growth(percent) : percent
}

/** What a reader sees of a goal: two that look the same are one row. */
function seen(text: Text, target: Target): string {
  const { title, population, period, source } = target
  return [title.nl, targetValue(text, target), period.year, population.nl, source.title].join('|')
}

/** Goals with their population, year and source: never a bare number. */
export function Targets(props: { text: Text; title: string; targets: readonly Target[] }) {
  const { text, title, targets } = props
  const { lang } = text
  const words = CONTENT[lang]
  const rows = new Map(targets.map(target => [seen(text, target), target]))
  return (
    <Scroll label={title}>
      <table>
        <caption class="away">{title}</caption>
        <thead>
          <tr>
            {[words.about.target, words.about.value, words.about.year, words.about.population].map(head => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.values()].map(target => (
            <tr>
              <th scope="row">
                {target.title[lang]}
                <small lang="nl">
                  {target.source.publisher}, {target.source.title} ({CONTENT[lang].date(target.source.date)})
                </small>
              </th>
              <td>{targetValue(text, target)}</td>
              <td>{target.period.year}</td>
              <td>{target.population[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
