import type { Bilingual, Definition } from '../vocabulary/index.ts'
import { type Indicator, question } from './indicator.ts'

/** Label of the question: `mbo-4:bol:techniek`, `mbo-2:bbl:combinatie`, `mbo-3:bol:overig`. */
function definition(
  id: string,
  title: Bilingual,
  rule: Bilingual,
  counted: (level: string, route: string, sector: string) => boolean,
): Definition {
  return {
    id,
    title,
    rule,
    comparable: `mbo-${id}`,
    part: label => {
      const [level = '', route = '', sector = ''] = label.split(':')
      if (!counted(level, route, sector)) return 'outside'
      return sector === 'techniek' ? 'numerator' : 'rest'
    },
  }
}

function ofLevel(level: string): Definition {
  return definition(
    `niveau-${level}`,
    { nl: `mbo-niveau ${level}`, en: `mbo level ${level}` },
    {
      nl: `Deel in de sector techniek, van alle studenten op niveau ${level}.`,
      en: `Share in sector technique, of all students at level ${level}.`,
    },
    found => found === `mbo-${level}`,
  )
}

function ofRoute(route: string, nl: string, en: string): Definition {
  return definition(
    route,
    { nl, en },
    {
      nl: `Deel in de sector techniek, van alle studenten in de ${route}.`,
      en: `Share in sector technique, of all students in ${route}.`,
    },
    (_level, found) => found === route,
  )
}

/** Technique among enrolled mbo students, at the seat of their institution. */
export const mboSectorTechniek: Indicator = {
  id: 'mbo-sector-techniek',
  title: { nl: 'Techniek onder alle mbo-studenten', en: 'Technique among all mbo students' },
  theme: 'leren',
  level: 'mbo',
  population: {
    nl: 'alle ingeschreven mbo-studenten, alle niveaus, bol en bbl',
    en: 'all enrolled mbo students, all levels, school-based and work-based',
  },
  flow: 'stock',
  basis: 'institution',
  unit: { nl: 'studenten', en: 'students' },
  period: 'peildatum',
  sources: ['duo-mbo-deelnemers'],
  province: 'municipality',
  institutions: true,
  note: {
    nl: 'Geteld op 1 oktober op de hoofdvestiging van de instelling: een student in Enschede kan in Hengelo geteld zijn. Dit zijn alle studenten, niet de nieuwe.',
    en: 'Counted on 1 October at the main seat of the institution: a student in Enschede may be counted in Hengelo. These are all students, not the new ones.',
  },
  partition: ['niveau-1', 'niveau-2', 'niveau-3', 'niveau-4'],
  definitions: [
    definition(
      'sector',
      { nl: 'sector techniek', en: 'sector technique' },
      {
        nl: 'Deel in de sector techniek, van alle studenten; "combinatie van sectoren" telt alleen in het totaal.',
        en: 'Share in sector technique, of all students; "combination of sectors" counts in the total only.',
      },
      () => true,
    ),
    definition(
      'sector-zonder-combinatie',
      { nl: 'sector techniek, zonder combinaties', en: 'sector technique, without combinations' },
      {
        nl: 'Deel in de sector techniek, van alle studenten behalve die in een "combinatie van sectoren".',
        en: 'Share in sector technique, of all students except those in a "combination of sectors".',
      },
      (_level, _route, sector) => sector !== 'combinatie',
    ),
    ofLevel('1'),
    ofLevel('2'),
    ofLevel('3'),
    ofLevel('4'),
    ofRoute('bol', 'bol (op school)', 'bol (school-based)'),
    ofRoute('bbl', 'bbl (werkend leren)', 'bbl (work-based)'),
  ],
  question: question(import.meta.url),
}
