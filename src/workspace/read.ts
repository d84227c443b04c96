import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Fault } from '../vocabulary/index.ts'
import { FORMS } from './forms.ts'
import type { Starting } from './starting.ts'

type Name = keyof typeof FORMS

/** The starting content in a folder. Throws a Fault that names the file and the field when something is wrong. */
export function readStart(folder: string): Starting {
  const read = <N extends Name>(name: N) => readForm(folder, name)
  const { themes, aims } = read('themes')
  const start = {
    themes,
    aims,
    goals: read('goals'),
    programmes: read('programmes').programmes,
    organisations: read('organisations').organisations,
    contacts: read('contacts').contacts,
    pacts: read('pacts'),
    terms: read('terms').terms,
    pages: read('pages').pages,
  }
  checkReferences(folder, start)
  return start
}

function readForm<N extends Name>(folder: string, name: N): z.infer<(typeof FORMS)[N]> {
  const file = join(folder, `${name}.yml`)
  let text: unknown
  try {
    text = parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw damaged(file, `it cannot be read (${(cause as Error).message})`, cause)
  }
  const form: z.ZodType = FORMS[name]
  const found = form.safeParse(text)
  if (!found.success) throw damaged(file, z.prettifyError(found.error), found.error)
  return found.data as z.infer<(typeof FORMS)[N]>
}

/** What one file says of another must be there, and nothing stands in a file twice. */
function checkReferences(folder: string, { organisations, contacts, pacts, ...start }: Starting): void {
  const known = new Set(organisations.map(({ id }) => id))
  for (const { for: whose, organisation } of contacts)
    if (organisation !== null && !known.has(organisation))
      throw damaged(
        join(folder, 'contacts.yml'),
        `the contact of ${whose} names "${organisation}", which is not in organisations.yml`,
      )
  const lists: Readonly<Record<string, readonly (string | number)[]>> = {
    themes: start.themes.map(({ id }) => id),
    goals: start.goals.goals.map(({ number }) => number),
    programmes: start.programmes.map(({ id }) => id),
    organisations: organisations.map(({ id }) => id),
    contacts: contacts.map(contact => contact.for),
    pacts: pacts.pacts.map(({ code }) => code),
    terms: start.terms.map(({ id }) => id),
    pages: start.pages.map(({ id }) => id),
  }
  for (const [name, ids] of Object.entries(lists)) {
    const twice = ids.find((id, at) => ids.indexOf(id) !== at)
    if (twice !== undefined) throw damaged(join(folder, `${name}.yml`), `"${twice}" stands in it twice`)
  }
  for (const { id, published, changed } of start.pages)
    if (changed < published)
      throw damaged(join(folder, 'pages.yml'), `${id} was changed (${changed}) before it was published`)
}

function damaged(file: string, reason: string, cause?: unknown): Fault {
  return new Fault({ code: 'start.damaged', message: `${file}: ${reason}.`, cause })
}
