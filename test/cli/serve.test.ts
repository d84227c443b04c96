import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { WORLD } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'
import { start } from './run.ts'

let root: string
beforeAll(async () => {
  const lake = await lakeOf(WORLD)
  await makeRelease(lake, { by: 'test', note: '' })
  root = lake.root
})

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** Keeps a port busy (0 for any) until the test ends; gives its number, null when it is busy already. */
async function occupy(port: number): Promise<number | null> {
  const server: Server = createServer()
  const taken = await new Promise<boolean>(resolve => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!taken) return null
  open.push(() => server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : null
}

/** A site in a process of its own, once it has said its address. */
async function serve(environment: NodeJS.ProcessEnv) {
  const started = start(['serve', '--data', root], { PORT: '', HOST: '', ...environment })
  open.push(() => started.child.kill('SIGKILL'))
  for (let waited = 0; waited < 15_000 && started.child.exitCode === null; waited += 20) {
    const address = /^Vier op Tien: (http:\S+)$/m.exec(started.said.out)?.[1]
    if (address) return { ...started, address }
    await sleep(20)
  }
  throw new Error(`the site did not start: ${started.said.out}${started.said.err}`)
}

describe('serve', () => {
  it('answers at the address that it says once it is ready, and ends when asked', async () => {
    const free = await occupy(0)
    for (const close of open.splice(0)) close()
    const { address, child, ended, said } = await serve({ PORT: String(free) })
    expect(address).toBe(`http://127.0.0.1:${free}`)
    const page = await fetch(`${address}/`)
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ])
    expect(await page.text()).toContain('Landsdeel Oost')
    expect((await fetch(`${address}/regios/twente`)).status).toBe(200)
    expect((await fetch(`${address}/regios/nergenshuizen?naam=iemand`)).status).toBe(404)
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    const lines = said.err
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(lines.filter(({ event }) => event === 'request').map(({ status }) => status)).toEqual([
      200, 200, 404,
    ])
    // Nothing about the reader: no address, no agent, no query.
    expect(said.err).not.toMatch(/127\.0\.0\.1|node|undici|iemand/)
  })

  it('stops with exit 2 when the PORT that was given is busy', async () => {
    const busy = await occupy(0)
    const { code, out, err } = await start(['serve', '--data', root], { PORT: String(busy), HOST: '' }).ended
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`Port ${busy} is in use by another program\\..*PORT=`))
    expect(out).not.toContain('Vier op Tien')
  })

  it('takes the next free port when the default one is busy, and says so', async () => {
    await occupy(8410)
    await occupy(8411)
    const { address, said } = await serve({})
    expect(said.out).toContain('Port 8410 is in use; taking the next free one.')
    const port = Number(new URL(address).port)
    expect(port).toBeGreaterThan(8411)
    expect(port).toBeLessThanOrEqual(8460)
    expect((await fetch(address)).status).toBe(200)
  })

  it.each([
    [{ PORT: 'http' }, 'settings.port'],
    [{ PORT: '0' }, 'settings.port'],
    [{ PORT: '70000' }, 'settings.port'],
    [{ PUBLIC_URL: 'vieroptien.nl' }, 'settings.public-url'],
    [{ PUBLIC_URL: 'https://vieroptien.example.nl/pad' }, 'settings.public-url'],
    [{ TRUST_PROXY: 'maybe' }, 'settings.trust-proxy'],
  ])('refuses a setting that cannot be right: %j', (environment, code) => {
    expect(() => readSettings(environment)).toThrow(expect.objectContaining({ name: 'InputError', code }))
  })
})
