/** The three themes of the national pact. Names of its own, the same in every language of an address. */
export const THEMES = ['kiezen', 'leren', 'werken'] as const
export type Theme = (typeof THEMES)[number]

/** What an action is meant for: that more begin, that they go on, or that they stay in technical work. */
export const AIMS = ['instroom', 'doorstroom', 'behoud'] as const
export type Aim = (typeof AIMS)[number]

/** Where an action takes place: primary school, a level of education, or work. */
export const STAGES = ['po', 'vmbo', 'havo', 'vwo', 'mbo', 'hbo', 'wo', 'werk'] as const
export type Stage = (typeof STAGES)[number]
