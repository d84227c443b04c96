/**
 * The form in which two ways of writing a place, municipality or region are the same: upper case, without accents,
 * apostrophes, points, commas and brackets, dashes as blanks.
 *
 * | written                              | key               |
 * | ------------------------------------ | ----------------- |
 * | `'s-Gravenhage`, `S GRAVENHAGE`      | `S GRAVENHAGE`    |
 * | `Bergen (NH.)`, `BERGEN NH`          | `BERGEN NH`       |
 * | `Súdwest-Fryslân`, `SUDWEST FRYSLAN` | `SUDWEST FRYSLAN` |
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['’‘`´.,()]/g, '')
    .replace(/[-–\s]+/g, ' ')
    .trim()
}
