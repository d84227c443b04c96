import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A file that the site serves itself, under an address that changes with its content. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: Buffer
  /** False for what is compressed already. */
  readonly compressible: boolean
}

/** All files of the site and where the layout finds them. */
export interface Assets {
  readonly all: readonly Asset[]
  readonly style: string
  readonly icon: string
  readonly fonts: readonly string[]
}

const WEIGHTS = [400, 600] as const

/** The style sheet's parts, in the order in which they are joined. */
const STYLE = [
  'tokens',
  'base',
  'frame',
  'answer',
  'tiles',
  'level',
  'chart',
  'table',
  'region',
  'flow',
  'map',
  'menu',
  'content',
  'explorer',
  'outlook',
  'data',
  'print',
]

/** Reads the style sheet, the icon and the two weights of Fira Sans (Latin) of the package `@fontsource/fira-sans`. */
export function readAssets(): Assets {
  const fonts = WEIGHTS.map(weight => {
    const file = `@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`
    const body = readFileSync(createRequire(import.meta.url).resolve(file))
    return asset(`fira-sans-${weight}`, 'woff2', 'font/woff2', body, false)
  })
  const icon = asset('tiles', 'svg', 'image/svg+xml', ours('favicon.svg'), true)
  let css = STYLE.map(name => ours(`style/${name}.css`).toString('utf8')).join('')
  for (const [i, weight] of WEIGHTS.entries())
    css = css.replace(`url(fira-sans-${weight}.woff2)`, `url(${fonts[i]?.path})`)
  const style = asset('site', 'css', 'text/css; charset=utf-8', Buffer.from(minified(css)), true)
  return {
    all: [...fonts, icon, style],
    style: style.path,
    icon: icon.path,
    fonts: fonts.map(({ path }) => path),
  }
}

function ours(name: string): Buffer {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url))
}

function asset(name: string, extension: string, type: string, body: Buffer, compressible: boolean): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `/assets/${name}.${hash}.${extension}`, type, body, compressible }
}

/** Without comments and indents; our own style sheet holds no strings in which these would matter. */
function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
}
