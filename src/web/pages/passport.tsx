import { PASSPORT_NAMES, type Passport, passportQuery, SELECTION_NAMES, yearLabel } from '../../api/index.ts'
import { upper } from '../../vocabulary/index.ts'
import { groupOf } from '../explored.ts'
import { HistoryTable, SourceFiles } from '../parts/passport-tables.tsx'
import { countText, figureText } from '../parts/passport-words.ts'
import { FIGURES, HOME, PASSPORT } from '../paths.ts'
import { EXPLORER } from '../text/explorer.ts'
import type { Lang, Text } from '../text/index.ts'
import { PASSPORTS } from '../text/passport.ts'
import type { Page } from './page.ts'

/** `/cijfers/paspoort`: where one figure comes from. */
export const passport: Page = {
  id: 'passport',
  routes: PASSPORT,
  params: { nl: names('nl'), en: names('en') },
  view: ({ answers, text, search }) => {
    const answer = answers.explorer.passport(search, text.lang)
    const words = PASSPORTS[text.lang]
    const wrong = answer.problems.length > 0
    const status = answer.problems.some(problem => problem.status === 404) || !wrong ? 404 : 400
    return {
      title: wrong ? EXPLORER[text.lang].wrong.title : words.title,
      description: words.description,
      paths: { nl: passportAddress(answer, 'nl'), en: passportAddress(answer, 'en') },
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: EXPLORER[text.lang].title, path: FIGURES[text.lang] },
        { name: words.title, path: PASSPORT[text.lang] },
      ],
      body: wrong ? <Wrong text={text} answer={answer} /> : <Whole text={text} answer={answer} />,
      ...(wrong || answer.observation === null ? { status } : {}),
    }
  },
}

function names(lang: Lang): readonly string[] {
  const { indicator, definition, region, sex, year } = PASSPORT_NAMES[lang]
  return [indicator, definition, region, year, sex]
}

function passportAddress({ key }: Passport, lang: Lang): string {
  return `${PASSPORT[lang]}?${passportQuery(key, lang)}`
}

interface Props {
  readonly text: Text
  readonly answer: Passport
}

function Whole({ text, answer }: Props) {
  const words = PASSPORTS[text.lang]
  const { lang, definition } = text
  const period = yearLabel(answer.period, answer.key.year)
  return (
    <>
      <div class="words hero">
        <h1>{words.title}</h1>
        <p class="answer long">
          {answer.indicator.title[lang]}, {answer.region.name[lang]}, {period}
          {answer.observation && <>: {figureText(text, answer.observation)}</>}
        </p>
        <p class="lead">{answer.observation ? words.lead : words.none(answer.region, period)}</p>
      </div>
      {answer.observation && <Figure text={text} answer={answer} />}
      <section aria-labelledby="telling">
        <h2 id="telling">{words.counted}</h2>
        <dl class="pass">
          <dt>{words.who}</dt>
          <dd>{upper(answer.indicator.population[lang])}.</dd>
          <dt>{words.rule}</dt>
          <dd>
            <b>{upper(answer.definition.title[lang])}.</b> {answer.definition.rule[lang]}
          </dd>
          <dt>{words.where}</dt>
          <dd>
            {text.figure.basis[answer.indicator.basis]}{' '}
            {answer.indicator.basis !== 'country' &&
              words.borders(answer.borderYear, yearLabel('school-year', answer.pactYear))}
          </dd>
          <dt>{definition.note}</dt>
          <dd>{answer.indicator.note[lang]}</dd>
          {answer.indicator.basis !== 'country' && (
            <>
              <dt>{words.protection}</dt>
              <dd>{words.protected}</dd>
            </>
          )}
        </dl>
      </section>
      <SourceFiles text={text} answer={answer} />
      <HistoryTable text={text} answer={answer} />
      <p>
        <a href={around(answer, lang)}>{words.back}</a>
      </p>
    </>
  )
}

/** The explorer with this indicator, definition and region over all years. */
function around({ key }: Passport, lang: Lang): string {
  const { indicator, definition, region } = SELECTION_NAMES[lang]
  const query = new URLSearchParams([
    [indicator, key.indicator],
    [definition, key.definition],
    [region, key.region],
  ])
  return `${FIGURES[lang]}?${query}`
}

function Figure({ text, answer }: Props) {
  const words = PASSPORTS[text.lang]
  const { observation, release } = answer
  if (!observation) return null
  const { share, numerator, denominator, status, sex } = observation
  const exact = share ? share.low === share.high : numerator?.low === numerator?.high
  return (
    <section aria-labelledby="cijfer">
      <h2 id="cijfer">{words.figure}</h2>
      <dl class="pass">
        <dt>{words.value}</dt>
        <dd>
          <b>{figureText(text, observation)}</b>
        </dd>
        <dt>{words.numerator}</dt>
        <dd>{countText(text, numerator, status)}</dd>
        <dt>{words.denominator}</dt>
        <dd>{countText(text, denominator, status)}</dd>
        {status !== 'onderdrukt' && (
          <>
            <dt>{words.bounds}</dt>
            <dd>{exact ? words.exact : words.statuses.geschat}</dd>
          </>
        )}
        <dt>{words.status}</dt>
        <dd>{words.statuses[status]}</dd>
        <dt>{words.sex}</dt>
        <dd>{EXPLORER[text.lang].sex[groupOf(answer)][sex]}</dd>
        <dt>{words.release}</dt>
        <dd>{text.about.release(release.id, text.number.day(release.createdAt))}</dd>
      </dl>
    </section>
  )
}

function Wrong({ text, answer }: Props) {
  const { wrong } = EXPLORER[text.lang]
  const { indicator, region, key, period } = answer
  return (
    <div class="words hero">
      <h1 class="big">{wrong.title}</h1>
      <p class="lead">{wrong.lead}</p>
      <ul class="wrong">
        {answer.problems.map(problem => (
          <li>{problem.text[text.lang]}</li>
        ))}
      </ul>
      <p>
        <a href={passportAddress(answer, text.lang)}>{wrong.next}</a>: {indicator.title[text.lang]},{' '}
        {region.name[text.lang]}, {yearLabel(period, key.year)}.
      </p>
    </div>
  )
}
