export type * from './answers/contract.ts'
export { openSiteAnswers, type SiteAnswers } from './answers/site.ts'
export { makeRelease, type ReleaseAbout } from './changes/release.ts'
