import { setTimeout as pause } from 'node:timers/promises'
import { it } from 'vitest'

it('leaves an error behind that no test catches', async () => {
  setTimeout(() => {
    throw new Error('too late')
  }, 1)
  await pause(50)
})
