import { fileURLToPath } from 'node:url'
import { Worker as NodeWorker } from 'node:worker_threads'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'
import type { ScenarioTimes } from './scenario-worker.ts'

const WORKER = fileURLToPath(new URL('scenario-worker.ts', import.meta.url))

/** Of a browser that only runs our own code. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Times of a scenario in a worker of Node and of Chromium; null where there is no Chromium. */
export interface ScenarioBench {
  readonly node: ScenarioTimes
  readonly chromium: ScenarioTimes | null
}

/** Times all levels and regions of Oost over 15 years in a worker of both engines. */
export async function benchScenario(): Promise<ScenarioBench> {
  const bundle = await bundled()
  const program = findChromium()
  return {
    node: JSON.parse(await inNode(bundle, 'JSON.stringify(bench.measure())')) as ScenarioTimes,
    chromium: program
      ? (JSON.parse(await inChromium(program, bundle, 'JSON.stringify(bench.measure())')) as ScenarioTimes)
      : null,
  }
}

/** The code of the worker as one script, as the site would send it. */
export async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    minify: true,
  })
  return outputFiles[0]!.text
}

/** What an expression over the bundle (`bench`) gives in a worker of Node. */
export async function inNode(bundle: string, expression: string): Promise<string> {
  const worker = new NodeWorker(
    `${bundle};require('node:worker_threads').parentPort.postMessage(${expression})`,
    { eval: true },
  )
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** What an expression over the bundle (`bench`) gives in a worker of Chromium. */
export async function inChromium(program: string, bundle: string, expression: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: program, args: FLAGS })
  try {
    const page = await browser.newPage()
    return await page.evaluate(
      code =>
        new Promise<string>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
          worker.onmessage = ({ data }) => resolve(data as string)
          worker.onerror = ({ message }) => reject(new Error(message))
        }),
      `${bundle};postMessage(${expression})`,
    )
  } finally {
    await browser.close()
  }
}

/** Lines of the table of benchmarks: what, measured, bar. */
export function scenarioLines({ node, chromium }: ScenarioBench): (readonly [string, string, string])[] {
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
  const lines = (name: string, times: ScenarioTimes, bars: readonly [string, string, string]) =>
    [
      [`scenario in ${name}, first bands of all levels and regions (analytic)`, ms(times.analytic), bars[0]],
      [
        `scenario in ${name}, 2,000 draws (first time in a new worker: ${ms(times.fresh)})`,
        ms(times.few),
        bars[1],
      ],
      [`scenario in ${name}, 2,000 and on to 10,000 draws`, ms(times.many), bars[2]],
      [
        `scenario in ${name}, a straightforward loop of 2,000 draws`,
        `${ms(times.loop)} (${(times.loop / times.few).toFixed(1)} times ours)`,
        '-',
      ],
    ] as const
  return [
    ...(chromium ? lines('Chromium', chromium, ['at once', '50 ms', '300 ms']) : []),
    ...lines('Node', node, ['-', '-', '-']),
  ]
}
