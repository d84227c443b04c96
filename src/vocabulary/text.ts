/** One sentence or name in both languages of the site. Dutch comes first. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}
