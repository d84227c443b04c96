import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { type Finding, Lake } from '../lake/index.ts'
import { dataFolder, withData } from './data.ts'
import { describe } from './problem.ts'
import { readSettings } from './settings.ts'

/** `doctor`: checks the installation, the settings, the lake and the release, and says what to do. */
export function addDoctor(program: Command): void {
  withData(
    program
      .command('doctor')
      .description('check the installation and the data folder, and say what to do')
      .option('--json', 'print as JSON'),
  ).action(run)
}

interface Check {
  readonly name: string
  readonly findings: readonly Finding[]
}

async function run(options: { data?: string; json?: boolean }): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const checks: Check[] = []
  for (const [name, look] of CHECKS) checks.push({ name, findings: await guarded(() => look(lake)) })
  const grave = checks.some(({ findings }) => findings.some(finding => finding.grave))
  if (options.json) process.stdout.write(`${JSON.stringify({ ok: !grave, checks }, null, 1)}\n`)
  else
    for (const { name, findings } of checks) {
      const word = findings.some(finding => finding.grave) ? 'FIX ' : findings.length > 0 ? 'note' : 'ok  '
      process.stdout.write(`${word}  ${name}\n`)
      for (const { message } of findings) process.stdout.write(`      ${message}\n`)
    }
  if (grave) process.exitCode = 2
}

/** A check that fails is a finding itself. */
async function guarded(look: () => Finding[] | Promise<Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    return [{ grave: true, message: describe(error) }]
  }
}

const CHECKS: readonly (readonly [string, (lake: Lake) => Finding[] | Promise<Finding[]>])[] = [
  ['Node.js 20.19 or newer', nodeVersion],
  ['settings', settings],
  ['data folder', folder],
  ['question engine', engine],
  ['imports', lake => lake.check()],
  ['release', release],
]

function nodeVersion(): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return []
  return [{ grave: true, message: `This is Node.js ${process.versions.node}. Install 20.19 or newer.` }]
}

function settings(): Finding[] {
  const { publicUrl, host } = readSettings(process.env)
  if (publicUrl === null && host !== '127.0.0.1' && host !== 'localhost')
    return [
      { grave: false, message: 'PUBLIC_URL is not set: links in feeds and mail would not work for readers.' },
    ]
  return []
}

function folder({ root }: Lake): Finding[] {
  if (!existsSync(root))
    return [
      {
        grave: false,
        message: `${root} is not there yet. "vieroptien import" or "vieroptien serve" makes it.`,
      },
    ]
  if (!statSync(root).isDirectory())
    return [{ grave: true, message: `${root} is a file. Give a folder with --data or VIEROPTIEN_DATA.` }]
  accessSync(root, constants.R_OK | constants.W_OK)
  const { bavail, bsize } = statfsSync(root)
  const free = (bavail * bsize) / 1e9
  return free >= 1
    ? []
    : [{ grave: true, message: `Only ${free.toFixed(1)} GB free at ${root}. Make room for 1 GB.` }]
}

async function engine(lake: Lake): Promise<Finding[]> {
  const questions = await lake.questions()
  try {
    // Reads every count that holds: a damaged file shows here and not under a reader.
    await questions.unplacedShare()
    return []
  } finally {
    questions.close()
  }
}

function release(lake: Lake): Finding[] {
  const current = lake.currentRelease()
  if (current === null)
    return [
      {
        grave: false,
        message: 'There is no release yet. "vieroptien release" or "vieroptien serve" makes one.',
      },
    ]
  for (const _row of lake.readRelease(current.id)) break
  const held = new Set(lake.current().map(({ record }) => record.sha256))
  const fresh = [...held].filter(sha256 => !current.imports.includes(sha256))
  return fresh.length === 0
    ? []
    : [
        {
          grave: false,
          message: `${fresh.length} imports are newer than release ${current.id}. "vieroptien release" publishes them.`,
        },
      ]
}
