import { HOME } from '../paths.ts'
import type { Text } from '../text/index.ts'
import type { View } from './page.ts'

/** What to show when something of ours broke. Asks for no answer, since that may be what broke. */
export function fault(text: Text): View {
  return {
    title: text.fault.title,
    description: text.fault.lead,
    paths: HOME,
    crumbs: [],
    body: (
      <div class="words hero">
        <h1 class="big">{text.fault.title}</h1>
        <p class="lead">{text.fault.lead}</p>
        <p>
          <a href={HOME[text.lang]}>{text.fault.next}</a>
        </p>
      </div>
    ),
  }
}
