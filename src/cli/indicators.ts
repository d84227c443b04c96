import type { Command } from 'commander'
import { INDICATORS } from '../indicators/index.ts'

/** `indicators`: every indicator with its definitions and rules. */
export function addIndicators(program: Command): void {
  program
    .command('indicators')
    .description('indicators and their definitions')
    .option('--json', 'print as JSON')
    .action(run)
}

function run(options: { json?: boolean }): void {
  if (options.json) {
    const plain = INDICATORS.map(({ question, definitions, ...rest }) => ({
      ...rest,
      definitions: definitions.map(({ id, title, rule, comparable }) => ({ id, title, rule, comparable })),
      question,
    }))
    process.stdout.write(`${JSON.stringify(plain, null, 1)}\n`)
    return
  }
  for (const { id, title, population, definitions } of INDICATORS) {
    process.stdout.write(`${id}: ${title.nl} (${population.nl})\n`)
    for (const [at, definition] of definitions.entries())
      process.stdout.write(`  ${definition.id}${at === 0 ? ' (default)' : ''}: ${definition.rule.nl}\n`)
    process.stdout.write('\n')
  }
}
