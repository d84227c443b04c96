/** `npm run reference`: draws docs/reference/ from the lists of the program, so that it cannot lag behind. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { COMMANDS } from '../src/cli/index.ts'
import { SETTINGS } from '../src/cli/settings.ts'
import { INDICATORS, PUBLISHED, TARGETS } from '../src/indicators/index.ts'
import { KINDS, PUBLICATIONS } from '../src/sources/index.ts'
import { PAGES } from '../src/web/pages/index.ts'

const MARK = '<!-- Drawn by `npm run reference` from the lists of the program; do not edit. -->'

/** The pages of the reference by file name. */
export async function reference(): Promise<Readonly<Record<string, string>>> {
  return {
    'indicators.md': page('Indicators and definitions', indicators()),
    'sources.md': page('Kinds of file and publications', sources()),
    'targets.md': page('Goals', targets()),
    'published.md': page('Published national series', published()),
    'commands.md': page('Commands', await commands()),
    'settings.md': page('Settings', settings()),
    'pages.md': page('Pages of the site', pages()),
  }
}

function page(title: string, body: string): string {
  return `${MARK}\n\n# ${title}\n\n${body}\n`
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function indicators(): string {
  return INDICATORS.map(
    ({ id, title, population, basis, flow, unit, sources: tables, note, definitions }) =>
      `## ${id}\n\n${title.nl} (${title.en}). Population: ${population.en}. Counted at: ${basis}; ${flow}; unit: ${unit.en}.` +
      `${tables.length > 0 ? ` Tables: ${tables.map(each => `\`${each}\``).join(', ')}.` : ''} ${note.en}\n\n` +
      table(
        ['definition', 'title', 'rule', 'comparable group'],
        definitions.map((each, at) => [
          `\`${each.id}\`${at === 0 ? ' (default)' : ''}`,
          each.title.en,
          each.rule.en,
          `\`${each.comparable}\``,
        ]),
      ),
  ).join('\n\n')
}

function sources(): string {
  const kinds = table(
    ['kind', 'publisher', 'title', 'licence', 'page'],
    KINDS.map(({ id, publisher, title, licence, page: at }) => [
      `\`${id}\``,
      publisher,
      title.en,
      licence,
      at,
    ]),
  )
  const publications = table(
    ['publication', 'kind', 'address'],
    PUBLICATIONS.map(({ id, kind, url }) => [`\`${id}\``, `\`${kind}\``, url]),
  )
  return `${kinds}\n\n## What \`update\` fetches\n\n${publications}`
}

function targets(): string {
  return table(
    ['goal', 'kind', 'title', 'measured by', 'region', 'value', 'year', 'source'],
    TARGETS.map(({ id, kind, title, indicator, definition, region, value, unit, period, source }) => [
      `\`${id}\``,
      kind,
      title.en,
      indicator === null ? 'no open figure' : `\`${indicator}\`, \`${definition}\``,
      region,
      unit === 'share' || unit === 'growth' ? `${Math.round(100 * value)} %` : `${value} ${unit}`,
      String(period.year),
      `${source.publisher}, ${source.title} (${source.date})`,
    ]),
  )
}

function published(): string {
  return table(
    ['series', 'title', 'years', 'source'],
    PUBLISHED.map(({ id, title, points, source }) => [
      `\`${id}\``,
      title.en,
      points.map(({ year }) => year).join(', '),
      `${source.publisher}: ${source.title}`,
    ]),
  )
}

async function commands(): Promise<string> {
  const program = new Command('vieroptien')
  for (const { load } of COMMANDS) (await load())(program)
  return program
    .createHelp()
    .visibleCommands(program)
    .filter(command => command.name() !== 'help')
    .map(command => {
      const help = command.createHelp()
      help.helpWidth = 100
      return `## ${command.name()}\n\n\`\`\`\n${help.formatHelp(command, help).trimEnd()}\n\`\`\``
    })
    .join('\n\n')
}

function settings(): string {
  return table(
    ['setting', 'default', 'meaning'],
    SETTINGS.map(({ name, fallback, meaning }) => [`\`${name}\``, fallback, meaning]),
  )
}

function pages(): string {
  return table(
    ['page', 'Dutch', 'English'],
    PAGES.map(({ id, routes }) => [id, `\`${routes.nl}\``, `\`${routes.en}\``]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(await reference()))
    writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), text)
