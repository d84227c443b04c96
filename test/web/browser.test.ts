import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, NO_CHROMIUM } from '../../scripts/chromium.mjs'
import { createSite } from '../../src/web/index.ts'
import { answers } from './fixture/index.ts'

const program = findChromium()

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One of each kind of page, in each language at least once. */
const PATHS = [
  '/',
  '/en',
  '/regios?zoek=twente',
  '/en/regions',
  '/regios/noord-veluwe',
  '/en/regions/twente',
  '/regios/gm0277-rozendaal',
  '/regios/smart-and-sustainable',
  '/regios/nergens',
  '/thema',
  '/thema/kiezen',
  '/en/theme/werken',
  '/acties',
  '/en/actions?theme=kiezen',
  '/acties?thema=onbekend',
  '/programmas',
  '/en/participants',
  '/evenementen',
  '/nieuws',
  '/contact',
  '/en/terms',
  '/over',
  '/en/privacy',
  '/toegankelijkheid',
  '/cijfers',
  '/en/figures?indicator=hbo-techniek&sex=male&sex=female&scale=index',
  '/cijfers?indicator=nergens&regio=Enschde',
  '/cijfers/paspoort?indicator=hbo-techniek&regio=PV23',
]
/** Pages that hold every part. */
const FULL = ['/', '/regios/twente']
const WIDTHS = [320, 1280] as const
const SCHEMES = ['light', 'dark'] as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let server: Server
let browser: Browser
let base = ''

describe.skipIf(!program)(program ? 'in Chromium' : NO_CHROMIUM, () => {
  beforeAll(async () => {
    const site = createSite(answers(), { publicUrl: null, version: '0' })
    server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await new Promise<void>(resolve => (server.listening ? resolve() : server.once('listening', resolve)))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath: program ?? '', args: FLAGS })
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function visit(width: number, colorScheme: 'light' | 'dark', work: (page: Page) => Promise<void>) {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
    })
    try {
      await work(await context.newPage())
    } finally {
      await context.close()
    }
  }

  describe.each(WIDTHS)('%i px wide', width => {
    it.each(SCHEMES)(
      'in %s has no fault that axe finds',
      async colorScheme => {
        // Every page once in each theme and at each width; the two that hold everything in all four.
        const all = (width === 320) === (colorScheme === 'light')
        await visit(width, colorScheme, async page => {
          for (const path of all ? PATHS : FULL) {
            await page.goto(base + path)
            await page.evaluate(() => {
              for (const details of document.querySelectorAll('details')) details.open = true
            })
            const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
            const found = violations.map(
              ({ id, nodes }) => `${path} ${id}: ${nodes.map(n => n.html).join(' | ')}`,
            )
            expect(found).toEqual([])
          }
        })
      },
      120_000,
    )

    it('never scrolls sideways, and shows no label outside the screen', async () => {
      await visit(width, 'light', async page => {
        for (const path of PATHS) {
          await page.goto(base + path)
          const found = await page.evaluate(() => ({
            over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            outside: [...document.querySelectorAll('.line-chart text')]
              .map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth))
              .map(({ text }) => text),
          }))
          expect(found, path).toEqual({ over: 0, outside: [] })
        }
      })
    })
  })

  it('asks for nothing from elsewhere and stays within the budget over the wire', async () => {
    await visit(1280, 'light', async page => {
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      const sizes = new Map<string, number>()
      const urls = new Map<string, string>()
      session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
        sizes.set(requestId, encodedDataLength),
      )
      const load = async (path: string) => {
        sizes.clear()
        await page.goto(base + path, { waitUntil: 'networkidle' })
        return [...sizes.values()].reduce((sum, size) => sum + size, 0)
      }
      const first = await load('/')
      const fonts = [...sizes].filter(([id]) => urls.get(id)?.endsWith('.woff2'))
      expect(fonts.length).toBe(2)
      expect(fonts.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(50_000)
      expect(first).toBeLessThan(90_000)
      for (const path of ['/regios/twente', '/regios', '/en'])
        expect(await load(path), path).toBeLessThan(20_000)
      expect([...urls.values()].filter(url => !url.startsWith(base))).toEqual([])
    })
  })

  it('reads from the top by keyboard: skip link, then what it skips to', async () => {
    await visit(320, 'light', async page => {
      await page.goto(base)
      await page.keyboard.press('Tab')
      const skip = page.locator(':focus')
      expect(await skip.textContent()).toBe('Naar de inhoud')
      expect((await skip.boundingBox())?.height).toBeGreaterThan(24)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
    })
  })

  it('finds a municipality without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${base}/regios`)
    await page.getByLabel('Zoek uw gemeente of regio').fill('ensch')
    await page.getByRole('button', { name: 'Zoek' }).click()
    await page.locator('.found').getByRole('link', { name: 'Enschede' }).click()
    expect(await page.locator('h1').textContent()).toContain('in de gemeente Enschede')
    await context.close()
  })

  it('prints black on white with the other definitions unfolded', async () => {
    await visit(1280, 'dark', async page => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.goto(base)
      const found = await page.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        menu: getComputedStyle(document.querySelector('.top nav') as Element).display,
        unfolded: (document.querySelector('details table') as Element).getBoundingClientRect().height > 0,
      }))
      expect(found).toEqual({ paper: 'rgb(255, 255, 255)', menu: 'none', unfolded: true })
    })
  })
})
