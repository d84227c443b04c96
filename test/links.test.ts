import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './tree.ts'

const PAGES = [...readdirSync('.').filter(name => name.endsWith('.md')), ...filesUnder('docs', '.md')]

/** The text without fenced code and code spans: an address in an example is no link. */
const prose = (page: string) =>
  readFileSync(page, 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')

/** Addresses of links and pictures, in Markdown and in HTML, without those on the web. */
function linksOf(page: string): string[] {
  const found = [...prose(page).matchAll(/\]\(<?([^)\s>]+)|\b(?:href|src)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm)]
  return found
    .map(([, inline, html, reference]) => inline ?? html ?? reference ?? '')
    .filter(link => !/^(https?|mailto):/.test(link))
}

/** The anchors that forges give to headings: lower case, spaces to dashes, other marks gone, numbered when double. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>()
  const source = readFileSync(page, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
  for (const [, heading = ''] of source.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const text = heading.replace(/\]\([^)]*\)/g, ']').toLowerCase()
    const slug = text.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-')
    let anchor = slug
    for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${slug}-${copy}`
    anchors.add(anchor)
  }
  return anchors
}

/** Why a link leads nowhere; null when it arrives. */
function deadness(page: string, link: string): string | null {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path))
  if (path.startsWith('/')) return 'write it relative to the page'
  if (!existsSync(target)) return `there is no ${target}`
  if (anchor && target.endsWith('.md') && !anchorsOf(target).has(anchor))
    return `${target} has no heading #${anchor}`
  return null
}

describe('links', () => {
  it.each(PAGES)('%s: every link within the repository arrives', page => {
    const dead = linksOf(page).flatMap(link => {
      const why = deadness(page, link)
      return why ? [`${link}: ${why}`] : []
    })
    expect(dead).toEqual([])
  })

  it('finds links and the anchors of headings', () => {
    expect(linksOf('docs/decisions/README.md').length).toBeGreaterThan(0)
    expect(anchorsOf('docs/operating.md')).toContain('settings')
    expect(deadness('docs/operating.md', 'nowhere.md')).toBe('there is no docs/nowhere.md')
    expect(deadness('docs/operating.md', '#no-such-heading')).toBe(
      'docs/operating.md has no heading #no-such-heading',
    )
  })
})
