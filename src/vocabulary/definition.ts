import type { Bilingual } from './text.ts'

/** What a class of people is to a definition: counted in the technical group, counted beside it, or not counted. */
export type Part = 'numerator' | 'rest' | 'outside'

/** One way to say who is technical, and out of whom. */
export interface Definition {
  /** Contract: never renamed. */
  readonly id: string
  readonly title: Bilingual
  /** The rule in a sentence: who is in the numerator, who in the denominator, what stays out. */
  readonly rule: Bilingual
  /** Definitions of different comparable groups never share a line, an average or a trend. */
  readonly comparable: string
  /** What a class of the indicator's question is to this definition. */
  readonly part: (label: string) => Part
}
