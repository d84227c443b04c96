import type { Command } from 'commander'
import { Lake } from '../lake/index.ts'
import { dataFolder, withData } from './data.ts'
import { textTable } from './table.ts'

/** `regions [QUERY]`: codes and names of regions, searched by name or code. */
export function addRegions(program: Command): void {
  withData(
    program
      .command('regions')
      .description('regions by code or name')
      .argument(
        '[query]',
        'part of a name or a code; all regions but municipalities and schools when left out',
      )
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(query: string | undefined, options: { data?: string; json?: boolean }): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const atlas = await lake.atlas()
  const found =
    query === undefined ? atlas.regions.filter(({ kind }) => kind !== 'municipality') : atlas.search(query)
  if (options.json) {
    process.stdout.write(`${JSON.stringify(found, null, 1)}\n`)
    return
  }
  const rows = found.map(({ code, kind, name }) => [code, kind, name.nl, `/regios/${atlas.slugOf(code)}`])
  process.stdout.write(`${textTable(['code', 'kind', 'name', 'page'], rows)}\n`)
}
