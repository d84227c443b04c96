import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// A quarter of an hour off the hour and a day ahead of Amsterdam: whatever reads the local clock by accident shows.
process.env.TZ = 'Pacific/Chatham'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
