import type { MapAnswer, MapPlace } from '../../api/index.ts'
import { people, printed, saidOf, signsOf } from '../maps.ts'
import { localPath } from '../paths.ts'
import type { Text } from '../text/index.ts'
import { MAP, type MapText } from '../text/map.ts'

/** The classes, by name and shade. */
export function Legend({ words, answer }: { words: MapText; answer: MapAnswer }) {
  return (
    <ul class="legend" aria-label={words.legend}>
      {answer.classes.map(({ from, until }, i) => (
        <li>
          <Swatch kind={`c${i}`} /> {words.class(people(from), until === null ? null : people(until))}
        </li>
      ))}
      <li>
        <Swatch kind="unsure" /> {words.unsure}
      </li>
      <li>
        <Swatch kind="" /> {words.none[answer.basis]}
      </li>
    </ul>
  )
}

function Swatch({ kind }: { kind: string }) {
  return (
    <svg width="18" height="18" class={kind === 'unsure' ? 'place' : `place ${kind}`} aria-hidden="true">
      <path d="M1 1h16v16h-16z" />
      {kind === 'unsure' && <path class="unsure" fill="url(#hatch)" d="M1 1h16v16h-16z" />}
    </svg>
  )
}

/** The pacts with the signs by which the map names them, each with its own figure. */
export function Pacts({ text, answer }: { text: Text; answer: MapAnswer }) {
  const words = MAP[text.lang]
  const signs = signsOf(answer)
  return (
    <>
      <h3>{words.pacts}</h3>
      <ul class="pacts">
        {answer.pacts.map(({ region, path, members, observation }) => {
          const share = observation?.share
          return (
            <li>
              <b>{signs.get(region.code) ?? '–'}</b>{' '}
              <a href={localPath(path, text.lang)}>{region.name[text.lang]}</a>{' '}
              <small>
                {members.length === 0
                  ? words.thematic
                  : share
                    ? words.of(printed(share, answer.classes.slice(-1)))
                    : observation
                      ? words.hidden
                      : text.answer.none}
              </small>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface PlaceProps {
  readonly text: Text
  readonly answer: MapAnswer
  readonly places: readonly MapPlace[]
}

/** The same in a table, under a button that works without script. */
export function PlaceTable({ text, answer, places }: PlaceProps) {
  const words = MAP[text.lang]
  const signs = signsOf(answer)
  const sorted = [...places].sort((a, b) => a.region.name.nl.localeCompare(b.region.name.nl, 'nl'))
  return (
    <details>
      <summary>{words.table.open}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.table.municipality}</th>
            <th scope="col">{words.legend}</th>
            <th scope="col">{words.table.pact}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(place => (
            <tr>
              <th scope="row">
                <a href={localPath(place.path, text.lang)}>{place.region.name[text.lang]}</a>
              </th>
              <td>{saidOf(words, place, answer)}</td>
              <td>
                {answer.pacts
                  .filter(({ members }) => members.includes(place.region.code))
                  .map(({ region }) => `${signs.get(region.code)} ${region.name[text.lang]}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
