import { it } from 'vitest'

it('takes the process down, as a native module can', () => process.kill(process.pid, 'SIGKILL'))
