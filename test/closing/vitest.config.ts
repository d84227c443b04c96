import { defineConfig } from 'vitest/config'

/** The runs that test/closing.test.ts looks at from outside. */
export default defineConfig({ test: { root: import.meta.dirname, include: ['*.case.ts'], pool: 'forks' } })
