import type { Flow, Leak, Link, Range, StepId } from '../../outlook/index.ts'
import type { SankeyData, SankeyLink, SankeyNode } from '../charts/index.ts'
import { FLOW_TEXT, type Stage } from '../text/flow.ts'
import type { Text } from '../text/index.ts'
import { middleOf, peopleShort } from './people.ts'

/** Place of the lane of mbo. */
const MBO = 50

/** Where each stage stands, and the step whose people are in it; university at the top, mbo at the foot. */
const STAGES: readonly { id: Stage; column: number; order: number; step: StepId | null }[] = [
  { id: 'vwo4', column: 0, order: 10, step: 'vwo-keuze' },
  { id: 'havo4', column: 0, order: 30, step: 'havo-keuze' },
  { id: 'vmbo', column: 0, order: MBO, step: 'vmbo-keuze' },
  { id: 'mbo', column: 1, order: MBO, step: 'mbo-keuze' },
  { id: 'vwo', column: 2, order: 10, step: 'vwo-examen' },
  { id: 'havo', column: 2, order: 30, step: 'havo-examen' },
  { id: 'mbo-diploma', column: 2, order: MBO, step: 'mbo-diploma' },
  { id: 'wo', column: 3, order: 10, step: 'wo-keuze' },
  { id: 'hbo', column: 3, order: 30, step: 'hbo-keuze' },
  { id: 'wo-diploma', column: 4, order: 10, step: 'wo-diploma' },
  { id: 'hbo-diploma', column: 4, order: 30, step: 'hbo-diploma' },
  { id: 'werk', column: 5, order: 30, step: null },
]

/** From which stage to which a passage leads. */
const WAYS: Readonly<Partial<Record<StepId, readonly [Stage, Stage]>>> = {
  'vwo-examen': ['vwo4', 'vwo'],
  'havo-examen': ['havo4', 'havo'],
  'vmbo-mbo': ['vmbo', 'mbo'],
  'mbo-diploma': ['mbo', 'mbo-diploma'],
  'vwo-wo': ['vwo', 'wo'],
  'havo-hbo': ['havo', 'hbo'],
  'mbo-hbo': ['mbo-diploma', 'hbo'],
  'wo-diploma': ['wo', 'wo-diploma'],
  'hbo-diploma': ['hbo', 'hbo-diploma'],
  'wo-werk': ['wo-diploma', 'werk'],
  'hbo-werk': ['hbo-diploma', 'werk'],
  'mbo-werk': ['mbo-diploma', 'werk'],
}

/** Stages where students are counted afresh, so that those who come and those who are there differ. */
const COUNTED: readonly Stage[] = ['mbo', 'hbo', 'wo']

/** Where people leave is beside those who go on, on the side where fewest bands cross: under mbo, above the others. */
function sideOf({ order }: { readonly order: number }): number {
  return order === MBO ? 5 : -5
}

/** Part of a stage from which a difference between two counts is drawn. */
const VISIBLE = 0.02

/** Where the row of a step is, for links to it. */
export function rowOf(step: StepId): string {
  return `stap-${step}`
}

/** The flow of a region as a stream: stages, who goes on, who does not, and what the counts differ by. */
export function courseOf(text: Text, flow: Flow): Pick<SankeyData, 'nodes' | 'links'> {
  const on = flow.links.flatMap(link => onLink(text, link))
  const off = flow.leaks.flatMap(leak => offLink(text, leak))
  const stages = STAGES.map(({ id, column, order, step }): SankeyNode => {
    const people = step === null ? flow.technicians : flow.links.find(link => link.step === step)!.to
    return { id, column, order, kind: 'stage', lines: linesOf(text, id, people) }
  })
  const open = COUNTED.flatMap(id => differenceAt(text, id, flow, on))
  const differences = open.map(({ link }) => link)
  return {
    nodes: [...stages, ...off.map(({ node }) => node), ...open.map(({ node }) => node)],
    links: [...on, ...off.map(({ link }) => link), ...differences],
  }
}

function linesOf(text: Text, id: Stage, people: Range | null): string[] {
  const { stages, uncounted } = FLOW_TEXT[text.lang].stream
  return [stages[id], people && people.high > 0 ? peopleShort(text, people) : uncounted]
}

function onLink(text: Text, { step, title, from, to, rate }: Link): SankeyLink[] {
  const way = WAYS[step]
  if (!way || !from || !to || to.high < 0.5) return []
  const { on, certainty } = FLOW_TEXT[text.lang].stream
  const known = rate.period ? `${certainty[rate.origin]}, ${rate.period}` : certainty[rate.origin]
  return [
    {
      source: way[0],
      target: way[1],
      value: middleOf(to),
      kind: 'on',
      certainty: rate.origin,
      label: on(title[text.lang], peopleShort(text, to), peopleShort(text, from), known),
      href: `#${rowOf(step)}`,
    },
  ]
}

/** Who does not go on ends one column further, under those who do. */
function offLink(
  text: Text,
  { step, title, people, origin }: Leak,
): { node: SankeyNode; link: SankeyLink }[] {
  const stage = STAGES.find(({ id }) => id === WAYS[step]?.[0])
  if (!stage || people.high < 0.5) return []
  const label = peopleShort(text, people)
  const id = `uit-${step}`
  return [
    {
      node: {
        id,
        column: stage.column + 1,
        order: stage.order + sideOf(stage),
        lines: [`− ${label}`],
        kind: 'end',
      },
      link: {
        source: stage.id,
        target: id,
        value: middleOf(people),
        kind: 'leak',
        certainty: origin,
        label: FLOW_TEXT[text.lang].stream.off(title[text.lang], label),
        href: `#${rowOf(step)}`,
      },
    },
  ]
}

/** At the start of a study: more students than come from the schools here, or fewer. */
function differenceAt(
  text: Text,
  id: Stage,
  flow: Flow,
  on: readonly SankeyLink[],
): { node: SankeyNode; link: SankeyLink }[] {
  const stage = STAGES.find(each => each.id === id)!
  const counted = flow.links.find(({ step }) => step === stage.step)!.to
  const here = counted ? middleOf(counted) : 0
  const coming = on.filter(({ target }) => target === id).reduce((sum, { value }) => sum + value, 0)
  const more = here - coming
  if (Math.abs(more) < Math.max(0.5, VISIBLE * Math.max(here, coming))) return []
  const { others, elsewhere } = FLOW_TEXT[text.lang].stream
  const size = Math.abs(more)
  const label = `${more > 0 ? others : elsewhere} ${peopleShort(text, { value: size, low: 0, high: size })}`
  const node = { id: `anders-${id}`, lines: [label], kind: 'end' } as const
  const link = { value: size, kind: 'on', certainty: 'unknown', label, href: null } as const
  return more > 0
    ? [
        {
          node: { ...node, column: stage.column - 1, order: stage.order - sideOf(stage) },
          link: { ...link, source: node.id, target: id },
        },
      ]
    : [
        {
          node: { ...node, column: stage.column + 1, order: stage.order - sideOf(stage) },
          link: { ...link, source: id, target: node.id },
        },
      ]
}
