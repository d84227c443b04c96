import { readFileSync } from 'node:fs'

/** Style sheets of the site that charts take their looks from, in order. */
const SHEETS = ['tiles', 'chart', 'explorer']

/** The classes that a line chart uses. */
const USED = /\.(line-chart|grid|years|break|goal|series|stroke|margin|gap|mark|ends|faint|base|s\d)\b/

/** Other drawings that share those classes. */
const OTHERS = /\.(tiles|strip|key)\b/

/** What the page gives a chart and a file has to bring along. The bold weight has a family name of its own in font files. */
const OWN = `text{font-family:"Fira Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums;fill:var(--quiet)}.bold,.value,.ends .s0{font-family:"Fira Sans SemiBold","Fira Sans",system-ui,sans-serif;font-weight:600}.title{font-size:19px;fill:var(--ink)}.small{font-size:13px}`

let style: string | undefined

/** The looks of a line chart outside the site: the rules of its own style sheets in the light theme, colours as numbers. */
export function chartStyle(): string {
  style ??= readStyle()
  return style
}

function readStyle(): string {
  const read = (name: string) =>
    readFileSync(new URL(`./assets/style/${name}.css`, import.meta.url), 'utf8').replace(
      /\/\*[\s\S]*?\*\//g,
      '',
    )
  const light = read('tokens').split('@media')[0] ?? ''
  const colours = new Map(
    [...light.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
  const rules = SHEETS.flatMap(name => rulesOf(read(name))).filter(
    ([selectors]) => USED.test(selectors) && !OTHERS.test(selectors),
  )
  const css = rules.map(([selectors, body]) => `${selectors}{${body}}`).join('')
  return (OWN + css).replace(
    /var\(--([a-z-]+)\)/g,
    (_whole, name: string) => colours.get(name) ?? 'currentColor',
  )
}

/** The rules that stand outside every `@media`, as selectors and declarations without blanks. */
function rulesOf(css: string): (readonly [selectors: string, body: string])[] {
  const plain = css.replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => [
    selectors.trim().replace(/\s+/g, ' '),
    body.trim().replace(/\s*([:;])\s*/g, '$1'),
  ])
}
