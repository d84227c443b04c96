import type { MapAnswer, RegionAnswer } from '../../api/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { TileMap } from '../charts/index.ts'
import { areasOf, describe, people, tilesOf } from '../maps.ts'
import { HOME } from '../paths.ts'
import type { Text } from '../text/index.ts'
import { MAP } from '../text/map.ts'
import { Legend, Pacts, PlaceTable } from './mapkey.tsx'

interface Props {
  readonly text: Text
  readonly answer: MapAnswer
}

/** The map of the home page: every municipality, the pacts round them, and other levels and years one link away. */
export function HomeMap({ text, answer }: Props) {
  const { period, flow, level, basis, borders } = answer
  if (!period) return null
  const words = MAP[text.lang]
  const places = answer.places.filter(({ apart }) => !apart)
  const goal = people(answer.target.value)
  const known = places.filter(({ state }) => state === 'share')
  const at = known.filter(({ classes }) => classes?.low === answer.classes.length - 1).length
  return (
    <section class="mapped" aria-labelledby="kaart">
      <h2 id="kaart">{words.heading}</h2>
      <Choices text={text} answer={answer} />
      <figure>
        <figcaption>{words.unit(text.tally.row(level, flow), periodLabel(period))}</figcaption>
        <TileMap
          id="kaart-oost"
          title={words.title(periodLabel(period), at, known.length, goal)}
          description={describe(words, places)}
          tiles={tilesOf(text, places, answer)}
          areas={areasOf(answer)}
          only={null}
        />
      </figure>
      <div class="key-of">
        <p class="say">{words.title(periodLabel(period), at, known.length, goal)}</p>
        <Legend words={words} answer={answer} />
        <Pacts text={text} answer={answer} />
        <p class="notes">
          {words.overlap} {borders.drawn ? words.outlines(borders.year) : words.tiles(borders.year)}{' '}
          {text.figure.basis[basis]}
        </p>
      </div>
      <PlaceTable text={text} answer={answer} places={places} />
    </section>
  )
}

/** The map of a region's own page: its members among their neighbours. Nothing for a region without members on it. */
export function RegionMap({ text, answer, region }: Props & { region: RegionAnswer }) {
  const { period, borders } = answer
  const members = new Set(region.members.map(each => each.region.code))
  const inside = answer.places.filter(place => members.has(place.region.code))
  if (!period || inside.length < 2) return null
  const words = MAP[text.lang]
  const places = answer.places.filter(place => !place.apart || members.has(place.region.code))
  const title = words.own(region.region, periodLabel(period))
  return (
    <div class="mapped own">
      <figure>
        <figcaption>{words.unit(text.tally.row(answer.level, answer.flow), periodLabel(period))}</figcaption>
        <TileMap
          id="kaart-eigen"
          title={title}
          description={describe(words, inside)}
          tiles={tilesOf(text, places, answer)}
          areas={[]}
          only={members}
        />
      </figure>
      <div class="key-of">
        <Legend words={words} answer={answer} />
        <p class="notes">{borders.drawn ? words.outlines(borders.year) : words.tiles(borders.year)}</p>
      </div>
      <PlaceTable text={text} answer={answer} places={inside} />
    </div>
  )
}

/** Other levels, and other years of this one, as plain links. */
function Choices({ text, answer }: Props) {
  const words = MAP[text.lang]
  const address = (level: string, year?: number) =>
    `${HOME[text.lang]}?${words.level}=${level}${year === undefined ? '' : `&${words.year}=${year}`}#kaart`
  const { period } = answer
  return (
    <div class="choices">
      <nav aria-label={words.choose.level}>
        {answer.levels.map(({ level }) => (
          <a href={address(level)} aria-current={level === answer.level ? 'true' : undefined}>
            {text.verdict.names[level]}
          </a>
        ))}
      </nav>
      {period && answer.years.length > 1 && (
        <nav aria-label={words.choose.year}>
          {answer.years.slice(-6).map(year => (
            <a href={address(answer.level, year)} aria-current={year === period.year ? 'true' : undefined}>
              {periodLabel({ ...period, year })}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
