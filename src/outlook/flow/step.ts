import type { Bilingual } from '../../vocabulary/index.ts'

/** A step on the way from school to technical work. Contract: scenarios in addresses name them. */
export type StepId =
  | 'vmbo-keuze'
  | 'havo-keuze'
  | 'vwo-keuze'
  | 'havo-examen'
  | 'vwo-examen'
  | 'vmbo-mbo'
  | 'mbo-hbo'
  | 'havo-hbo'
  | 'vwo-wo'
  | 'mbo-keuze'
  | 'hbo-keuze'
  | 'wo-keuze'
  | 'mbo-diploma'
  | 'hbo-diploma'
  | 'wo-diploma'
  | 'mbo-werk'
  | 'hbo-werk'
  | 'wo-werk'

export interface Step {
  readonly id: StepId
  readonly title: Bilingual
  /** Years from the start of this step to the start of the next one, for who loses no time. */
  readonly lag: number
  /** Years more that many take: between mbo and hbo a year is often left. */
  readonly slack: number
  /** `choice`: a share of a cohort that an indicator counts; `passage`: a rate from one stage to the next. */
  readonly kind: 'choice' | 'passage'
  /** The indicator that counts a choice, null for a passage. */
  readonly indicator: string | null
}

/** All steps, in the order of a school career. */
export const STEPS: readonly Step[] = [
  choice(
    'vmbo-keuze',
    'vmbo-techniek',
    2,
    'Techniek kiezen in leerjaar 3 van het vmbo',
    'Choosing technique in year 3 of vmbo',
  ),
  choice(
    'havo-keuze',
    'havo-n-profiel',
    0,
    'Natuurprofiel kiezen in havo 4',
    'Choosing a science profile in year 4 of havo',
  ),
  choice(
    'vwo-keuze',
    'vwo-n-profiel',
    0,
    'Natuurprofiel kiezen in vwo 4',
    'Choosing a science profile in year 4 of vwo',
  ),
  passage(
    'havo-examen',
    2,
    'Van havo 4 met natuurprofiel naar het diploma',
    'From year 4 of havo with a science profile to the diploma',
  ),
  passage(
    'vwo-examen',
    3,
    'Van vwo 4 met natuurprofiel naar het diploma',
    'From year 4 of vwo with a science profile to the diploma',
  ),
  passage('vmbo-mbo', 0, 'Van vmbo-techniek naar mbo-techniek', 'From technique in vmbo to technique in mbo'),
  passage('mbo-hbo', 0, 'Van mbo-techniek naar hbo-techniek', 'From technique in mbo to technique in hbo', 1),
  passage(
    'havo-hbo',
    0,
    'Van havo met natuurprofiel naar hbo-techniek',
    'From havo with a science profile to technique in hbo',
  ),
  passage(
    'vwo-wo',
    0,
    'Van vwo met natuurprofiel naar bèta of techniek op de universiteit',
    'From vwo with a science profile to science or technique at university',
  ),
  choice('mbo-keuze', 'mbo-sector-techniek', 0, 'Techniek kiezen op het mbo', 'Choosing technique in mbo'),
  choice('hbo-keuze', 'hbo-techniek', 0, 'Techniek kiezen op het hbo', 'Choosing technique in hbo'),
  choice(
    'wo-keuze',
    'wo-techniek-natuur',
    0,
    'Techniek of natuur kiezen op de universiteit',
    'Choosing technique or science at university',
  ),
  passage('mbo-diploma', 4, 'Diploma halen in mbo-techniek', 'Getting a diploma in technique in mbo'),
  passage('hbo-diploma', 4, 'Diploma halen in hbo-techniek', 'Getting a diploma in technique in hbo'),
  passage(
    'wo-diploma',
    5,
    'Diploma halen in techniek of natuur op de universiteit',
    'Getting a university diploma in technique or science',
  ),
  passage(
    'mbo-werk',
    0,
    'Na mbo-techniek in een technisch beroep',
    'In a technical job after technique in mbo',
  ),
  passage(
    'hbo-werk',
    0,
    'Na hbo-techniek in een technisch beroep',
    'In a technical job after technique in hbo',
  ),
  passage(
    'wo-werk',
    0,
    'Na techniek of natuur op de universiteit in een technisch beroep',
    'In a technical job after technique or science at university',
  ),
]

/** The steps by their id. */
const BY_ID: ReadonlyMap<string, Step> = new Map(STEPS.map(step => [step.id, step]))

/** The step with this id, undefined when there is none. */
export function stepOf(id: string): Step | undefined {
  return BY_ID.get(id)
}

function choice(id: StepId, indicator: string, lag: number, nl: string, en: string): Step {
  return { id, title: { nl, en }, lag, slack: 0, kind: 'choice', indicator }
}

function passage(id: StepId, lag: number, nl: string, en: string, slack = 0): Step {
  return { id, title: { nl, en }, lag, slack, kind: 'passage', indicator: null }
}
