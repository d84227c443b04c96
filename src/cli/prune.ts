import type { Command } from 'commander'
import { Lake } from '../lake/index.ts'
import { InputError } from '../vocabulary/index.ts'
import { dataFolder, withData } from './data.ts'

interface Options {
  data?: string
  days: string
  dryRun?: boolean
  json?: boolean
}

/** `prune`: removes raw files of superseded imports after their time; records and checksums stay. */
export function addPrune(program: Command): void {
  withData(
    program
      .command('prune')
      .description('remove raw files of imports that were superseded long ago; their records stay')
      .option('--days <number>', 'keep raw files of superseded imports for this many days', '3650')
      .option('--dry-run', 'only say what would be removed')
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(options: Options): Promise<void> {
  const days = Number(options.days)
  if (!/^\d+$/.test(options.days))
    throw new InputError({
      code: 'prune.days',
      message: `--days ${options.days}: give a whole number of days, such as 3650.`,
    })
  const lake = new Lake(dataFolder(options), () => new Date())
  const removed = await lake.prune(days, options.dryRun === true)
  if (options.json) process.stdout.write(`${JSON.stringify(removed, null, 1)}\n`)
  else {
    for (const { name, sha256 } of removed) process.stdout.write(`${name} (${sha256.slice(0, 12)})\n`)
    process.stdout.write(
      `${removed.length} raw files ${options.dryRun ? 'would be removed' : 'removed'}; their records stay.\n`,
    )
  }
}
