import { raw } from 'hono/html'
import type { Exploration } from '../api/index.ts'
import { chartStyle } from './chart-style.ts'
import { SeriesChart } from './charts/index.ts'
import { explainedSentences, titleOf } from './explored.ts'
import { chartOf } from './explored-chart.ts'
import { fontFiles } from './fonts.ts'
import { publishersOf } from './parts/explorer-source.tsx'
import { EXPLORER } from './text/explorer.ts'
import type { Text } from './text/index.ts'

/** Size of a chart as a file, in CSS pixels, and the room of the plot in it. */
const WIDTH = 960
const PLOT = { x: 56, width: 690, height: 248 }
/** Letters that fit on a line of the title, and of the text under the chart. */
const TITLE_LETTERS = 92
const SMALL_LETTERS = 140
/** Pixels of the PNG of a chart to a CSS pixel. */
const ZOOM = 2

/**
 * The chart of a selection as a file of its own: the same drawing as in the page, with its sentence above and its
 * source below it. Null where there is nothing to draw.
 */
export function chartSvg(text: Text, answer: Exploration): string | null {
  const chart = chartOf(text, answer)
  if (!chart) return null
  const { indicator, selection, baseYear } = answer
  const base = selection.scale === 'index' && baseYear !== null ? chart.period(baseYear) : null
  const title = lines(titleOf(answer, text.lang), TITLE_LETTERS)
  const said = lines(explainedSentences(text, answer).join(' '), SMALL_LETTERS)
  const unit = EXPLORER[text.lang].unit(selection.show, indicator.unit[text.lang], base)
  const source = lines(sourceLine(text, answer), SMALL_LETTERS)
  const top = 24 + 26 * title.length + 19 * (said.length + 1) + 12
  const height = top + PLOT.height + 24 + 19 * source.length
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="explorer"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      lang={text.lang}
    >
      <title>{titleOf(answer, text.lang)}</title>
      <style>{raw(chartStyle())}</style>
      <rect width={WIDTH} height={height} fill="#ffffff" />
      <Words lines={title} y={36} step={26} class="title bold" />
      <Words lines={[...said, unit]} y={24 + 26 * title.length + 12} step={19} class="small" />
      <SeriesChart {...chart} box={{ x: PLOT.x, y: top, width: PLOT.width }} />
      <Words lines={source} y={top + PLOT.height + 20} step={19} class="small" />
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
}

function Words(props: { lines: readonly string[]; y: number; step: number; class: string }) {
  return (
    <>
      {props.lines.map((line, i) => (
        <text class={props.class} x="24" y={props.y + i * props.step}>
          {line}
        </text>
      ))}
    </>
  )
}

function sourceLine(text: Text, answer: Exploration): string {
  const { release, definition } = answer
  const publishers = publishersOf(answer)
  const from = publishers ? `${text.definition.source}: ${publishers}. ` : ''
  return `${definition.rule[text.lang]} ${from}${text.site.name}. ${text.about.release(release.id, text.number.day(release.createdAt))}`
}

/** A text broken at blanks into lines of at most so many letters; a longer word stands on a line of its own. */
export function lines(text: string, letters: number): string[] {
  const broken: string[] = []
  for (const word of text.split(' ')) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  return broken
}

/** A chart as a picture, twice as fine as a screen unless told otherwise; drawn with the fonts of the site, outside the main thread. */
export async function chartPng(svg: string, zoom = ZOOM): Promise<Buffer> {
  // Loaded with the first picture: a machine without a binary of it still serves all else.
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles()],
      defaultFontFamily: 'Fira Sans',
      sansSerifFamily: 'Fira Sans',
    },
    fitTo: { mode: 'zoom', value: zoom },
  })
  return drawn.asPng()
}
