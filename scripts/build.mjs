// Turns the sources into plain JavaScript in dist/, so that commands start quicker and the server is smaller. The
// set-up runs it, and `npm ci` too (as `prepare`); without it, or after a change, bin/vieroptien runs the sources.

import { renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isFresh } from './fresh.mjs'

const root = new URL('..', import.meta.url)

/** Builds when something of the sources is newer than what was built. Throws esbuild's error when they do not compile. */
export async function build() {
  if (isFresh()) return
  const esbuild = await import('esbuild')
  const beside = new URL(`dist-${process.pid}/`, root)
  await esbuild.build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: fileURLToPath(beside),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [ownPlaces],
  })
  rmSync(new URL('dist', root), { recursive: true, force: true })
  renameSync(beside, new URL('dist', root))
}

/** Data and questions are read from beside their module: each keeps the address of its source, as seen from dist/. */
const ownPlaces = {
  name: 'own-places',
  /** @param {import('esbuild').PluginBuild} esbuild */
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const beside = path.slice(fileURLToPath(root).length).replaceAll('\\', '/')
      return {
        contents: source.replaceAll('import.meta.url', `new URL('../${beside}', import.meta.url).href`),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
