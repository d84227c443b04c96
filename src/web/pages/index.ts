import { home } from './home.tsx'
import type { Page } from './page.ts'
import { region } from './region.tsx'
import { regions } from './regions.tsx'

/** Every page of the site. */
export const PAGES: readonly Page[] = [home, regions, region]

export { fault } from './fault.tsx'
export { missing } from './missing.tsx'
export type { Answers, Asked, Page, View } from './page.ts'
