import { resolve } from 'node:path'
import type { Command } from 'commander'

/** The option that every command which reads or writes figures has. */
export function withData(command: Command): Command {
  return command.option('--data <dir>', 'data folder (default: VIEROPTIEN_DATA, else ./data/local)')
}

/** The data folder that a person means: `--data`, else `VIEROPTIEN_DATA`, else `./data/local`. */
export function dataFolder(options: { data?: string }): string {
  return resolve(options.data ?? process.env.VIEROPTIEN_DATA ?? 'data/local')
}
