import type { SourceKind } from '../kind.ts'
import { yearOf } from '../kind.ts'
import { readBoundaries } from './outlines.ts'

/**
 * Outlines of municipalities, provinces or COROP areas of a year, published by CBS and Kadaster through PDOK: GeoJSON or
 * TopoJSON, in RD or WGS84. The year stands in `jrstatcode` (`2023GM0014`), else in the file name, else `--year`.
 */
export const boundaries: SourceKind = {
  id: 'geo-boundaries',
  publisher: 'CBS/Kadaster',
  title: {
    nl: 'Grenzen van gemeenten, provincies of COROP-gebieden',
    en: 'Boundaries of municipalities, provinces or COROP areas',
  },
  page: 'https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen',
  licence: 'CC BY 4.0',
  recognises: file =>
    /^\s*\{/.test(file.head) &&
    (/"type"\s*:\s*"(FeatureCollection|Topology)"/.test(file.head) ||
      /^\s*\{\s*"(arcs|transform)"\s*:/.test(file.head)),
  read: (file, told) => readBoundaries(file, () => yearOf(file, told, /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/)),
}
