/** As DUO writes it. A third value ("onbekend") counts only in `totaal`. */
export type Sex = 'totaal' | 'man' | 'vrouw'
export const SEXES: readonly Sex[] = ['totaal', 'man', 'vrouw']
