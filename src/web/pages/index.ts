import { about } from './about.tsx'
import { accessibility } from './accessibility.tsx'
import { actions } from './actions.tsx'
import { contact } from './contact.tsx'
import { data } from './data.tsx'
import { events } from './events.tsx'
import { figures } from './figures.tsx'
import { flow } from './flow.tsx'
import { home } from './home.tsx'
import { method } from './method.tsx'
import { news } from './news.tsx'
import type { Page } from './page.ts'
import { participants } from './participants.tsx'
import { passport } from './passport.tsx'
import { privacy } from './privacy.tsx'
import { programmes } from './programmes.tsx'
import { region } from './region.tsx'
import { regions } from './regions.tsx'
import { releases } from './releases.tsx'
import { terms } from './terms.tsx'
import { theme } from './theme.tsx'

/** Every page of the site. */
export const PAGES: readonly Page[] = [
  home,
  regions,
  region,
  flow,
  theme,
  actions,
  programmes,
  participants,
  events,
  news,
  about,
  contact,
  terms,
  method,
  data,
  releases,
  accessibility,
  privacy,
  figures,
  passport,
]

export { fault } from './fault.tsx'
export { missing } from './missing.tsx'
export type { Answers, Asked, Page, View } from './page.ts'
