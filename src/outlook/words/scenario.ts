import {
  type Bilingual,
  type Region,
  schoolYearLabel,
  upper,
  whereEn,
  whereNl,
} from '../../vocabulary/index.ts'
import { stepOf } from '../flow/step.ts'
import type { Outcome } from '../scenario/outcome.ts'
import type { Change, Goal } from '../scenario/scenario.ts'
import type { Sought } from '../scenario/seek.ts'
import { type Language, peopleEn, peopleNl, whole } from './people.ts'

/** What a scenario says, in one or two sentences for each outcome: an assumption worked out, never a cause. */
export function scenarioWords(outcome: Outcome, region: Region): Bilingual[] {
  const { scenario } = outcome
  return [assumed(scenario.changes, region), ...goalWords(outcome, region), ...technicianWords(outcome)]
}

const CAREFUL: Bilingual = {
  nl: 'Dit is een rekensom met een aanname. Of een maatregel dit bereikt, staat hiermee niet vast.',
  en: 'This works out an assumption. It does not show that a measure achieves it.',
}

function assumed(changes: readonly Change[], region: Region): Bilingual {
  if (changes.length === 0)
    return {
      nl: `Aanname: ${whereNl(region)} verandert er niets.`,
      en: `Assumption: nothing changes ${whereEn(region)}.`,
    }
  return {
    nl: `Aanname ${whereNl(region)}: ${listed(changes.map(changeNl), 'nl')}. ${CAREFUL.nl}`,
    en: `Assumption ${whereEn(region)}: ${listed(changes.map(changeEn), 'en')}. ${CAREFUL.en}`,
  }
}

function changeNl({ step, points, from, years, lag }: Change): string {
  const more = points < 0 ? 'minder' : 'meer'
  return `${pointsText(Math.abs(points), 'nl')} ${more} bij ‘${stepOf(step)!.title.nl}’, ${spanText(from + lag, years, 'nl')}`
}

function changeEn({ step, points, from, years, lag }: Change): string {
  const more = points < 0 ? 'less' : 'more'
  return `${pointsText(Math.abs(points), 'en')} ${more} at ‘${stepOf(step)!.title.en}’, ${spanText(from + lag, years, 'en')}`
}

function spanText(from: number, years: number, language: Language): string {
  const [first, last] = [schoolYearLabel(from), schoolYearLabel(from + years - 1)]
  if (years === 1) return language === 'nl' ? `ineens in ${first}` : `at once in ${first}`
  return language === 'nl' ? `van ${first} tot en met ${last}` : `from ${first} up to and including ${last}`
}

/** `3 procentpunten`, `2.5 percentage points`, `1 procentpunt`. */
function pointsText(points: number, language: Language): string {
  if (language === 'nl') return `${String(points).replace('.', ',')} procentpunt${points === 1 ? '' : 'en'}`
  return `${points} percentage point${points === 1 ? '' : 's'}`
}

/** Kept beside every chance: how such chances came out before (rolling backtest on ten school years, 2018-2024). */
const RECORD: Bilingual = {
  nl: 'Daarbij nemen we aan dat de landelijke trend uitdooft. Van 2018 tot 2024 waren zulke kansen 10 tot 20 procentpunten te hoog.',
  en: 'This takes it that the national trend fades out. From 2018 to 2024 such chances were 10 to 20 percentage points too high.',
}

function goalWords({ goal, scenario }: Outcome, region: Region): Bilingual[] {
  const wanted = scenario.goal
  if (goal === null || wanted?.kind !== 'share') return []
  const year = schoolYearLabel(wanted.by)
  const of = (share: number) => String(Math.round(100 * share))
  const [before, after, target] = [of(goal.medianWithout), of(goal.medianWith), of(wanted.value)]
  const { title } = stepOf(wanted.step)!
  return [
    {
      nl: `Als dit zo gaat, komt ‘${title.nl}’ ${whereNl(region)} in ${year} uit op ongeveer ${after} van de 100. Zonder deze aanname is dat ${before === after ? 'ook ' : ''}ongeveer ${before}.`,
      en: `If so, ‘${title.en}’ ${whereEn(region)} comes to about ${after} in 100 in ${year}. Without this assumption it is ${before === after ? 'also ' : ''}about ${before}.`,
    },
    {
      nl: `De kans dat het dan minstens ${target} van de 100 is, is ${chanceText(goal.with, 'nl')}; zonder deze aanname ${chanceText(goal.without, 'nl')}.`,
      en: `The chance of at least ${target} in 100 by then is ${chanceText(goal.with, 'en')}; without this assumption it is ${chanceText(goal.without, 'en')}.`,
    },
    RECORD,
  ]
}

/** Rounded to 5 in 100, as no forecast is finer: `ongeveer 35%`, `minder dan 5%`. */
export function chanceText(chance: number, language: Language): string {
  const rounded = 5 * Math.round(20 * chance)
  if (rounded < 5) return language === 'nl' ? 'minder dan 5%' : 'less than 5%'
  if (rounded > 95) return language === 'nl' ? 'meer dan 95%' : 'more than 95%'
  return `${language === 'nl' ? 'ongeveer' : 'about'} ${rounded}%`
}

function technicianWords({ technicians, scenario }: Outcome): Bilingual[] {
  if (technicians === null) return []
  const by = scenario.goal?.by
  const found = technicians.find(({ year }) => year === by) ?? technicians.at(-1)
  if (!found) return []
  const year = schoolYearLabel(found.year)
  if (Math.round(found.low) === 0 && Math.round(found.high) === 0)
    return [
      {
        nl: `In ${year} is er dan nog niemand extra in een technisch beroep begonnen: dat duurt langer.`,
        en: `By ${year} nobody more will have started in a technical job: that takes longer.`,
      },
    ]
  return [
    {
      nl: `In ${year} beginnen er dan ${peopleNl(found)} meer in een technisch beroep dan zonder deze aanname.`,
      en: `In ${year} ${peopleEn(found)} more then start in a technical job than without this assumption.`,
    },
  ]
}

/** What a goal seek found, or why nothing can be found. */
export function seekWords(sought: Sought, region: Region): Bilingual[] {
  const { goal } = sought
  const [nl, en] = [goalNl(goal, region), goalEn(goal, region)]
  const sure = Math.round(100 * goal.chance)
  if (!sought.reachable)
    return [
      {
        nl: `Binnen de grenzen lukt het niet om ${nl} te halen met een kans van ${sure}%. De beste kans is ${bestText(sought, 'nl')}.`,
        en: `Within the bounds ${en} cannot be reached with a chance of ${sure}%. The best chance is ${bestText(sought, 'en')}.`,
      },
    ]
  if (sought.changes.length === 0)
    return [
      {
        nl: `Om ${nl} te halen met een kans van ${sure}% is niets extra’s nodig.`,
        en: `To reach ${en} with a chance of ${sure}%, nothing more is needed.`,
      },
    ]
  const [stepsNl, stepsEn] = [
    sought.changes.map(
      ({ step, points }) => `${pointsText(points, 'nl')} meer bij ‘${stepOf(step)!.title.nl}’`,
    ),
    sought.changes.map(
      ({ step, points }) => `${pointsText(points, 'en')} more at ‘${stepOf(step)!.title.en}’`,
    ),
  ]
  return [
    {
      nl: `Om ${nl} te halen met een kans van ${sure}% is het minste dat nodig is: ${listed(stepsNl, 'nl')}. Met minder inspanning lukt het niet, als deze aannames kloppen.`,
      en: `To reach ${en} with a chance of ${sure}%, the least that is needed is ${listed(stepsEn, 'en')}. Less effort does not do it, if these assumptions hold.`,
    },
  ]
}

function bestText({ chanceAtMost, chance }: Sought, language: Language): string {
  // Where the middle stays under the goal only "less than half" is proved.
  if (chanceAtMost <= 0.5 && chance < 0.475) return chanceText(chance, language)
  return chanceText(chanceAtMost, language)
}

function goalNl(goal: Goal, region: Region): string {
  const year = schoolYearLabel(goal.by)
  return goal.kind === 'share'
    ? `${Math.round(100 * goal.value)} van de 100 bij ‘${stepOf(goal.step)!.title.nl}’ ${whereNl(region)} in ${year}`
    : `${whole(goal.people, 'nl')} mensen meer per jaar in een technisch beroep in ${year}`
}

function goalEn(goal: Goal, region: Region): string {
  const year = schoolYearLabel(goal.by)
  return goal.kind === 'share'
    ? `${Math.round(100 * goal.value)} in 100 at ‘${stepOf(goal.step)!.title.en}’ ${whereEn(region)} in ${year}`
    : `${whole(goal.people, 'en')} people a year more in a technical job in ${year}`
}

/** Scenarios side by side: which comes highest in the goal's year. Null without a common goal. */
export function besideWords(
  named: readonly { readonly name: string; readonly outcome: Outcome }[],
): Bilingual | null {
  const goals = named.flatMap(({ name, outcome: { goal } }) => (goal ? [{ name, chance: goal.with }] : []))
  if (goals.length < 2 || goals.length < named.length) return null
  const say = (language: Language) =>
    listed(
      goals.map(({ name, chance }) => `${name}: ${chanceText(chance, language)}`),
      language,
    )
  return {
    nl: upper(`kans op het doel, naast elkaar: ${say('nl')}.`),
    en: `Chance of the goal, side by side: ${say('en')}.`,
  }
}

function listed(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join('; ')} ${language === 'nl' ? 'en' : 'and'} ${words.at(-1)}`
}
