import { REGIONS } from '../paths.ts'
import type { Text } from '../text/index.ts'

/** Find a region: a plain form that works without script. */
export function Search({ text, query }: { text: Text; query: string }) {
  return (
    <search>
      <form class="search" action={REGIONS[text.lang]} method="get">
        <label for="zoek">{text.regions.search}</label>
        <span>
          <input
            type="search"
            id="zoek"
            name={text.regions.query}
            value={query}
            maxlength={80}
            autocomplete="off"
            spellcheck={false}
          />
          <button class="nl-button" type="submit">
            {text.regions.button}
          </button>
        </span>
      </form>
    </search>
  )
}
