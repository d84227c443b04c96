import type { Bilingual } from '../../vocabulary/index.ts'
import type { Field } from './selection.ts'

/** What is wrong with one part of a selection. */
export interface SelectionProblem {
  /** Stable: readers and scripts may rely on it. */
  readonly code: string
  readonly field: Field
  /** 404 for what does not exist, 400 for what cannot be combined or read. */
  readonly status: 400 | 404
  readonly text: Bilingual
}

type Make = (field: Field, given: string, more?: string) => SelectionProblem

function problem(
  code: string,
  status: 400 | 404,
  nl: (given: string, more: string) => string,
  en: typeof nl,
): Make {
  return (field, given, more = '') => ({
    code: `selection.${code}`,
    field,
    status,
    text: { nl: nl(given, more), en: en(given, more) },
  })
}

const meantNl = (near: string) => (near ? ` Bedoelt u ${near}?` : '')
const meantEn = (near: string) => (near ? ` Did you mean ${near}?` : '')

/** Every sentence about a wrong selection; `more` is the nearest right value, or what there is. */
export const PROBLEMS = {
  indicator: problem(
    'indicator-unknown',
    404,
    (given, near) => `Er is geen cijfer met de code “${given}”.${meantNl(near)}`,
    (given, near) => `There is no figure with the code “${given}”.${meantEn(near)}`,
  ),
  definition: problem(
    'definition-unknown',
    404,
    (given, near) => `Er is geen definitie met de code “${given}”.${meantNl(near)}`,
    (given, near) => `There is no definition with the code “${given}”.${meantEn(near)}`,
  ),
  definitionOfOther: problem(
    'definition-of-other',
    400,
    (given, other) =>
      `De definitie “${given}” hoort bij een ander cijfer: ${other}. Hier telt de hoofddefinitie.`,
    (given, other) =>
      `The definition “${given}” belongs to another figure: ${other}. Here the main definition counts.`,
  ),
  region: problem(
    'region-unknown',
    404,
    (given, near) => `Er is geen regio “${given}”.${meantNl(near)}`,
    (given, near) => `There is no region “${given}”.${meantEn(near)}`,
  ),
  school: problem(
    'region-school',
    400,
    given =>
      `“${given}” is een schoolvestiging. Cijfers per school staan niet op deze site: dan zouden veel meer cijfers van gemeenten verborgen moeten zijn. Kies de gemeente van de school.`,
    given =>
      `“${given}” is a school location. There are no figures per school on this site: far more figures of municipalities would have to be hidden. Choose the municipality of the school.`,
  ),
  institution: problem(
    'region-institution',
    400,
    given => `Dit cijfer is er niet per instelling (“${given}”). Kies een regio.`,
    given => `This figure does not exist per institution (“${given}”). Choose a region.`,
  ),
  regions: problem(
    'region-many',
    400,
    (given, most) => `U koos ${given} regio’s. Er passen er ${most} in één tabel.`,
    (given, most) => `You chose ${given} regions. One table holds ${most}.`,
  ),
  sex: problem(
    'sex-unknown',
    400,
    (given, all) => `“${given}” is geen keuze voor geslacht. Mogelijk zijn: ${all}.`,
    (given, all) => `“${given}” is no choice of sex. Possible are: ${all}.`,
  ),
  sexNone: problem(
    'sex-none',
    400,
    given => `Dit cijfer is niet apart voor “${given}” geteld.`,
    given => `This figure was not counted for “${given}” apart.`,
  ),
  year: problem(
    'year-unreadable',
    400,
    (given, near) => `“${given}” is geen jaar. Schrijf het als ${near}.`,
    (given, near) => `“${given}” is no year. Write it as ${near}.`,
  ),
  yearNone: problem(
    'year-none',
    400,
    (given, years) => `Voor ${given} zijn er geen cijfers. Er zijn cijfers van ${years}.`,
    (given, years) => `There are no figures for ${given}. There are figures of ${years}.`,
  ),
  yearsTurned: problem(
    'years-turned',
    400,
    (given, until) => `Het eerste jaar (${given}) komt na het laatste (${until}).`,
    (given, until) => `The first year (${given}) comes after the last (${until}).`,
  ),
  show: problem(
    'show-unknown',
    400,
    (given, all) => `“${given}” kan niet worden getoond. Mogelijk zijn: ${all}.`,
    (given, all) => `“${given}” cannot be shown. Possible are: ${all}.`,
  ),
  showNone: problem(
    'show-none',
    400,
    (given, all) => `Van dit cijfer is er geen ${given}, alleen: ${all}.`,
    (given, all) => `Of this figure there is no ${given}, only: ${all}.`,
  ),
  scale: problem(
    'scale-unknown',
    400,
    (given, all) => `“${given}” is geen schaal. Mogelijk zijn: ${all}.`,
    (given, all) => `“${given}” is no scale. Possible are: ${all}.`,
  ),
} as const satisfies Readonly<Record<string, Make>>
