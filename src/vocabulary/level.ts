/** The level of education. The four mbo levels stand apart because DUO counts them apart. */
export type Level =
  | 'vmbo'
  | 'havo'
  | 'vwo'
  | 'mbo-1'
  | 'mbo-2'
  | 'mbo-3'
  | 'mbo-4'
  | 'hbo'
  | 'wo'
  | 'vo'
  | 'other'

/**
 * The way through a level: leerweg of vmbo (`bb` basis, `kb` kader, `gl` gemengd, `tl` theoretisch), leerweg of
 * mbo (`bol` at school, `bbl` at work), kind of programme in hbo and wo. `''` where a level has none.
 */
export type Route =
  | ''
  | 'bb'
  | 'kb'
  | 'gl'
  | 'tl'
  | 'bol'
  | 'bbl'
  | 'ad'
  | 'bachelor'
  | 'master'
  | 'postmaster'
  | 'undivided'

/** Who is counted: pupils of a leerjaar, first-year or enrolled students, candidates, graduates, and so on. */
export type Population =
  | 'lj1'
  | 'lj2'
  | 'lj3'
  | 'lj4'
  | 'lj5'
  | 'lj6'
  | 'pupil'
  | 'candidate'
  | 'passed'
  | 'failed'
  | 'exam'
  | 'first-year'
  | 'enrolled'
  | 'graduate'
  | 'repeater'
  | 'moved-down'
  | 'moved-up'
  | 'early-leaver'
