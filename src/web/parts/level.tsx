import type { LevelAnswer } from '../../api/index.ts'
import { isKnown } from '../reading.ts'
import { figureSentences, gapSentences } from '../sentences.ts'
import type { Text } from '../text/index.ts'
import { OtherDefinitions } from './definitions.tsx'
import { FigureTable } from './figures.tsx'
import { OutlookPart } from './outlook.tsx'
import { Trend } from './trend.tsx'
import { yearsLabel } from './years.ts'

/** One level: what it says, the picture, the table, and beside it how it was counted and from what. */
export function LevelSection({ text, level }: { text: Text; level: LevelAnswer }) {
  const [own, ...others] = level.regions
  if (!own) return null
  const title = `${level.indicator}-kop`
  return (
    <section class="level" id={level.indicator} aria-labelledby={title}>
      <div class="main">
        <h2 id={title}>{level.title[text.lang]}</h2>
        <p class="say">{figureSentences(text, level, own).join(' ')}</p>
        {own.gap && <p>{gapSentences(text, level, own).join(' ')}</p>}
        {level.flow === 'stock' && <p class="flag">{text.figure.stock}</p>}
        <ul class="others">
          {others
            .filter(({ latest }) => isKnown(latest))
            .map(series => (
              <li>{figureSentences(text, level, series)[0]}</li>
            ))}
        </ul>
        <Trend text={text} level={level} />
        <FigureTable text={text} level={level} />
        <OutlookPart text={text} level={level} />
        <OtherDefinitions text={text} level={level} />
      </div>
      <Beside text={text} level={level} />
    </section>
  )
}

/** Who, what, where, caution and source: beside the figure on a wide screen, under it on a narrow one. */
function Beside({ text, level }: { text: Text; level: LevelAnswer }) {
  const { lang, definition } = text
  return (
    <dl class="beside">
      <dt>{definition.who}</dt>
      <dd>{capital(level.population[lang])}.</dd>
      <dt>{definition.rule}</dt>
      <dd>
        <b>{capital(level.definition.title[lang])}.</b> {level.definition.rule[lang]}
      </dd>
      <dt>{definition.where}</dt>
      <dd>{text.figure.basis[level.basis]}</dd>
      {level.note[lang] && (
        <>
          <dt>{definition.note}</dt>
          <dd>{level.note[lang]}</dd>
        </>
      )}
      <dt>{definition.source}</dt>
      {level.sources.map(source => (
        <dd>
          {source.publisher}, <span class="file">{source.file}</span> ({yearsLabel(source.years)}).
        </dd>
      ))}
      <dd>
        <a href="#bronnen">{text.about.title}</a>
      </dd>
    </dl>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
