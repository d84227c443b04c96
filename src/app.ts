import { unwatchFile, watchFile } from 'node:fs'
import { openSiteAnswers } from './api/index.ts'
import type { Lake } from './lake/index.ts'
import { Fault } from './vocabulary/index.ts'
import { createSite } from './web/index.ts'

/** What the site needs to know about where it stands. */
export interface AppSettings {
  readonly publicUrl: string | null
  readonly trustProxy: boolean
  readonly version: string
}

/** The whole system, open: answers requests until it is closed. */
export interface App {
  fetch(request: Request): Response | Promise<Response>
  close(): void
}

/** How often the pointer to the current release is looked at, in milliseconds. */
const LOOK_EVERY = 2_000

/** The composition root: opens the current release and hands it to the site; a newly published one takes over at once. */
export async function openApp(lake: Lake, settings: AppSettings, log: (line: object) => void): Promise<App> {
  const open = async () => {
    const manifest = lake.currentRelease()
    if (manifest === null)
      throw new Fault({
        code: 'app.no-release',
        message: `${lake.root} has no release. Make one with "vieroptien release".`,
      })
    const report = (error: Error, path: string) => log({ event: 'fault', path, problem: error.message })
    return createSite(await openSiteAnswers(lake, manifest), { ...settings, report })
  }
  let site = await open()
  const refresh = async () => {
    try {
      site = await open()
      log({ event: 'release', release: lake.currentRelease()?.id })
    } catch (error) {
      log({ event: 'release-failed', problem: (error as Error).message })
    }
  }
  watchFile(lake.currentFile, { interval: LOOK_EVERY }, () => void refresh())
  return {
    fetch: request => site.fetch(request),
    close: () => unwatchFile(lake.currentFile),
  }
}
