import type { Dataset } from './dataset.ts'
import type { View } from './pages/page.ts'
import { HOME } from './paths.ts'
import type { Lang, Text } from './text/index.ts'

/** Addresses of licences, by the name in the catalogue of sources. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
}

/**
 * What machines are told of a page, in the vocabulary of schema.org as JSON-LD: the way to it from the home page, its
 * figures as a Dataset, and on the home page the site. `<` is written as an escape, so that no word ends the block.
 * Addresses hold the host where one is set; else they are relative to the page (JSON-LD 1.1, section 3.2).
 * Source: https://schema.org/Dataset, https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function structuredData(text: Text, view: View, publicUrl: string | null): string {
  const at = (path: string) => (publicUrl ?? '') + path
  const home = view.paths[text.lang] === HOME[text.lang]
  const graph = [
    ...(home ? [siteOf(text, at)] : []),
    ...(view.crumbs.length > 0 ? [crumbsOf(view, at)] : []),
    ...(view.dataset ? [datasetOf(text.lang, view, view.dataset, at)] : []),
  ]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}

type At = (path: string) => string

function siteOf(text: Text, at: At) {
  return {
    '@type': 'WebSite',
    name: text.site.name,
    url: at(HOME[text.lang]),
    inLanguage: text.lang,
    description: text.home.description,
  }
}

function crumbsOf({ crumbs }: View, at: At) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: at(path),
    })),
  }
}

function datasetOf(lang: Lang, view: View, dataset: Dataset, at: At) {
  const { name, description, licences, publishers, years, downloads } = dataset
  return {
    '@type': 'Dataset',
    name,
    description,
    url: at(view.paths[lang]),
    inLanguage: lang,
    creator: publishers.map(publisher => ({ '@type': 'Organization', name: publisher })),
    publisher: { '@type': 'Organization', name: 'Vier op Tien', url: at(HOME[lang]) },
    license: licences.map(licence => LICENCES[licence] ?? licence),
    ...(years ? { temporalCoverage: `${years[0]}/${years[1]}` } : {}),
    distribution: downloads.map(({ path, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: at(path),
    })),
  }
}
