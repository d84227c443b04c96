import type { Bilingual } from './text.ts'

/**
 * | kind              | codes                                             |
 * | ----------------- | ------------------------------------------------- |
 * | land              | `NL01`                                            |
 * | landsdeel         | `landsdeel-oost` (PV23 + PV25, not CBS's LD02)    |
 * | province          | `PV20` … `PV31`                                   |
 * | pact              | `pact-twente`, …                                  |
 * | remainder         | `overig-overijssel`, `overig-gelderland`          |
 * | labour-market     | `amr-twente`, …                                   |
 * | corop             | `CR01` … `CR40`                                   |
 * | rmc               | `RMC-01` … `RMC-40`                               |
 * | municipality      | `GM0153`                                          |
 * | school            | `VO-00AH00` (BRIN and location number)            |
 * | institution       | `BRIN-01AA`                                       |
 */
export type RegionKind =
  | 'land'
  | 'landsdeel'
  | 'province'
  | 'pact'
  | 'remainder'
  | 'labour-market'
  | 'corop'
  | 'rmc'
  | 'municipality'
  | 'school'
  | 'institution'

export type RegionCode = string & { readonly __region?: never }

export interface Region {
  readonly code: RegionCode
  readonly kind: RegionKind
  readonly name: Bilingual
}
