import { expect, it } from 'vitest'
import { bundled, inChromium, inNode } from '../../../bench/scenario.ts'
import { findChromium, NO_CHROMIUM } from '../../../scripts/chromium.mjs'

const program = findChromium()

it.skipIf(!program)(
  program ? 'one seed gives the same digits in a worker of Chromium and of Node' : NO_CHROMIUM,
  async () => {
    const bundle = await bundled()
    const [node, chromium] = await Promise.all([
      inNode(bundle, 'bench.digits()'),
      inChromium(program ?? '', bundle, 'bench.digits()'),
    ])
    expect(node.length).toBeGreaterThan(100_000)
    expect(chromium === node).toBe(true)
  },
  60_000,
)
