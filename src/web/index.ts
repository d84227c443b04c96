/** The door of the web layer: answers in, pages out. */
export type { Answers } from './pages/index.ts'
export { createSite, type SiteSettings } from './site.tsx'
