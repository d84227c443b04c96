/** A name as part of a region code: lower case, no accents, dashes for all else. `Zaanstreek/Waterland` → `zaanstreek-waterland`. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
