import { type FlowBase, STEPS } from '../../outlook/index.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import type { Text } from '../text/index.ts'

/** Where every number and share of the flow comes from; a source that several steps share stands once. */
export function Sources({ text, base }: { text: Text; base: FlowBase }) {
  const used = new Map<string, string[]>()
  for (const { id, title, kind } of STEPS)
    for (const source of [base.cohorts[id]?.source, base.rates[id].source]) {
      // A choice that nobody makes here has no source.
      if (!source || (kind === 'choice' && !base.cohorts[id])) continue
      const steps = used.get(source[text.lang]) ?? []
      used.set(source[text.lang], [...new Set([...steps, title[text.lang]])])
    }
  return (
    <details class="sourced" id="herkomst">
      <summary>{FLOW_TEXT[text.lang].sources}</summary>
      <dl>
        {[...used].map(([source, steps]) => (
          <>
            <dt>{steps.join('; ')}</dt>
            <dd>{source}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
