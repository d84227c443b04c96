import { InputError, type Route } from '../../vocabulary/index.ts'

export type HoLevel = 'hbo' | 'wo'

const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['associate degree', 'ad'],
  ['bachelor', 'bachelor'],
  ['master', 'master'],
  ['postmaster', 'postmaster'],
  ['beroepsfase/postmaster', 'postmaster'],
  ['beroepsfase', 'postmaster'],
  ['ongedeelde opleiding', 'undivided'],
  ['ongedeeld', 'undivided'],
  ['doctoraal', 'undivided'],
])

/** These types exist at one of the two levels only. */
const ONE_LEVEL: Readonly<Partial<Record<Route, HoLevel>>> = { ad: 'hbo', postmaster: 'wo', undivided: 'wo' }

/**
 * Route of a TYPE HOGER ONDERWIJS (`bachelor`) or SOORT DIPLOMA (`hbo bachelor`), in lower case; null when unknown.
 */
export function routeOf(type: string): Route | null {
  return ROUTES.get(type.replace(/^(hbo|wo) /, '')) ?? null
}

/**
 * Level by the numbering of programme codes (CROHO), as seen in DUO's files.
 *
 * | code              | level | programmes                                    |
 * | ----------------- | ----- | --------------------------------------------- |
 * | `3xxxx`           | hbo   | bachelor                                      |
 * | `4xxxx`           | hbo   | master                                        |
 * | `5xxxx`           | wo    | bachelor                                      |
 * | `6xxxx`           | wo    | master, postmaster                            |
 * | `70xxx` … `74xxx` | hbo   | post-initial master                           |
 * | `75xxx` … `79xxx` | wo    | post-initial master                           |
 * | `8xxxx`           | hbo   | associate degree                              |
 * | `0xxxx`, others   | null  | before 2002, of both levels: the type tells   |
 */
export function levelOfCode(code: string): HoLevel | null {
  if (/^([348]|7[0-4])\d+$/.test(code)) return 'hbo'
  return /^([56]|7[5-9])\d+$/.test(code) ? 'wo' : null
}

/** What a row tells of its level: SOORT DIPLOMA says it outright, then the code, then a type of one level. */
export function evidence(type: string, code: string): HoLevel | null {
  if (type.startsWith('hbo ')) return 'hbo'
  if (type.startsWith('wo ')) return 'wo'
  return levelOfCode(code) ?? ONE_LEVEL[routeOf(type) ?? ''] ?? null
}

/**
 * Level by the publisher's file name, null when it names none or both.
 *
 * | name                                                   | level |
 * | ------------------------------------------------------ | ----- |
 * | `03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv`, `ingeschrevenengeslhbo.csv` | hbo |
 * | `01-ingeschrevenen-wo-2010-2019.csv`, `gediplomeerdengeslwo.csv` | wo |
 * | `ingeschrevenen-hbo-en-wo.csv`, `workshop.csv`         | null  |
 */
export function levelOfName(name: string): HoLevel | null {
  const hbo = /hbo(?![a-z])/i.test(name)
  const wo = /(^|[^a-z]|gesl|oplv|ingeschrevenen|gediplomeerden)wo(?![a-z])/i.test(name)
  if (hbo === wo) return null
  return hbo ? 'hbo' : 'wo'
}

/** The level of a file, and of its rows that do not tell theirs. */
export interface FileLevel {
  readonly level: HoLevel
  readonly notes: readonly string[]
}

/**
 * Level of most rows of a file, checked against its name. A file whose rows tell nothing (bachelors and masters without
 * codes) is of the level that its name gives. Throws an InputError when rows and name contradict each other or neither
 * tells.
 */
export function levelOfFile(rows: Iterable<{ readonly level: HoLevel | null }>, name: string): FileLevel {
  const seen = { hbo: 0, wo: 0 }
  for (const row of rows) if (row.level) seen[row.level] += 1
  const named = levelOfName(name)
  const most = seen.hbo === seen.wo ? named : seen.hbo > seen.wo ? 'hbo' : 'wo'
  if (most === null) throw unknown(name, seen.hbo > 0)
  if (named && named !== most)
    throw new InputError({
      code: 'source.level-contradiction',
      message: `${name}: the name says ${named}, but ${seen[most]} of ${seen.hbo + seen.wo} rows are ${most} by programme code or diploma. Restore the publisher's file name, or fetch the file again.`,
    })
  const fewer = most === 'hbo' ? 'wo' : 'hbo'
  if (seen[fewer] === 0) return { level: most, notes: [] }
  const note = `${seen[fewer]} of ${seen.hbo + seen.wo} rows are ${fewer} by programme code or diploma and count there, the others in ${most}; a file of ${fewer} alone would count them twice.`
  return { level: most, notes: [note] }
}

function unknown(name: string, even: boolean): InputError {
  const why = even ? 'half of the rows are hbo and half are wo' : 'no row tells whether it is hbo or wo'
  return new InputError({
    code: 'source.level-unknown',
    message: `${name}: ${why}, and the file name does not say it either. Restore the publisher's file name, such as ingeschrevenengeslhbo.csv.`,
  })
}
