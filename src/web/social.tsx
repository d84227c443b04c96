import type { RegionAnswer } from '../api/index.ts'
import { periodLabel, upper } from '../vocabulary/index.ts'
import { lines } from './chart-file.tsx'
import { Sign, Tiles } from './charts/index.ts'
import type { View } from './pages/page.ts'
import { goalOf, isGoal, isKnown, peopleOf } from './reading.ts'
import type { Text } from './text/index.ts'

/** Size of a picture for other sites, in pixels, as they ask for it (https://ogp.me/). */
export const CARD = { width: 1200, height: 630 } as const

const EDGE = 64

/** The light colours of tokens.css: a picture has no theme. */
const STYLE = `text{font-family:"Fira Sans",sans-serif;fill:#14222b;font-variant-numeric:tabular-nums}.big{font-family:"Fira Sans SemiBold","Fira Sans",sans-serif;font-weight:600}.petrol{fill:#0b5b6b}.quiet{fill:#52606a}.full,.hatch{fill:#0b5b6b;stroke:none}.hatch{stroke:#0b5b6b;stroke-width:1.5}.rest{fill:#dcd7d0}.goal{stroke:#e2570b;stroke-width:1.6}.reference{stroke-dasharray:2.5 1.5}`

/** The picture of a page for other sites: its own sentence above its rows of ten tiles, or else its title. */
export function cardSvg(text: Text, view: View): string {
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={CARD.width}
      height={CARD.height}
      viewBox={`0 0 ${CARD.width} ${CARD.height}`}
      lang={text.lang}
    >
      <title>{view.title}</title>
      <style>{STYLE}</style>
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M1 0v4" />
        </pattern>
      </defs>
      <rect width={CARD.width} height={CARD.height} fill="#ffffff" />
      <rect width={CARD.width} height="12" fill="#0b5b6b" />
      <g transform={`translate(${EDGE} 56) scale(2.2)`}>
        <Sign />
      </g>
      <text class="big petrol" x={EDGE + 268} y="78" font-size="30">
        {text.site.name}
      </text>
      {view.shown ? <Answer text={text} {...view.shown} /> : <Words view={view} />}
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
}

/** Letters that fit on a line between the edges, at a size in pixels: a letter is half as wide as high. */
function fitting(size: number): number {
  return Math.floor((CARD.width - 2 * EDGE) / (0.5 * size))
}

interface BlockProps {
  readonly words: string
  /** Baseline of the first line. */
  readonly y: number
  /** In pixels. */
  readonly size: number
  /** What does not fit on this number of lines is left out, with three dots. */
  readonly most: number
  readonly class: string
}

function Block({ words, y, size, most, class: of }: BlockProps) {
  const all = lines(words, fitting(size))
  const shown = all.slice(0, most)
  return (
    <>
      {shown.map((line, i) => (
        <text class={of} x={EDGE} y={y + Math.round(i * size * 1.18)} font-size={size}>
          {i === most - 1 && all.length > most ? `${line} …` : line}
        </text>
      ))}
    </>
  )
}

function Words({ view }: { view: View }) {
  const size = 68
  const height = Math.min(3, lines(view.title, fitting(size)).length) * size * 1.18
  // Some descriptions begin with the title, which stands above already.
  const said = view.description.replace(`${view.title}. `, '')
  return (
    <>
      <Block class="big" words={view.title} y={196} size={size} most={3} />
      <Block class="quiet" words={said} y={Math.round(186 + height)} size={30} most={3} />
      <g transform={`translate(${EDGE} 508) scale(9.48)`}>
        <Sign />
      </g>
    </>
  )
}

const ROW = 44

function Answer({ text, sentence, answer }: { text: Text; sentence: string; answer: RegionAnswer }) {
  const rows = answer.levels.flatMap(level => {
    const latest = level.regions[0]?.latest ?? null
    return isKnown(latest) ? [{ level, latest }] : []
  })
  const top = CARD.height - 32 - rows.length * ROW
  const size = lines(sentence, fitting(52)).length > 2 ? 42 : 52
  return (
    <>
      <Block class="big" words={sentence} y={158} size={size} most={3} />
      {rows.length > 0 && (
        <text class="quiet" x={EDGE} y={top - 14} font-size="24">
          {text.tally.title(answer.region)}
        </text>
      )}
      {rows.map(({ level, latest }, i) => (
        <g transform={`translate(0 ${top + i * ROW})`}>
          <text x={EDGE} y="28" font-size="26">
            {`${text.tally.row(level.level, level.flow)}, ${periodLabel(latest.period)}`}
          </text>
          <g transform="translate(644 0) scale(2.4)">
            <Tiles share={latest.share} goal={goalOf(level) / 100} reference={!isGoal(level)} />
          </g>
          <text class="big" x={CARD.width - EDGE} y="28" font-size="26" text-anchor="end">
            {upper(`${text.answer.people(peopleOf(latest.share, goalOf(level)))} ${text.answer.outOf}`)}
          </text>
        </g>
      ))}
    </>
  )
}
