import type { Lang } from './text.ts'

/** What the menu calls each page, by its Dutch address. */
export const MENU_WORDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  '/regios': { nl: 'Regio’s', en: 'Regions' },
  '/cijfers': { nl: 'Cijfers', en: 'Figures' },
  '/vooruitblik': { nl: 'Vooruitblik', en: 'Outlook' },
  '/doorstroom': { nl: 'Van school naar werk', en: 'From school to work' },
  '/scenario': { nl: 'Wat als?', en: 'What if?' },
  '/thema': { nl: 'Thema’s', en: 'Themes' },
  '/acties': { nl: 'Acties', en: 'Actions' },
  '/programmas': { nl: 'Programma’s', en: 'Programmes' },
  '/deelnemers': { nl: 'Deelnemers', en: 'Participants' },
  '/evenementen': { nl: 'Evenementen', en: 'Events' },
  '/nieuws': { nl: 'Nieuws', en: 'News' },
  '/over': { nl: 'Over het pact', en: 'About the pact' },
  '/contact': { nl: 'Contact', en: 'Contact' },
  '/begrippen': { nl: 'Begrippen', en: 'Terms' },
  '/methode': { nl: 'Hoe wij tellen', en: 'How we count' },
  '/data': { nl: 'Open data', en: 'Open data' },
  '/versies': { nl: 'Cijferversies', en: 'Releases' },
  '/toegankelijkheid': { nl: 'Toegankelijkheid', en: 'Accessibility' },
  '/privacy': { nl: 'Privacy', en: 'Privacy' },
}
