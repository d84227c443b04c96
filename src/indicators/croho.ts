import type { Bilingual, Definition, Part } from '../vocabulary/index.ts'

/**
 * Label of the ho questions: `adba:techniek:stem`, `ma:overig:`, `ba:natuur:onbekend`; with `:ho` behind it for people
 * who are new in all of higher education, where the main definitions count who is new in hbo or in wo. `technical` gives
 * null where nothing tells: such people are not counted.
 */
function definition(
  id: string,
  title: Bilingual,
  rule: Bilingual,
  counted: (route: string) => boolean,
  technical: (part: string, field: string) => boolean | null,
  newIn = '',
): Definition {
  const part = (label: string): Part => {
    const [route = '', croho = '', field = '', domain = ''] = label.split(':')
    if (!counted(route) || domain !== newIn) return 'outside'
    const fits = technical(croho, field)
    return fits === null ? 'outside' : fits ? 'numerator' : 'rest'
  }
  return { id, title, rule, comparable: id, part }
}

const all = () => true
const technique = (part: string) => part === 'techniek'
const techniqueOrNature = (part: string) => part === 'techniek' || part === 'natuur'

/** STEM as the European Union counts it: ISCED-F 2013 broad fields 05, 06 and 07, all kinds of programme. */
export const euStem = definition(
  'eu-stem',
  { nl: 'EU-STEM (ISCED-F 05, 06, 07)', en: 'EU STEM (ISCED-F 05, 06, 07)' },
  {
    nl: 'Deel in een opleiding met ISCED-F-rubriek 05, 06 of 07, via de decodeertabel van DUO; alle soorten opleidingen. Een opleiding zonder rubriek telt alleen in het totaal.',
    en: 'Share in a programme of ISCED-F field 05, 06 or 07, by the decode file of DUO; all kinds of programme. A programme without a field counts only in the total.',
  },
  all,
  (_part, field) => (field === 'geen' ? null : field === 'stem'),
)

/** hbo: CROHO part techniek, associate degree and bachelor. */
export const hboAdBa = definition(
  'croho-techniek-adba',
  { nl: 'CROHO techniek, ad en bachelor', en: 'CROHO technique, associate degree and bachelor' },
  {
    nl: 'Deel in CROHO-onderdeel techniek, van alle associate degrees en bachelors.',
    en: 'Share in CROHO part technique, of all associate degrees and bachelors.',
  },
  route => route === 'adba',
  technique,
)

/** hbo: CROHO part techniek, masters included. */
export const hboAll = definition(
  'croho-techniek-alle',
  { nl: 'CROHO techniek, ook masters', en: 'CROHO technique, masters included' },
  {
    nl: 'Deel in CROHO-onderdeel techniek, van alle opleidingen met masters erbij.',
    en: 'Share in CROHO part technique, of all programmes, masters included.',
  },
  all,
  technique,
)

/** wo: CROHO parts techniek and natuur, bachelor. */
export const woNatureBa = definition(
  'techniek-natuur-ba',
  { nl: 'techniek en natuur, bachelor', en: 'technique and nature, bachelor' },
  {
    nl: 'Deel in CROHO-onderdeel techniek of natuur, van alle bachelors.',
    en: 'Share in CROHO part technique or nature, of all bachelors.',
  },
  route => route === 'ba',
  techniqueOrNature,
)

/** wo: CROHO part techniek, bachelor. */
export const woBa = definition(
  'techniek-ba',
  { nl: 'techniek, bachelor', en: 'technique, bachelor' },
  {
    nl: 'Deel in CROHO-onderdeel techniek, van alle bachelors.',
    en: 'Share in CROHO part technique, of all bachelors.',
  },
  route => route === 'ba',
  technique,
)

/** wo: CROHO parts techniek, natuur and landbouw, bachelor. */
export const woAgricultureBa = definition(
  'techniek-natuur-landbouw-ba',
  { nl: 'techniek, natuur en landbouw, bachelor', en: 'technique, nature and agriculture, bachelor' },
  {
    nl: 'Deel in CROHO-onderdeel techniek, natuur of landbouw en natuurlijke omgeving, van alle bachelors.',
    en: 'Share in CROHO part technique, nature or agriculture, of all bachelors.',
  },
  route => route === 'ba',
  part => techniqueOrNature(part) || part === 'landbouw',
)

/** wo: CROHO parts techniek and natuur, all kinds of programme. */
export const woNatureAll = definition(
  'techniek-natuur-alle',
  { nl: 'techniek en natuur, alle opleidingen', en: 'technique and nature, all programmes' },
  {
    nl: 'Deel in CROHO-onderdeel techniek of natuur, van alle opleidingen.',
    en: 'Share in CROHO part technique or nature, of all programmes.',
  },
  all,
  techniqueOrNature,
)

/** wo: CROHO part techniek, all kinds of programme. */
export const woAll = definition(
  'techniek-alle',
  { nl: 'techniek, alle opleidingen', en: 'technique, all programmes' },
  {
    nl: 'Deel in CROHO-onderdeel techniek, van alle opleidingen.',
    en: 'Share in CROHO part technique, of all programmes.',
  },
  all,
  technique,
)

/** wo: CROHO parts techniek and natuur, master. */
export const woNatureMa = definition(
  'techniek-natuur-ma',
  { nl: 'techniek en natuur, master', en: 'technique and nature, master' },
  {
    nl: 'Deel in CROHO-onderdeel techniek of natuur, van alle masters (postmasters niet).',
    en: 'Share in CROHO part technique or nature, of all masters (postmasters not).',
  },
  route => route === 'ma',
  techniqueOrNature,
)

/** hbo first-years who are new in all of higher education, as DUO's CKAN files count them: another group of people. */
export const hboAdBaNewInHo = definition(
  'croho-techniek-adba-domein-ho',
  {
    nl: 'CROHO techniek, ad en bachelor, nieuw in het hele hoger onderwijs',
    en: 'CROHO technique, new in all of higher education',
  },
  {
    nl: 'Deel in CROHO-onderdeel techniek, van alle associate degrees en bachelors die nieuw zijn in het hele hoger onderwijs.',
    en: 'Share in CROHO part technique, of all associate degrees and bachelors who are new in all of higher education.',
  },
  route => route === 'adba',
  technique,
  'ho',
)

/** wo first-years who are new in all of higher education, as DUO's CKAN files count them: another group of people. */
export const woNatureBaNewInHo = definition(
  'techniek-natuur-ba-domein-ho',
  {
    nl: 'techniek en natuur, bachelor, nieuw in het hele hoger onderwijs',
    en: 'technique and nature, bachelor, new in all of higher education',
  },
  {
    nl: 'Deel in CROHO-onderdeel techniek of natuur, van alle bachelors die nieuw zijn in het hele hoger onderwijs.',
    en: 'Share in CROHO part technique or nature, of all bachelors who are new in all of higher education.',
  },
  route => route === 'ba',
  techniqueOrNature,
  'ho',
)
