/** Sentences that belong together, larger than the rest; nothing where there are none. */
export function Lead({ sentences }: { sentences: readonly string[] }) {
  return sentences.length > 0 ? <p class="lead">{sentences.join(' ')}</p> : null
}
