import { type Bilingual, type Region, schoolYearLabel, whereEn, whereNl } from '../../vocabulary/index.ts'
import { medianOf, quantileOf } from '../forecast.ts'
import { FARTHEST_ARRIVAL, type Outlook } from '../outlook.ts'
import { isProjectable } from '../projection.ts'
import { methodWords } from './method.ts'
import { decimal, ofHundred, pointsText, spanText } from './number.ts'
import { type Language, rough, whole } from './people.ts'
import { chanceText } from './scenario.ts'

/** Whom an outlook is of. */
export interface Told {
  readonly region: Region
  /** What is counted: `leerlingen`. */
  readonly unit: Bilingual
  /** What the series is: `Techniek in beroepsgericht vmbo`. */
  readonly title: Bilingual
  /** True where all people who are there are counted, not one cohort. */
  readonly stock: boolean
  /** Year in which the figures were put together: older ones than two years before are called so. */
  readonly asOf: number
  /** Why nothing starts from pupils who are at school already; null where something does, or nothing could. */
  readonly leadReason: Bilingual | null
}

/** An outlook in words, a line each; a line without anything to say is empty. */
export interface OutlookWords {
  /** Where it stands, and whether it rises or falls. */
  readonly level: Bilingual
  /** The gap to the goal, and the pace that it takes. */
  readonly goal: Bilingual
  /** What may be expected, and how sure that is. */
  readonly certainty: Bilingual
  /** By which method, and why. */
  readonly method: Bilingual
}

/** Level and direction, gap and pace, certainty, and method: from the numbers alone, without a cause. */
export function outlookWords(outlook: Outlook, told: Told): OutlookWords {
  return {
    level: both(language => levelText(outlook, told, language)),
    goal: both(language => goalText(outlook, told, language)),
    certainty: both(language => certaintyText(outlook, language)),
    method: methodWords(outlook, told.leadReason),
  }
}

function both(text: (language: Language) => string): Bilingual {
  return { nl: text('nl'), en: text('en') }
}

const joined = (...sentences: readonly string[]) => sentences.filter(each => each !== '').join(' ')

function levelText(outlook: Outlook, told: Told, language: Language): string {
  const old = told.asOf - outlook.latest.year > 2
  const nl = language === 'nl'
  return joined(
    outlook.trend || !isProjectable(outlook) || outlook.points.length === 1
      ? latestText(outlook, told, language)
      : valuesText(outlook, told, language),
    directionText(outlook, language),
    old ? (nl ? 'Een nieuwer cijfer is er niet.' : 'There is no newer figure.') : '',
  )
}

function latestText({ latest }: Outlook, { title, region, unit }: Told, language: Language): string {
  const [year, people] = [schoolYearLabel(latest.year), ofHundred(latest.share, language)]
  return language === 'nl'
    ? `${title.nl}: in ${year} ging het ${whereNl(region)} om ${people} van de 100 ${unit.nl}.`
    : `${title.en}: in ${year} it was ${people} in 100 ${unit.en} ${whereEn(region)}.`
}

/** Under four comparable years: the first and the last value, and no word of a trend. */
function valuesText({ points }: Outlook, { title, region, unit }: Told, language: Language): string {
  const [first, last] = [points[0]!, points.at(-1)!]
  const [before, after] = [ofHundred(first.share, language), ofHundred(last.share, language)]
  const [from, to] = [schoolYearLabel(first.year), schoolYearLabel(last.year)]
  return language === 'nl'
    ? `${title.nl} ${whereNl(region)}: in ${from} was het ${before} van de 100 ${unit.nl}, in ${to} ${before === after ? 'ook ' : ''}${after}.`
    : `${title.en} ${whereEn(region)}: in ${from} it was ${before} in 100 ${unit.en}, in ${to} ${before === after ? 'also ' : ''}${after}.`
}

function directionText(outlook: Outlook, language: Language): string {
  const { trend } = outlook
  const nl = language === 'nl'
  if (!isProjectable(outlook))
    return nl ? 'Dat was in elk jaar met een cijfer zo.' : 'That was so in every year with a figure.'
  if (!trend) return nl ? 'Voor een trend zijn er te weinig jaren.' : 'These are too few years for a trend.'
  const years = spanText(trend.from, trend.to, language)
  if (trend.direction === 'flat')
    return nl
      ? `Of het aandeel van ${years} steeg of daalde, is niet van toeval te onderscheiden.`
      : `Whether the share rose or fell from ${years} cannot be told from chance.`
  const { value, low, high } = trend.points
  const up = trend.direction === 'up'
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b)
  const bounds = [decimal(near!, language), decimal(far!, language)] as const
  return nl
    ? `Van ${years} is het aandeel ${up ? 'gestegen' : 'gedaald'}, met ongeveer ${pointsText(Math.abs(value), 'nl')} per jaar (waarschijnlijk tussen ${bounds[0]} en ${bounds[1]}).`
    : `From ${years} the share ${up ? 'rose' : 'fell'}, by about ${pointsText(Math.abs(value), 'en')} a year (probably between ${bounds[0]} and ${bounds[1]}).`
}

function goalText(outlook: Outlook, told: Told, language: Language): string {
  const nl = language === 'nl'
  const { goal, gap } = outlook
  const people = ofHundred(goal.value, language)
  const year = schoolYearLabel(goal.by)
  const choice = goal.kind === 'rekendoel'
  const named = nl
    ? `${choice ? 'het rekendoel' : 'het doel'} van ${people} van de 100 in ${year}`
    : `the ${choice ? 'goal to reckon with' : 'goal'} of ${people} in 100 in ${year}`
  const about = choice
    ? nl
      ? 'Het rekendoel is onze keuze om mee te rekenen, geen besluit.'
      : 'That goal is our choice to reckon with, not a decision.'
    : ''
  if (gap.points <= 0) {
    const over = pointsText(-gap.points, language)
    return joined(
      nl ? `Het laatste aandeel ligt ${over} boven ${named}.` : `The latest share is ${over} above ${named}.`,
      about,
    )
  }
  return joined(
    gapText(outlook, named, told, language),
    paceText(outlook, told, language),
    arrivalText(outlook, language),
    about,
  )
}

/** The gap: what is missing in one cohort of the latest size. */
function gapText({ gap }: Outlook, named: string, { unit, stock }: Told, language: Language): string {
  const points = pointsText(gap.points, language)
  const nl = language === 'nl'
  if (gap.people === null)
    return nl ? `De achterstand op ${named} is ${points}.` : `The gap to ${named} is ${points}.`
  const people = whole(rough(gap.people), language)
  const of = nl
    ? stock
      ? 'op alle studenten samen'
      : 'per jaargroep'
    : stock
      ? 'over all students together'
      : 'in each year group'
  return nl
    ? `De achterstand op ${named} is ${points}: ${of} ongeveer ${people} ${unit.nl}.`
    : `The gap to ${named} is ${points}: ${of} about ${people} ${unit.en}.`
}

/** The pace: what has to be added each year to what was there the year before. */
function paceText({ pace, factor, trend }: Outlook, { unit }: Told, language: Language): string {
  if (pace.points <= 0) return ''
  const nl = language === 'nl'
  const points = pointsText(pace.points, language)
  const people = pace.people === null ? null : whole(rough(pace.people), language)
  const long = nl
    ? pace.years === 1
      ? 'één jaar'
      : `${pace.years} jaar lang`
    : pace.years === 1
      ? 'for one year'
      : `for ${pace.years} years`
  const needed = nl
    ? `Het tempo dat daarbij hoort: elk jaar ${points}${people === null ? '' : `, ongeveer ${people} ${unit.nl}`} meer dan het jaar ervoor, ${long}.`
    : `The pace that goes with it: each year ${points}${people === null ? '' : `, about ${people} ${unit.en}`}, more than the year before, ${long}.`
  if (factor === null || trend === null) return needed
  const years = spanText(trend.from, trend.to, language)
  return joined(
    needed,
    nl
      ? `Dat is ongeveer ${decimal(factor, 'nl')} keer het tempo van ${years}.`
      : `That is about ${decimal(factor, 'en')} times the pace of ${years}.`,
  )
}

/** When the trend would reach the goal; of a trend that cannot be told from chance, before when it would not. */
function arrivalText({ arrival, trend }: Outlook, language: Language): string {
  if (!arrival || !trend) return ''
  const nl = language === 'nl'
  const { year, earliest, latest } = arrival
  const before = earliest === null ? String(FARTHEST_ARRIVAL) : schoolYearLabel(earliest)
  if (trend.direction !== 'up')
    return nl
      ? `Ook met de snelste stijging die bij deze jaren past, is het niet voor ${before} zover.`
      : `Even with the fastest rise that fits these years it does not come before ${before}.`
  if (year === null)
    return nl
      ? `Met die trend is het niet voor ${before} zover.`
      : `On that trend it does not come before ${before}.`
  const [first, last] = [earliest ?? year, latest]
  const between = nl
    ? last === null
      ? `niet voor ${schoolYearLabel(first)}`
      : `tussen ${schoolYearLabel(first)} en ${schoolYearLabel(last)}`
    : last === null
      ? `not before ${schoolYearLabel(first)}`
      : `between ${schoolYearLabel(first)} and ${schoolYearLabel(last)}`
  return nl
    ? `Gaat die trend zo door, dan is het rond ${schoolYearLabel(year)} zover (waarschijnlijk ${between}).`
    : `If that trend goes on, it comes around ${schoolYearLabel(year)} (probably ${between}).`
}

function certaintyText(outlook: Outlook, language: Language): string {
  const nl = language === 'nl'
  const { goal, chance } = outlook
  const final = outlook.coming.at(-1)
  if (!final || chance === null)
    return nl
      ? 'Een verwachting maken we hier niet: er is geen keuze te zien tussen techniek en iets anders.'
      : 'There is no projection here: no choice between technique and something else can be seen.'
  const { forecast } = final
  const say = (share: number) => ofHundred(share, language)
  const [middle, low, high] = [medianOf(forecast), quantileOf(forecast, 0.1), quantileOf(forecast, 0.9)].map(
    say,
  )
  const year = schoolYearLabel(goal.by)
  const target = say(goal.value)
  return nl
    ? `Voor ${year} verwachten we ongeveer ${middle} van de 100, met 80% zekerheid tussen ${low} en ${high}. Die band is voor het aandeel dat dan geteld wordt. De kans op minstens ${target} van de 100 is ${chanceText(chance, 'nl')}. ${CAUTION.nl}`
    : `For ${year} we expect about ${middle} in 100, with 80% certainty between ${low} and ${high}. That band is for the share that will be counted then. The chance of at least ${target} in 100 is ${chanceText(chance, 'en')}. ${CAUTION.en}`
}

/** What calibration showed of such chances (forecast of ten exam years): stands beside every chance. */
const CAUTION: Bilingual = {
  nl: 'Die kans gaat ervan uit dat de landelijke trend uitdooft; in 2018–2024 waren zulke kansen ongeveer 10 tot 20 procentpunten te hoog.',
  en: 'That chance assumes that the national trend fades out; in 2018–2024 such chances were about 10 to 20 percentage points too high.',
}
