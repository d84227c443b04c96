import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { Lake } from '../lake/index.ts'
import { Fault, InputError } from '../vocabulary/index.ts'
import { dataFolder, withData } from './data.ts'
import { log, logged } from './log.ts'
import { readSettings } from './settings.ts'
import { VERSION } from './version.ts'

/** `serve`: the site on this machine; an empty data folder is filled with the bundled figures first. */
export function addServe(program: Command): void {
  withData(
    program.command('serve').description('serve the site (settings: PORT, HOST, PUBLIC_URL, TRUST_PROXY)'),
  ).action(run)
}

async function run(options: { data?: string }): Promise<void> {
  const settings = readSettings(process.env)
  const lake = new Lake(dataFolder(options), () => new Date())
  // Loaded here and not before: the other commands start quicker without the site. While it loads, a first start fills.
  const site = Promise.all([import('../app.ts'), import('./listen.ts')])
  site.catch(() => {})
  if (lake.currentRelease() === null) {
    const empty = lake.records().every(({ origin }) => origin === 'bundled')
    process.stdout.write(
      empty
        ? `${lake.root} is empty: filling it with the bundled figures.\n`
        : `${lake.root} has no release yet: making one.\n`,
    )
    await apart(empty ? 'fill' : 'release', lake.root)
  }
  const [{ openApp }, { listen }] = await site
  const app = await openApp(lake, { ...settings, version: VERSION }, log)
  const server = await listen(logged(app.fetch, log), settings).catch((error: unknown) => {
    // Else its watch on the current release would keep the process alive.
    app.close()
    throw error
  })
  process.stdout.write(`Vier op Tien: ${server.address}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      app.close()
    })
}

/** Runs a command of ours in a process of its own, so that the server stays small. */
async function apart(command: string, root: string): Promise<void> {
  const bin = fileURLToPath(new URL('../../bin/vieroptien', import.meta.url))
  const child = spawn(process.execPath, [bin, command, '--data', root], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const problem = {
    code: 'serve.filling',
    message: `The data folder ${root} could not be made ready; the message above says why.`,
  }
  if (code === 2) throw new InputError(problem)
  if (code !== 0) throw new Fault(problem)
}
