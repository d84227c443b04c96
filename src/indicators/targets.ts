import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Fault, type Target } from '../vocabulary/index.ts'

const bilingual = z.object({ nl: z.string(), en: z.string() })

const file = z.object({
  targets: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['besluit', 'referentie', 'rekendoel']),
      title: bilingual,
      indicator: z.string().nullable(),
      definition: z.string().nullable(),
      population: bilingual,
      region: z.string(),
      value: z.number(),
      unit: z.enum(['share', 'people', 'companies', 'growth']),
      year: z.number().int(),
      source: z.object({
        publisher: z.string(),
        title: z.string(),
        address: z.string(),
        date: z.string(),
      }),
      note: bilingual,
    }),
  ),
})

/** The goals of `data/targets/targets.yml`, in the order of the file. Throws a Fault when the file is damaged. */
function readTargets(path: string | URL): readonly Target[] {
  const read = file.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success)
    throw new Fault({
      code: 'targets.damaged',
      message: `${path}: ${z.prettifyError(read.error)}`,
    })
  return read.data.targets.map(({ year, ...target }) => ({
    ...target,
    period: { kind: 'school-year' as const, year },
  }))
}

/** The goals that come with the program. */
export const TARGETS: readonly Target[] = readTargets(
  new URL('../../data/targets/targets.yml', import.meta.url),
)
