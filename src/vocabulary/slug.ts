import type { Region, RegionCode, RegionKind } from './region.ts'

/**
 * The last part of a region's address, the same in every language: `/regios/twente`.
 *
 * | kind                       | code                | slug                        |
 * | -------------------------- | ------------------- | --------------------------- |
 * | land, landsdeel, remainder | `NL01`              | `nederland`                 |
 * | pact                       | `pact-twente`       | `twente`                    |
 * | province                   | `PV23`              | `overijssel`                |
 * | labour-market              | `amr-twente`        | `arbeidsmarktregio-twente`  |
 * | corop, rmc                 | `CR12`, `RMC-12`    | `cr12-twente`, `rmc-12-twente` |
 * | municipality               | `GM0153`            | `gm0153-enschede`           |
 * | school, institution        | `VO-99AA00`         | `vo-99aa00-name`            |
 */
export function slugOf(region: Region): string {
  const name = slug(region.name.nl)
  if (region.kind === 'pact') return region.code.slice('pact-'.length)
  if (region.kind === 'labour-market') return region.code.replace(/^amr-/, 'arbeidsmarktregio-')
  if (region.kind === 'remainder') return region.code
  if (NAMED.has(region.kind)) return name
  const code = region.code.toLowerCase()
  return name === '' || name === code ? code : `${code}-${name}`
}

/** Kinds whose slug is their Dutch name alone. */
const NAMED: ReadonlySet<RegionKind> = new Set(['land', 'landsdeel', 'province'])

/**
 * The code that stands at the start of a slug, null when there is none. The name after it does not count, so that
 * addresses outlive a change of name: `gm0153`, `gm0153-enschede` and `gm0153-anything` are all GM0153.
 */
export function codeInSlug(slug: string): RegionCode | null {
  const match = /^(gm\d{4}|cr\d{2}|rmc-\d{2}|vo-\d{2}[a-z]{2}\d{2}|brin-\d{2}[a-z]{2})(-|$)/.exec(slug)
  return match ? match[1]!.toUpperCase() : null
}

/** A name in an address: lower case, no accents, dashes for all else. `Zaanstreek/Waterland` → `zaanstreek-waterland`. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
