import { type SankeyGraph, sankey } from 'd3-sankey'
import { round } from './scale.ts'
import type { SankeyData, SankeyLink, SankeyNode } from './stream.ts'

/** Units across, stretched to the box, and CSS pixels down. */
export const WIDTH = 1000
export const HEIGHT = 560
export const COLUMNS = 6

const LINE = 17

/** A stream as drawn: bands, bars of stages, and labels that stand clear of each other. */
export interface Laid {
  readonly bands: readonly {
    readonly link: SankeyLink
    /** Outline of the whole band. */
    readonly area: string
    /** Its upper and lower side only. */
    readonly edges: string
  }[]
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[]
  /** `y` is that of the first line. */
  readonly labels: readonly { readonly node: SankeyNode; readonly y: number }[]
}

/** A place in the layout: a stage, an end, or a stop of a band that passes a column. */
interface Place {
  readonly id: string
  readonly column: number
  readonly order: number
}

interface Piece {
  readonly link: SankeyLink | null
}

/**
 * Columns and order are given; d3-sankey finds the heights. A band across several columns stops in each of them, so
 * that it runs around what stands there, and a spine without width keeps columns that nobody uses.
 */
export function layout({ nodes, links }: Pick<SankeyData, 'nodes' | 'links'>): Laid {
  const used = nodes.filter(({ id }) => links.some(({ source, target }) => source === id || target === id))
  const graph = graphOf(used, links)
  const laid = sankey<Place, Piece>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => a.order - b.order)
    .linkSort((a, b) => far(a) - far(b))
    .nodeWidth(6)
    .nodePadding(24)
    .iterations(24)
    .extent([
      [0, 20],
      [WIDTH, HEIGHT - 8],
    ])(graph)
  return {
    bands: links.map(link => ({ link, ...bandOf(laid.links.filter(piece => piece.link === link)) })),
    bars: laid.nodes
      .filter(({ id }) => used.some(node => node.id === id && node.kind === 'stage'))
      .map(({ x0, y0, y1 }) => ({ x: round(x0!), y: round(y0!), height: round(Math.max(1, y1! - y0!)) })),
    labels: labelsOf(used, laid),
  }
}

function graphOf(nodes: readonly SankeyNode[], links: readonly SankeyLink[]): SankeyGraph<Place, Piece> {
  const places: Place[] = nodes.map(({ id, column, order }) => ({ id, column, order }))
  const pieces: ({ source: string; target: string; value: number } & Piece)[] = []
  for (const link of links) {
    const from = nodes.find(({ id }) => id === link.source)!
    const to = nodes.find(({ id }) => id === link.target)!
    let last = from.id
    for (let column = from.column + 1; column < to.column; column += 1) {
      const stop = `${link.source}>${link.target}@${column}`
      places.push({ id: stop, column, order: (from.order + to.order) / 2 })
      pieces.push({ source: last, target: stop, value: link.value, link })
      last = stop
    }
    pieces.push({ source: last, target: to.id, value: link.value, link })
  }
  for (let column = 0; column < COLUMNS; column += 1) {
    places.push({ id: `spine${column}`, column, order: Number.MAX_SAFE_INTEGER })
    if (column > 0)
      pieces.push({ source: `spine${column - 1}`, target: `spine${column}`, value: 0, link: null })
  }
  return { nodes: places, links: pieces }
}

type LaidGraph = SankeyGraph<Place, Piece>
type LaidPiece = LaidGraph['links'][number]
type LaidPlace = LaidGraph['nodes'][number]

/** Bands leave a stage in the order of where they go, and arrive in the order of where they come from. */
function far({ source, target }: LaidPiece): number {
  return (source as Place).order * 1000 + (target as Place).order
}

/** Upper side out and lower side back of each piece of a band, and straight on through the columns in between. */
function bandOf(pieces: readonly LaidPiece[]): { readonly area: string; readonly edges: string } {
  const sides = pieces.flatMap((piece, i) => {
    const half = Math.max(0.5, piece.width! / 2)
    const [from, to] = [piece.source as LaidPlace, piece.target as LaidPlace]
    const before = i > 0 ? [sidesOf([from.x0!, from.x1!], [piece.y0!, piece.y0!], half)] : []
    return [...before, sidesOf([from.x1!, to.x0!], [piece.y0!, piece.y1!], half)]
  })
  return {
    area: sides.map(({ over, under }) => `${over}L${under.slice(1)}z`).join(''),
    edges: sides.map(({ over, under }) => over + under).join(''),
  }
}

function sidesOf([left, right]: readonly [number, number], [a, b]: readonly [number, number], half: number) {
  const [x0, x1, middle] = [round(left), round(right), round((left + right) / 2)]
  const curve = (from: number, to: number) => `C${middle} ${round(from)} ${middle} ${round(to)}`
  return {
    over: `M${x0} ${round(a - half)}${curve(a - half, b - half)} ${x1} ${round(b - half)}`,
    under: `M${x1} ${round(b + half)}${curve(b + half, a + half)} ${x0} ${round(a + half)}`,
  }
}

/** In each column from the top down, every label where its stage begins or under the one above it. */
function labelsOf(nodes: readonly SankeyNode[], laid: LaidGraph): Laid['labels'] {
  const middle = new Map(laid.nodes.map(({ id, y0, y1 }) => [id, (y0! + y1!) / 2]))
  return Array.from({ length: COLUMNS }, (_, column) => {
    const here = nodes.filter(node => node.column === column && node.lines.length > 0)
    let free = 12
    return here
      .sort((a, b) => middle.get(a.id)! - middle.get(b.id)!)
      .map(node => {
        const first = middle.get(node.id)! + 5 - ((node.lines.length - 1) * LINE) / 2
        const y = Math.max(free, first)
        free = y + node.lines.length * LINE + 2
        return { node, y: round(y) }
      })
  }).flat()
}
