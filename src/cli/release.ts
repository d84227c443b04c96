import type { Command } from 'commander'
import { makeRelease, type ReleaseAbout } from '../api/index.ts'
import { Lake } from '../lake/index.ts'
import { dataFolder, withData } from './data.ts'
import { Progress } from './progress.ts'

interface Options {
  data?: string
  by: string
  note: string
  json?: boolean
}

/** `release`: freezes the figures of the lake, protected, and makes them what readers see. */
export function addRelease(program: Command): void {
  withData(
    program
      .command('release')
      .description('freeze the figures of the lake into a new release and publish it')
      .option('--by <name>', 'role or team that makes it', 'beheer')
      .option('--note <text>', 'what is new', '')
      .option('--json', 'print the manifest as JSON'),
  ).action(run)
}

async function run(options: Options): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const progress = new Progress(1)
  const manifest = await makeRelease(lake, options, (done, total, what) => progress.at(done, what, total))
  progress.clear()
  if (options.json) {
    process.stdout.write(`${JSON.stringify(manifest, null, 1)}\n`)
    return
  }
  const about = manifest.about as unknown as ReleaseAbout
  const { primary, complementary, published } = about.hidden
  process.stdout.write(
    `Release ${manifest.id} is published: ${about.figures} figures from ${manifest.imports.length} imports.\n` +
      `Hidden to protect small counts: ${primary} counts of 1 to 4 and ${complementary} more beside them, of ${published} counts.\n`,
  )
}
