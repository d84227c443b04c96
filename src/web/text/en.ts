import { namedEn, upper, whereEn } from '../../vocabulary/index.ts'
import { numbersFor } from './number.ts'
import type { Figure, Level, People, Several, Text } from './text.ts'

const number = numbersFor('en')

const STUDIES = { mbo: 'in mbo', hbo: 'in hbo', wo: 'at university' } as const
const AT: Text['verdict']['names'] = { vmbo: 'in vmbo', havo: 'in havo', vwo: 'in vwo', ...STUDIES }

/** Who are counted, and what some of them did: `[who, did what]`. */
function deed({ level, flow }: Figure): readonly [string, string] {
  if (level === 'vmbo') return ['pupils in year 3 of vocational vmbo', 'chose technique']
  if (level === 'havo' || level === 'vwo') return [`pupils in year 4 of ${level}`, 'chose a science profile']
  const what = level === 'wo' ? 'technology or science' : 'technology'
  const students = level === 'wo' ? 'university' : level
  if (flow === 'outflow') return [`${students} graduates`, `took a degree in ${what}`]
  if (flow === 'inflow') return [`new ${students} students`, `chose ${what}`]
  return [`${students} students`, `were on a programme in ${what}`]
}

function amount(people: People): string {
  if (people.few) return 'fewer than 1'
  if (people.near === 'below') return `just under ${people.low}`
  if (people.near === 'around') return `about ${people.low}`
  return people.low === people.high ? String(people.low) : `${people.low} to ${people.high}`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function parts({ parts }: Several): string {
  return list(parts.map(({ level, people }) => `${amount(people)} ${AT[level]}`))
}

function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`
}

function line(goal: number, reference: boolean): string {
  return `the ${reference ? 'reference line' : 'goal'} of ${goal} in 100`
}

/** English, for readers who do not know the Dutch school system; Dutch terms of art stay. */
export const en: Text = {
  lang: 'en',
  number,
  site: {
    name: 'Vier op Tien',
    skip: 'Skip to the content',
    menu: 'Main menu',
    trail: 'Breadcrumbs',
    start: 'Home',
    regions: 'Regions',
    other: 'Nederlands',
    licence: 'Vier op Tien (“four in ten”) is free software (EUPL-1.2).',
    source: 'The figures are counted from open files of DUO and CBS.',
  },
  home: {
    title: 'Do 4 in 10 young people choose technology?',
    question: 'Do 4 in 10 young people choose technology?',
    description:
      'Where the east of the Netherlands stands against the goal of 4 in 10, by level of education and by year, from open data.',
    elsewhere: 'How is your region doing?',
  },
  answer: {
    headline: (outcome, year, reached, missed) =>
      ({
        reached: `Yes. Nationally the goal for ${year} was reached.`,
        missed: `No. Nationally the goal for ${year} was not reached.`,
        partly: `In part. Nationally the goal for ${year} was reached ${list(reached.map(l => AT[l]))}, but not ${list(missed.map(l => AT[l]))}.`,
        unknown: `Whether the goal for ${year} was reached nationally cannot be determined.`,
      })[outcome],
    national: several =>
      `In ${several.period}, of every 100 new students ${parts(several)} chose science or technology.`,
    regional: (region, several) =>
      `${upper(whereEn(region))}, of every 100 new students in ${several.period}, ${parts(several)} chose a technical programme.`,
    goal: value => `The goal was ${value}.`,
    people: people => {
      if (people.few) return '< 1'
      return people.low === people.high ? String(people.low) : `${people.low}–${people.high}`
    },
    outOf: 'in 100',
    hidden: 'hidden',
    none: 'no figure',
  },
  figure: {
    sentence: figure => {
      const [who, did] = deed(figure)
      return `In ${figure.period}, ${amount(figure.people)} in 100 ${who} ${whereEn(figure.region)} ${did}.`
    },
    before: (period, people, same) => `In ${period} it was ${same ? 'also ' : ''}${amount(people)}.`,
    tooSmall: 'That difference is too small to say anything about.',
    trend: { up: 'The share has risen.', down: 'The share has fallen.' },
    provisional: period => `The figure of ${period} is provisional.`,
    hidden: region =>
      `The figure for ${namedEn(region)} is hidden: it is about so few people that they could be recognised.`,
    none: region => `There is no figure here for ${namedEn(region)}.`,
    gap: (low, high, goal, reference) =>
      `To ${line(goal, reference)} it is ${range(number.points(low), number.points(high))} percentage points.`,
    above: (low, high, goal, reference) =>
      `That is ${range(number.points(low), number.points(high))} percentage points above ${line(goal, reference)}.`,
    around: goal => `Hidden counts leave open whether that is above or below ${goal} in 100.`,
    more: (level, flow, low, high) => {
      const about = `about ${range(number.count(low), number.count(high))}`
      if (level === 'vmbo' || level === 'havo' || level === 'vwo')
        return `That would take ${about} more pupils in each year group.`
      if (flow === 'inflow') return `That would take ${about} more new students a year.`
      return `Over all students together, that is ${about} more students.`
    },
    stock: 'These are all enrolled students, not the new ones only. The goal is about new students.',
    basis: {
      school: 'At the location of the school, not where pupils live.',
      institution: 'At the main seat of the institution, not where students live or are taught.',
      campus: 'In the municipality of the programme, not where students live.',
      country: 'For the Netherlands as a whole.',
    },
  },
  tally: {
    title: region => `${upper(region.name.en)}, of every 100`,
    intro:
      'The latest year with figures for each level of education. Not every group is counted in the same way.',
    national: 'The Netherlands, of every 100 new students',
    goal: 'What the goal is about',
    reference: 'At school: here 40 is a line of reference, not a goal',
    row: (level, flow) => {
      if (level === 'vmbo') return 'Vocational vmbo, year 3'
      if (level === 'havo' || level === 'vwo') return `${upper(level)} year 4, science profile`
      const students = level === 'wo' ? 'university' : level
      if (flow === 'inflow') return `New ${students} students`
      return flow === 'outflow' ? `${upper(students)} graduates` : `All ${students} students`
    },
    legend: 'One tile is 10 in 100. The orange line stands at 4 in 10.',
    hatch: 'What is hatched is not known exactly, because small counts are hidden.',
  },
  verdict: {
    title: 'Was the goal reached?',
    intro: (year, goal) => `The goal: in ${year}, ${goal} of every 100 new students choose technology.`,
    level: 'Education',
    country: 'Netherlands',
    word: { reached: 'reached', missed: 'not reached', unknown: 'cannot be determined' },
    measured: (period, people) => `${amount(people)} in 100 in ${period}`,
    none: 'no verdict',
    whole: region =>
      `The goal was not agreed for ${namedEn(region)} by itself. That is why there is no verdict here.`,
    why: 'Why can it not be determined?',
    summary: (region, { reached, missed, unknown }) => {
      const at = (levels: readonly Level[]) => list(levels.map(l => AT[l]))
      if (reached.length + missed.length === 0)
        return `Whether ${namedEn(region)} reached the goal cannot be determined from these figures.`
      const known = [
        ...(reached.length > 0 ? [`reached ${at(reached)}`] : []),
        ...(missed.length > 0 ? [`not reached ${at(missed)}`] : []),
      ]
      const open = unknown.length > 0 ? ` ${upper(at(unknown))} it cannot be determined.` : ''
      return `${upper(whereEn(region))} the goal was ${known.join(' and ')}.${open}`
    },
    names: { vmbo: 'vmbo', havo: 'havo', vwo: 'vwo', mbo: 'mbo', hbo: 'hbo', wo: 'university (wo)' },
  },
  chart: {
    goal: (goal, reference) => `${reference ? 'line' : 'goal'} ${goal}%`,
    about: people => `${people.low === people.high ? people.low : `${people.low}–${people.high}`}%`,
    describe: series => series.map(({ name, points }) => `${name}: ${points.join('; ')}.`).join(' '),
    unit: unit => `Share of ${unit}, in percent`,
    dotted: 'Dotted line: there are no figures for the years between.',
    margin: 'Upright bar: the figure lies somewhere on the bar, because small counts are hidden.',
    open: 'Open mark: provisional figure.',
    broken: period => `Counted differently from ${period}; do not compare with earlier years.`,
  },
  table: {
    caption: title => `${title}: share and counts by year`,
    year: 'School year',
    of: (part, whole) => `${part} of ${whole}`,
    range: (low, high) => range(low, high),
    status: {
      definitief: 'final',
      voorlopig: 'provisional',
      geschat: 'with margin',
      onderdrukt: 'hidden',
      geprojecteerd: 'projected',
    },
    empty: 'no figure',
  },
  definition: {
    who: 'Who is counted',
    rule: 'What counts as technical',
    where: 'Where they are counted',
    note: 'Please note',
    source: 'Source',
    others: 'What if we count differently?',
    effect: 'The same group by another rule. Never put these figures in one line.',
    name: 'Definition',
    share: 'Share',
    used: 'used on this page',
  },
  region: {
    title: region => `Technology ${whereEn(region)}`,
    question: region => `Do 4 in 10 young people ${whereEn(region)} choose technology?`,
    description: region =>
      `How many young people ${whereEn(region)} choose technology, by level of education and by year, beside the east and the whole of the Netherlands.`,
    kind: {
      land: 'Country',
      landsdeel: 'Part of the country',
      province: 'Province',
      pact: 'Technology pact',
      remainder: 'Remaining area',
      'labour-market': 'Labour-market region',
      corop: 'COROP region',
      rmc: 'RMC region',
      municipality: 'Municipality',
      school: 'School location',
      institution: 'Institution',
    },
    kinds: {
      land: 'Country',
      landsdeel: 'Part of the country',
      province: 'Provinces',
      pact: 'Technology pacts',
      remainder: 'Outside the pacts',
      'labour-market': 'Labour-market regions',
      corop: 'COROP regions',
      rmc: 'RMC regions',
      municipality: 'Municipalities',
      school: 'School locations',
      institution: 'Institutions',
    },
    themes: 'Themes of this pact',
    thematic: region =>
      `${region.name.en} is a pact with themes and without a territory of its own. That is why it has no figures by school.`,
    empty: region => `There are no figures for ${namedEn(region)}.`,
    emptyWhy:
      'We count where the school stands, not where young people live. The files used here hold no school or institution in this place. That says nothing about the young people who live here: they go to school elsewhere.',
    emptyNext: 'Look at a larger region:',
    members: region => `What does ${namedEn(region)} consist of?`,
    within: region => `What does ${namedEn(region)} belong to?`,
    overlap: 'Do not add these areas up: some overlap.',
    noFigure: levels =>
      `No figures ${list(levels.map(l => AT[l]))}: the files used here hold no school or institution for that in this place.`,
  },
  regions: {
    title: 'Regions',
    description:
      'All pacts, provinces, labour-market regions and municipalities, each with a page of figures.',
    lead: 'Choose a region, or search for your municipality.',
    overlap: 'Pacts overlap, and together they are not the whole of the east. Do not add them up.',
    query: 'search',
    search: 'Search for your municipality or region',
    button: 'Search',
    found: (count, query) => `${count} ${count === 1 ? 'region' : 'regions'} found for “${query}”`,
    nothing: 'Nothing found. Check the name, or choose from the list below.',
  },
  about: {
    title: 'Where do these figures come from?',
    release: (id, day) => `Release ${id}, made on ${day}.`,
    bundled: 'All figures came with the program; no newer files have been imported yet.',
    imported: 'Some of the figures come from files that were imported here.',
    hidden: (primary, complementary, published) =>
      `Of ${published} figures, ${primary} are hidden because they are about very few people, and ${complementary} so that nobody can work out the first ones.`,
    placed: 'All pupils and students have been placed in a municipality.',
    unplaced: percent =>
      `${percent} of the pupils and students could not be placed in a municipality. They count for the Netherlands, not for a region.`,
    sources: 'Files',
    file: 'File',
    years: 'Years',
    checksum: 'Checksum (SHA-256, first part)',
    origin: 'Origin',
    withProgram: 'came with the program',
    fetched: 'imported',
    goals: 'The goal comes from',
    verdicts: 'The national figures beside the goal come from',
  },
  missing: {
    title: 'This page does not exist',
    lead: 'Perhaps the address was mistyped, or the region has another name.',
    nearest: 'Do you mean one of these regions?',
    next: 'See all regions',
  },
  fault: {
    title: 'Something went wrong on our side',
    lead: 'The fault is not yours. Please try again in a few minutes.',
    next: 'To the home page',
  },
}
