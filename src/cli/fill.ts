import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { makeRelease } from '../api/index.ts'
import { Lake, prepare } from '../lake/index.ts'
import { unpack } from '../sources/index.ts'
import { dataFolder, withData } from './data.ts'

const BUNDLED = new URL('../../data/bundled/', import.meta.url)

/** `fill`: the bundled figures into an empty data folder, and a first release. `serve` runs it; not shown in the help. */
export function addFill(program: Command): void {
  withData(program.command('fill', { hidden: true }).description('fill an empty data folder')).action(run)
}

async function run(options: { data?: string }): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  await lake.write(async writer => {
    // A first start that was stopped halfway is gone on with; what is there already stays as it is.
    if (lake.records().some(({ origin }) => origin !== 'bundled')) return
    for (const name of readdirSync(BUNDLED)
      .filter(each => each.endsWith('.gz'))
      .sort())
      for (const file of unpack(fileURLToPath(new URL(name, BUNDLED))))
        await writer.commit(prepare(file, { origin: 'bundled' }))
  })
  if (lake.currentRelease() === null)
    await makeRelease(lake, { by: 'vieroptien', note: 'meegeleverde cijfers' })
}
