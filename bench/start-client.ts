/** Measures the start in a process of its own: a client that did other work before pauses for its own garbage. */
import { benchStart } from './start.ts'

process.stdout.write(JSON.stringify(await benchStart()))
