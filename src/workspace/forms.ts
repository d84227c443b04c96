import { z } from 'zod'
import { AIMS, THEMES } from '../vocabulary/index.ts'

const words = z.string().trim().min(1)
const bilingual = z.strictObject({ nl: words, en: words })
const day = z.string().regex(/^20\d\d-\d\d-\d\d$/, 'wanted a day such as 2026-11-24')
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'wanted lower case, digits and dashes')
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'wanted a host without protocol or path')

const source = z.strictObject({
  publisher: words,
  title: words,
  address: words,
  date: z.coerce
    .string()
    .regex(/^20\d\d(-\d\d(-\d\d)?)?$/, 'wanted a year, month or day')
    .nullable(),
})
const fact = z.strictObject({ nl: words, en: words, source })
const facts = z.array(fact)

/** The form of each file in `data/start`, by its name without `.yml`. */
export const FORMS = {
  themes: z.strictObject({
    themes: z.array(
      z.strictObject({
        id: z.enum(THEMES),
        name: bilingual,
        lead: bilingual,
        levels: z.array(z.enum(['vmbo', 'havo', 'vwo', 'mbo', 'hbo', 'wo'])),
        figures: bilingual,
        facts,
      }),
    ),
    aims: z.array(z.strictObject({ id: z.enum(AIMS), name: bilingual, text: bilingual })),
  }),
  goals: z.strictObject({
    source,
    period: bilingual,
    goals: z.array(
      z.strictObject({ number: z.int().min(1).max(12), theme: z.enum(THEMES), nl: words, en: words }),
    ),
  }),
  programmes: z.strictObject({
    programmes: z.array(
      z.strictObject({ id, kind: z.enum(['agenda', 'later']), name: bilingual, text: bilingual, facts }),
    ),
  }),
  organisations: z.strictObject({
    organisations: z.array(
      z.strictObject({
        id,
        name: words,
        kind: z.enum(['onderwijs', 'ondernemer', 'overheid', 'onderzoek', 'samenwerking']),
        role: bilingual,
        site: host.nullable(),
        source,
      }),
    ),
  }),
  contacts: z.strictObject({
    contacts: z.array(
      z.strictObject({
        for: z.string().regex(/^(site|nl|PV\d\d|pact-[a-z-]+)$/, 'wanted a pact, a province, nl or site'),
        organisation: id.nullable(),
        role: bilingual,
        mailbox: z.email().nullable(),
      }),
    ),
  }),
  pacts: z.strictObject({
    counts: z.array(fact.extend({ number: z.int().positive() })),
    reading: bilingual,
    pacts: z.array(
      z.strictObject({ code: z.string().regex(/^pact-[a-z-]+$/), checked: day.nullable(), facts }),
    ),
  }),
  terms: z.strictObject({ terms: z.array(z.strictObject({ id, term: bilingual, nl: words, en: words })) }),
  pages: z.strictObject({
    pages: z.array(
      z.strictObject({
        id,
        published: day,
        changed: day,
        title: bilingual,
        lead: bilingual,
        sections: z.array(
          z.strictObject({
            id,
            title: bilingual,
            text: z.array(bilingual),
            items: z.array(bilingual),
            facts,
          }),
        ),
      }),
    ),
  }),
}
