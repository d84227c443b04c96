import { COLUMNS, HEIGHT, type Laid, layout, WIDTH } from './channel.ts'
import { round } from './scale.ts'
import type { SankeyData, SankeyNode } from './stream.ts'

/**
 * People from stage to stage, from left to right; bands are as wide as there are people. The bands stretch with the
 * box while letters and heights keep their size; names of the last stage stand to the right of it, in room that the box
 * leaves free. Every band can be reached by keyboard and leads to its row.
 */
export function Sankey(data: SankeyData) {
  const { bands, bars, labels } = layout(data)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="sankey"
      width="100%"
      height={HEIGHT}
      overflow="visible"
      aria-labelledby={`${data.id}-title`}
      aria-describedby={`${data.id}-desc`}
    >
      <title id={`${data.id}-title`}>{data.title}</title>
      <desc id={`${data.id}-desc`}>{data.description}</desc>
      <svg
        role="presentation"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        overflow="visible"
      >
        {bands.map(band => (
          <Band {...band} />
        ))}
        {bars.map(({ x, y, height }) => (
          <path class="stage" d={`M${x} ${y}h6v${height}h-6z`} />
        ))}
      </svg>
      {labels.map(({ node, y }) => (
        <text class={node.kind} x={`${percent(node.column)}%`} y={y} dx="12">
          {node.lines.map((line, i) => (
            <tspan class={i === 0 && node.lines.length > 1 ? 'name' : 'value'} {...(i > 0 ? next(node) : {})}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
}

/** A second line under the first. */
function next({ column }: SankeyNode) {
  return { x: `${percent(column)}%`, dx: 12, dy: 17 }
}

function Band({ link, area, edges }: Laid['bands'][number]) {
  const drawn = (
    <>
      <title>{link.label}</title>
      <path
        class={`band ${link.kind} ${link.certainty}`}
        d={area}
        fill={link.certainty === 'unknown' ? 'url(#hatch)' : undefined}
      />
      {link.certainty === 'published' && <path class={`edge ${link.kind}`} d={edges} />}
    </>
  )
  return link.href ? (
    <a href={link.href} aria-label={link.label}>
      {drawn}
    </a>
  ) : (
    <g>{drawn}</g>
  )
}

function percent(column: number): number {
  return round((column * (WIDTH - 6)) / (COLUMNS - 1) / (WIDTH / 100))
}
