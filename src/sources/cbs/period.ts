/** A period as CBS writes it. */
export interface CbsPeriod {
  /** Without the asterisks of provisional figures, so that it stays the same when the figure becomes final. */
  readonly text: string
  /** Year in which it starts, null when the text does not begin with one. */
  readonly year: number | null
  readonly provisional: boolean
}

/**
 * | printed                | text                 | year | provisional |
 * | ---------------------- | -------------------- | ---- | ----------- |
 * | `2019JJ00`, `2019SJ00` | the same             | 2019 | no          |
 * | `2022*`, `2022**`      | `2022`               | 2022 | yes         |
 * | `2022/'23*`            | `2022/'23`           | 2022 | yes         |
 * | `2022 4e kwartaal`     | the same             | 2022 | no          |
 * | `Totaal`               | the same             | null | no          |
 *
 * Codes: four digits of the year, two letters of the sort (JJ calendar year, SJ school year, KW quarter, MM month),
 * two digits of the number in the year.
 */
export function parsePeriod(printed: string): CbsPeriod {
  const trimmed = printed.trim()
  const text = trimmed.replace(/\*+$/, '').trim()
  const year = /^((?:18|19|20)\d{2})(?!\d)/.exec(text)?.[1]
  return { text, year: year === undefined ? null : Number(year), provisional: trimmed.endsWith('*') }
}

/** True for a text that is a period and nothing else: `2022*`, `2022/'23`, `2022 4e kwartaal*`, `2022 januari`. */
export function isPeriod(text: string): boolean {
  return /^(18|19|20)\d{2}(\s?\/\s?('?\d{2}|\d{4}))?(\s+[1-4]e (kwartaal|halfjaar)|\s+[a-z]{3,9})?\*{0,2}$/.test(
    text.trim(),
  )
}
