import { InputError, nearestNames } from '../vocabulary/index.ts'

/** The item that a person named. Throws an InputError with the nearest names and all possible ones. */
export function choose<T>(
  what: string,
  given: string,
  items: readonly T[],
  name: (item: T) => string,
  also: readonly string[] = [],
): T {
  const found = items.find(item => name(item) === given)
  if (found !== undefined) return found
  const names = [...items.map(name), ...also]
  const near = nearestNames(given, names, 3)
  throw new InputError({
    code: `${what.replaceAll(' ', '-')}.unknown`,
    message: `"${given}" is no ${what}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'} Possible: ${names.join(', ')}.`,
  })
}
