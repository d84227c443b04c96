import { Command, CommanderError } from 'commander'
import { InputError } from '../vocabulary/index.ts'
import { COMMANDS } from './index.ts'
import { describe } from './problem.ts'
import { VERSION } from './version.ts'

/**
 * Runs the command line. Ends the process with 0 when done, 1 for a fault of ours, 2 for input to fix; a message goes
 * to standard error, a stack trace only with `VIEROPTIEN_DEBUG=1`.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('vieroptien')
    .description(
      "Figures on young people's choice of technical education in the east of the Netherlands, from open files of DUO and CBS.",
    )
    .version(VERSION)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
  const named = COMMANDS.filter(({ name }) => name === argv[2])
  for (const { load } of named.length > 0 ? named : COMMANDS) (await load())(program)
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(add --help for the options)')
  // A reader such as `head` may close the pipe: that is no fault.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
  })
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else {
      process.stderr.write(`vieroptien: ${describe(error)}\n`)
      process.exitCode = error instanceof InputError ? 2 : 1
    }
  }
}
