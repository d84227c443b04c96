import type { MapAnswer, MapPlace } from '../api/index.ts'
import { type MapArea, type MapTile, shortNames } from './charts/index.ts'
import { localPath } from './paths.ts'
import { decimal, type Text } from './text/index.ts'
import { MAP, type MapText } from './text/map.ts'

/** `1`, `2`, … for the pacts that have a territory. */
export function signsOf({ pacts }: MapAnswer): ReadonlyMap<string, string> {
  const drawn = pacts.filter(({ members }) => members.length > 0)
  return new Map(drawn.map(({ region }, i) => [region.code, String(i + 1)]))
}

/** The pacts as areas of a map; those of which no municipality is on it are left out. */
export function areasOf(answer: MapAnswer): MapArea[] {
  const signs = signsOf(answer)
  return answer.pacts.flatMap(({ region, members }) => {
    const sign = signs.get(region.code)
    const onMap = members.filter(member => answer.places.some(place => place.region.code === member))
    return sign && onMap.length > 0 ? [{ sign, members: onMap }] : []
  })
}

/** Municipalities as tiles, in the reader's language. */
export function tilesOf(text: Text, places: readonly MapPlace[], answer: MapAnswer): MapTile[] {
  const words = MAP[text.lang]
  const short = shortNames(places.map(({ region }) => region.name.nl))
  return places.map((place, i) => ({
    code: place.region.code,
    column: place.column,
    row: place.row,
    shape: place.shape,
    href: localPath(place.path, text.lang),
    short: short[i] as string,
    label: `${place.region.name[text.lang]}: ${saidOf(words, place, answer)}`,
    value: place.share ? printed(place.share, answer.classes) : '',
    shade: place.classes?.low ?? null,
    hatched: place.state === 'hidden' || place.classes?.low !== place.classes?.high,
  }))
}

/** The figure of a municipality, or why there is none. */
export function saidOf(words: MapText, { state, share }: MapPlace, { classes, basis }: MapAnswer): string {
  if (share) return words.of(printed(share, classes))
  return state === 'hidden' ? words.hidden : words.none[basis]
}

/** The map in words, for who does not see it. */
export function describe(words: MapText, places: readonly MapPlace[]): string {
  const number = (state: MapPlace['state']) => places.filter(place => place.state === state).length
  return words.describe(places.length, number('hidden'), number('none'))
}

/**
 * A share as whole people of a hundred, never across the edge of its class.
 *
 * | share        | printed |
 * | ------------ | ------- |
 * | 0.176        | `18`    |
 * | 0.171, 0.188 | `17–19` |
 * | 0.397        | `<40`   |
 */
export function printed(
  share: { readonly low: number; readonly high: number },
  classes: MapAnswer['classes'],
): string {
  const whole = (value: number) => {
    const rounded = people(value)
    return classes.some(({ from }) => people(from) === rounded && value < from) ? `<${rounded}` : `${rounded}`
  }
  const [low, high] = [whole(share.low), whole(share.high)]
  return low === high ? low : `${low}–${high}`
}

/** Whole people of a hundred. */
export function people(share: number): number {
  return Math.round(decimal(100 * share))
}
