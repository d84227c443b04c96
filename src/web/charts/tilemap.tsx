import { CELL, type Laid, type Lying, layOut } from './places.ts'
import { inset, outlineOf, pathOf } from './shape.ts'

/** A place on the map, in the reader's language. */
export interface MapTile extends Lying {
  readonly code: string
  readonly href: string
  readonly short: string
  /** What it stands for when pointed at: `Enschede: 18 van de 100`. */
  readonly label: string
  /** What is printed in it: `18`, `17–21`; `''` for nothing. */
  readonly value: string
  /** From 0; null for a place without a share. */
  readonly shade: number | null
  /** Not known exactly: hidden, or in two classes. */
  readonly hatched: boolean
}

/** Places that belong together, with a line round them; they may overlap. */
export interface MapArea {
  /** By which the list beside the map names it. */
  readonly sign: string
  /** Codes of places. */
  readonly members: readonly string[]
}

/** Everything a map shows, in the reader's language. */
export interface MapData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly tiles: readonly MapTile[]
  readonly areas: readonly MapArea[]
  /** Codes of the places that the map is about, the others being there for orientation only; null for all. */
  readonly only: ReadonlySet<string> | null
}

/** Room for the signs at the edge, and pixels for a unit of the drawing where there is room. */
const MARGIN = 9
const SCALE = { tiles: 1.35, outlines: 1.8 }

/**
 * A map of municipalities: a tile each, or their true outlines when all tiles bring one. Shade and number say the same.
 * Lines of areas that overlap differ in dash and in distance from the side. Places are links for who points at them;
 * who does not reaches the same pages from the table beside the map, without a stop at every tile.
 */
export function TileMap({ id, title, description, tiles, areas, only }: MapData) {
  const laid = layOut(tiles)
  const isTrue = tiles.every(({ shape }) => shape !== null)
  const scale = isTrue ? SCALE.outlines : SCALE.tiles
  const about = (code: string) => only === null || only.has(code)
  const [left, top, width, height] = frameOf(laid, i => about(tiles[i]?.code ?? ''))
  const rest = laid.places.flatMap(({ body }, i) => (about(tiles[i]?.code ?? '') ? [] : body))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of drawings is no fieldset
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={isTrue ? 'map true' : 'map'}
      viewBox={`${left} ${top} ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: the links in it are out of the order of tabs */}
      <g aria-hidden="true">
        {rest.length > 0 && <path class="around" d={pathOf(rest)} />}
        {tiles.map((tile, i) => about(tile.code) && <Place tile={tile} laid={laid.places[i] as Drawn} />)}
        <Lines tiles={tiles} areas={areas} laid={laid} isTrue={isTrue} />
      </g>
    </svg>
  )
}

/** What is shown: all places that the map is about, with one cell around them for their neighbours. */
function frameOf({ width, height, places }: Laid, about: (index: number) => boolean) {
  const corners = places.flatMap(({ ground }, i) => (about(i) ? ground.flat() : []))
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const left = Math.max(-MARGIN, Math.min(...xs) - CELL)
  const top = Math.max(-MARGIN, Math.min(...ys) - CELL)
  const right = Math.min(width + MARGIN, Math.max(...xs) + CELL)
  const bottom = Math.min(height + MARGIN, Math.max(...ys) + CELL)
  return [left, top, right - left, bottom - top] as const
}

type Drawn = Laid['places'][number]

function Place({ tile, laid }: { tile: MapTile; laid: Drawn }) {
  const { href, short, label, value, shade, hatched } = tile
  const [x, y] = laid.middle
  const path = pathOf(laid.body)
  return (
    <a href={href} tabindex={-1} class={shade === null ? 'place' : `place c${shade}`}>
      <title>{label}</title>
      <path d={path} />
      {hatched && <path class="unsure" fill="url(#hatch)" d={path} />}
      {tile.shape === null && (
        <text class="short" x={x} y={y}>
          {short}
        </text>
      )}
      {value && (
        <text class={value.length > 3 ? 'value long' : 'value'} x={x} y={y}>
          {value}
        </text>
      )}
    </a>
  )
}

/** The lines round areas, and their signs on top; of two that overlap the later one is dashed, further inside. */
function Lines(props: { tiles: readonly MapTile[]; areas: readonly MapArea[]; laid: Laid; isTrue: boolean }) {
  const { tiles, areas, laid, isTrue } = props
  const styles = stylesOf(areas)
  const drawn = areas.map(({ sign, members }, n) => {
    const within = new Set(members)
    const rings = outlineOf(
      laid.places.flatMap(({ ground }, i) => (within.has(tiles[i]?.code ?? '') ? ground : [])),
    )
    const style = styles[n] ?? 0
    return { sign, style, rings: isTrue ? rings : rings.map(ring => inset(ring, 1.2 + 2.4 * style)) }
  })
  return (
    <>
      {drawn.map(({ style, rings }) => (
        <path class={`area a${Math.min(style, 2)}`} d={pathOf(rings)} />
      ))}
      {drawn.map(({ sign, rings }) => {
        const [x, y] = corner(rings)
        return (
          <g class="sign-of">
            <circle cx={x} cy={y} r="7" />
            <text x={x} y={y}>
              {sign}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** The least style of each area that none before it has with which it shares a member. */
export function stylesOf(areas: readonly MapArea[]): number[] {
  const styles: number[] = []
  for (const [n, { members }] of areas.entries()) {
    const taken = styles.filter((_, i) => areas[i]?.members.some(member => members.includes(member)))
    let style = 0
    while (taken.includes(style)) style += 1
    styles[n] = style
  }
  return styles
}

/** The topmost corner, of those the leftmost: where the sign of an area stands. */
function corner(rings: ReturnType<typeof outlineOf>): readonly [number, number] {
  const corners = [...rings.flat()].sort(([ax, ay], [bx, by]) => ay - by || ax - bx)
  return corners[0] ?? [0, 0]
}
