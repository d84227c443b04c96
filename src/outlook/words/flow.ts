import { type Bilingual, type Region, schoolYearLabel, whereEn, whereNl } from '../../vocabulary/index.ts'
import type { Flow, Leak, Link } from '../flow/flow.ts'
import type { Leverage } from '../flow/leverage.ts'
import { peopleEn, peopleNl } from './people.ts'

/** Who arrives, where most people leave, which steps nobody measures and what is missing: one or two sentences each. */
export function flowWords(flow: Flow, region: Region): Bilingual[] {
  const [leak] = flow.leaks
  const grey = flow.links.filter(({ kind, rate }) => kind === 'passage' && rate.origin === 'unknown')
  const missing = flow.links.filter(({ kind, from }) => kind === 'choice' && from === null)
  const [first, last] = [schoolYearLabel(flow.years.first), schoolYearLabel(flow.years.last)]
  return [
    {
      nl: `Als alles blijft zoals het is, komen elk jaar ${peopleNl(flow.technicians)} van mbo, hbo en universiteit ${whereNl(region)} in een technisch beroep, hier of ergens anders. De tellingen zijn van ${first === last ? first : `${first} tot en met ${last}`}.`,
      en: `If everything stays as it is, every year ${peopleEn(flow.technicians)} from mbo, hbo and university ${whereEn(region)} get a technical job, here or elsewhere. The counts are of ${first === last ? first : `${first} to ${last}`}.`,
    },
    ...(leak ? [leakWords(leak)] : []),
    ...(grey.length > 0 ? [greyWords(grey)] : []),
    ...(missing.length > 0 ? [missingWords(missing)] : []),
  ]
}

function leakWords({ title, people, origin }: Leak): Bilingual {
  const national = origin === 'published'
  return {
    nl: `Bij deze stap gaan de meeste mensen niet verder in de techniek: ‘${title.nl}’. Per jaar zijn dat ${peopleNl(people)}.${national ? ' Daarbij rekenen we met een landelijk cijfer.' : ''}`,
    en: `At this step most people do not go on in technique: ‘${title.en}’. That is ${peopleEn(people)} a year.${national ? ' This uses a national figure.' : ''}`,
  }
}

function greyWords(grey: readonly Link[]): Bilingual {
  const one = grey.length === 1
  return {
    nl: `${one ? 'Van één stap' : `Van ${grey.length} stappen`} meet niemand in het openbaar hoeveel mensen die zetten: ${titles(grey, 'nl')}. ${one ? 'Die staat' : 'Die staan'} grijs.`,
    en: `Of ${one ? 'one step' : `${grey.length} steps`} nobody measures in the open how many people take it: ${titles(grey, 'en')}. ${one ? 'It is' : 'They are'} grey.`,
  }
}

function missingWords(missing: readonly Link[]): Bilingual {
  return {
    nl: `Hier is voor deze stappen niemand geteld, of het aantal is verborgen: ${titles(missing, 'nl')}. Zij tellen niet mee.`,
    en: `For these steps nobody is counted here, or the number is hidden: ${titles(missing, 'en')}. They are left out.`,
  }
}

function titles(links: readonly Link[], language: 'nl' | 'en'): string {
  return links.map(({ title }) => `‘${title[language]}’`).join(', ')
}

/** Where one point gives most, first of the list; and what the list does not say. */
export function leverageWords(
  list: readonly Leverage[],
  { from, by }: { readonly from: number; readonly by: number },
): Bilingual[] {
  const [first] = list
  if (!first?.arrived) return []
  return [
    first.arrived.high > 0
      ? {
          nl: `Eén procentpunt meer vanaf ${from} geeft ${list.length > 1 ? 'het meeste ' : ''}bij deze stap: ‘${first.title.nl}’. Tot en met ${by} komen er dan ${peopleNl(first.arrived)} extra in een technisch beroep.`,
          en: `One percentage point more from ${from} gives ${list.length > 1 ? 'most ' : ''}at this step: ‘${first.title.en}’. Up to and including ${by} that makes ${peopleEn(first.arrived)} more in a technical job.`,
        }
      : {
          nl: `Tot en met ${by} geeft één procentpunt meer nog geen extra mensen in een technisch beroep. Wie in ${from} kiest, is dan nog aan het leren.`,
          en: `Up to and including ${by} one percentage point more gives no extra people in a technical job yet. Who chooses in ${from} is still learning then.`,
        },
    ...(list.some(({ arrived }) => arrived && arrived.high < 0) ? [MINUS] : []),
    NO_PROOF,
  ]
}

const MINUS: Bilingual = {
  nl: 'Een min betekent: deze mensen leren eerst verder en werken pas later.',
  en: 'A minus means: these people go on learning first and work only later.',
}

const NO_PROOF: Bilingual = {
  nl: 'Dit is een rekensom met de laatste aandelen die bekend zijn. Hij zegt niet dat een maatregel dit bereikt, of hoeveel moeite een punt kost.',
  en: 'This is a sum with the latest shares that are known. It does not say that a measure achieves it, or how much effort a point takes.',
}
