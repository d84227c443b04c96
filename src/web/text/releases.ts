import type { Lang } from './text.ts'

/** Words of `/versies` in one language. */
export interface ReleasesText {
  readonly title: string
  readonly lead: string
  readonly description: string
  readonly current: string
  readonly made: (day: string, by: string) => string
  readonly noNote: string
  readonly figures: (figures: string, files: string) => string
  readonly hidden: (primary: string, complementary: string) => string
  readonly first: string
  readonly uncompared: string
  readonly same: string
  readonly changes: (added: string, changed: string, vanished: string) => string
  readonly sameFiles: string
  readonly newFiles: string
  readonly goneFiles: string
  readonly how: string
  readonly howSays: readonly string[]
  readonly data: string
}

/** Dutch at B1 level, English beside it. */
export const RELEASES_TEXT: Readonly<Record<Lang, ReleasesText>> = {
  nl: {
    title: 'Cijferversies',
    lead: 'Een cijferversie is een vaste set cijfers. Komen er nieuwe bestanden, dan maken wij een nieuwe versie. De oude verandert nooit.',
    description:
      'Alle cijferversies, de nieuwste eerst: wanneer gemaakt, waarom, uit welke bestanden en hoeveel cijfers er veranderden.',
    current: 'Deze versie ziet u op de site',
    made: (day, by) => `Gemaakt op ${day}, door ${by}.`,
    noNote: 'Zonder toelichting.',
    figures: (figures, files) => `${figures} cijfers uit ${files} bestanden.`,
    hidden: (primary, complementary) =>
      `${primary} cijfers zijn verborgen omdat het om heel weinig mensen gaat, en ${complementary} om te voorkomen dat iemand de eerste kan terugrekenen.`,
    first: 'Dit is de eerste versie.',
    uncompared: 'Deze versie is hier niet vergeleken met de versie ervoor.',
    same: 'Alle cijfers zijn gelijk aan die van de versie ervoor.',
    changes: (added, changed, vanished) =>
      `Vergeleken met de versie ervoor: ${added} cijfers nieuw, ${changed} veranderd, ${vanished} vervallen.`,
    sameFiles: 'De bestanden zijn dezelfde als in de versie ervoor. Wat veranderde, komt door de rekenwijze.',
    newFiles: 'Nieuwe bestanden',
    goneFiles: 'Vervangen bestanden',
    how: 'Hoe lees ik dit?',
    howSays: [
      'Een cijfer is één waarde: van één regio, één jaar, één geslacht en één definitie.',
      'Een cijfer telt als veranderd als het aantal, het aandeel of de status anders is. Ook een cijfer dat eerst voorlopig was, of dat eerst verborgen was.',
    ],
    data: 'Alle bestanden van de huidige versie',
  },
  en: {
    title: 'Releases',
    lead: 'A release is a fixed set of figures. When new files come, we make a new release. The old one never changes.',
    description:
      'All releases of the figures, newest first: when they were made, why, from which files and how many figures changed.',
    current: 'This is the release that you see on the site',
    made: (day, by) => `Made on ${day}, by ${by}.`,
    noNote: 'No note.',
    figures: (figures, files) => `${figures} figures from ${files} files.`,
    hidden: (primary, complementary) =>
      `${primary} figures are hidden because they are about very few people, and ${complementary} so that nobody can work out the first.`,
    first: 'This is the first release.',
    uncompared: 'This release is not compared here with the one before it.',
    same: 'All figures are the same as in the release before it.',
    changes: (added, changed, vanished) =>
      `Compared with the release before it: ${added} figures new, ${changed} changed, ${vanished} dropped.`,
    sameFiles:
      'The files are the same as in the release before it. What changed comes from the way of counting.',
    newFiles: 'New files',
    goneFiles: 'Replaced files',
    how: 'How do I read this?',
    howSays: [
      'A figure is one value: of one region, one year, one sex and one definition.',
      'A figure counts as changed when its count, share or status differs. So does one that was provisional or hidden before.',
    ],
    data: 'All files of the current release',
  },
}
