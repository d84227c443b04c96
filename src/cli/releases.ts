import type { Command } from 'commander'
import type { ReleaseAbout } from '../api/index.ts'
import { Lake } from '../lake/index.ts'
import { dataFolder, withData } from './data.ts'
import { textTable } from './table.ts'

/** `releases`: all releases, and which one readers see. */
export function addReleases(program: Command): void {
  withData(
    program
      .command('releases')
      .description('all releases of the data folder')
      .option('--json', 'print as JSON'),
  ).action(run)
}

function run(options: { data?: string; json?: boolean }): void {
  const lake = new Lake(dataFolder(options), () => new Date())
  const releases = lake.releases()
  const current = lake.currentRelease()?.id
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ current: current ?? null, releases }, null, 1)}\n`)
    return
  }
  if (releases.length === 0) {
    process.stdout.write(`${lake.root} has no release yet. "vieroptien release" makes one.\n`)
    return
  }
  const rows = releases.map(({ id, createdAt, by, note, about }) => {
    const { figures, hidden } = about as unknown as ReleaseAbout
    return [
      id === current ? '→' : '',
      id,
      createdAt.slice(0, 16).replace('T', ' '),
      by,
      String(figures),
      String(hidden.primary),
      String(hidden.complementary),
      note,
    ]
  })
  const header = ['', 'release', 'made (UTC)', 'by', 'figures', 'hidden', 'hidden beside', 'note']
  process.stdout.write(`${textTable(header, rows)}\n`)
}
