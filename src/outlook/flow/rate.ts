import type { Bilingual } from '../../vocabulary/index.ts'

/** Where a rate comes from: counted in the lake, published by somebody, or by nobody in the open. */
export type Origin = 'measured' | 'published' | 'unknown'

/** Which part of the people at the start of a step takes it, 0 to 1, as surely as it is known. */
export interface Rate {
  readonly origin: Origin
  /** Bounds of what it may be; 0 and 1 where nobody measures it in the open. */
  readonly low: number
  readonly high: number
  /** Best value; null where nobody measures it. */
  readonly value: number | null
  /** Year or years that it is of, as a label: `2019/20`; null where unknown. */
  readonly period: string | null
  /** Who measured it and how, or why nobody did. */
  readonly source: Bilingual
}
