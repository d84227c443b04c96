import { parser, plugin } from 'typescript-eslint'

// Biome lints and formats. Its own rule for forgotten promises does not see those of Node and of packages, so this
// one rule, which needs full types, is left to typescript-eslint.
export default [
  { ignores: ['data/', 'dist/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['*.config.ts'],
    languageOptions: {
      parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { promises: plugin },
    rules: { 'promises/no-floating-promises': 'error', 'promises/no-misused-promises': 'error' },
  },
]
