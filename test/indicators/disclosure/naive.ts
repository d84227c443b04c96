import highsModule from 'highs'
import type { Disclosed, Form } from '../../../src/indicators/disclosure/index.ts'

// The package's types describe its CommonJS face.
const loadHighs = highsModule as unknown as typeof highsModule.default

/**
 * The attack as one would write it down: every count of every atom a variable, every published figure a row, one
 * linear program in text per secret and direction. Slow; a yardstick for the real one.
 */
export async function naiveAttack(told: Disclosed): Promise<{ low: number; high: number }[]> {
  const highs = await loadHighs()
  const rows = [...published(told), ...inner(told)]
  const solve = (direction: 'Minimize' | 'Maximize', form: Form) => {
    const { terms, constant } = people(told, form)
    const names = [...new Set([...rows.flatMap(row => row.names), ...terms, 'one'])]
    const text = `${direction}
 obj: ${terms.join(' + ')} + ${constant} one
Subject To
 ${rows.map((row, at) => `r${at}: ${row.text}`).join('\n ')}
Bounds
 ${names.map(name => (name === 'one' ? 'one = 1' : `0 <= ${name} <= 1e7`)).join('\n ')}
End`
    const solution = highs.solve(text, { output_flag: false })
    if (solution.Status !== 'Optimal') throw new Error(`${solution.Status}\n${text}`)
    return solution.ObjectiveValue
  }
  return told.secrets.map(({ form }) => ({ low: solve('Minimize', form), high: solve('Maximize', form) }))
}

interface TextRow {
  readonly names: readonly string[]
  readonly text: string
}

function row(names: readonly string[], sign: '=' | '<=' | '>=', value: number): TextRow {
  return { names, text: `${names.join(' + ')} ${sign} ${value}` }
}

/** People of a form as variables `p_<atom>_<sex>_<class>`, men and women for totaal, and the known third sex. */
function people(told: Disclosed, { atoms, sex, classes }: Form): { terms: string[]; constant: number } {
  const sexes = sex === 0 && told.sexed ? [1, 2] : [sex]
  const terms = atoms.flatMap(a => sexes.flatMap(s => classes.map(k => `p_${a}_${s}_${k}`)))
  const unsexed = sex === 0 ? atoms.flatMap(a => classes.map(k => told.unsexed[a * told.classes + k]!)) : []
  return { terms, constant: unsexed.reduce((sum, n) => sum + n, 0) }
}

function published(told: Disclosed): TextRow[] {
  return told.counts.flatMap(({ form, low, high }) => {
    if (form.classes.length === 0) return []
    const { terms, constant } = people(told, form)
    if (!told.masked) return [row(terms, '=', low - constant)]
    const cells = form.atoms.flatMap(a => form.classes.map(k => `${a}_${form.sex}_${k}`))
    return [
      row(
        cells.map(c => `l_${c}`),
        '=',
        low,
      ),
      row(
        cells.map(c => `w_${c}`),
        '=',
        high - low,
      ),
      row(terms, '>=', low - constant),
      row(terms, '<=', high - constant),
    ]
  })
}

/** Bounds shown of hidden counts; each count between its bounds; nothing negative. */
function inner(told: Disclosed): TextRow[] {
  const out = told.bounds.map(({ form, high }) => {
    const { terms, constant } = people(told, form)
    return row(terms, '<=', high - constant)
  })
  for (let a = 0; a < told.atoms; a++)
    for (let k = 0; k < told.classes; k++)
      for (const sex of told.sexed ? [0, 1, 2] : [0]) {
        const { terms, constant } = people(told, { atoms: [a], sex, classes: [k] })
        const cell = `${a}_${sex}_${k}`
        out.push(row(terms, '>=', -constant))
        if (!told.masked) continue
        const sum = terms.join(' + ')
        out.push({ names: [...terms, `l_${cell}`], text: `${sum} - l_${cell} >= ${-constant}` })
        out.push({
          names: [`l_${cell}`, `w_${cell}`],
          text: `${sum} - l_${cell} - w_${cell} <= ${-constant}`,
        })
        out.push({ names: [], text: `3 l_${cell} - w_${cell} >= 0` })
      }
  return out
}
