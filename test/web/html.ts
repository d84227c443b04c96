/** One opening tag of a page. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where its content begins in the page. */
  readonly at: number
}

/** Opening tags of a page in order. Enough of a parser for our own output, which is escaped and quotes every value. */
export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(found => ({
    name: (found[1] ?? '').toLowerCase(),
    attributes: Object.fromEntries(
      [...(found[2] ?? '').matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
        name,
        value ?? '',
      ]),
    ),
    at: found.index + found[0].length,
  }))
}

/** What a reader reads: without tags, with entities as letters. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
}

/** What stands between a tag and the next one that closes it. */
export function inside(html: string, tag: Tag): string {
  return html.slice(tag.at, html.indexOf(`</${tag.name}>`, tag.at))
}

/** True for a script that a browser runs: a block of data is none. */
export function isScript({ name, attributes }: Tag): boolean {
  return name === 'script' && attributes.type !== 'application/ld+json'
}
