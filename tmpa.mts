import { writeFileSync } from 'node:fs'
import { compute } from './src/indicators/compute.ts'
import { regionAtoms } from './src/indicators/geography.ts'
import { INDICATORS } from './src/indicators/list.ts'
import { tally } from './src/indicators/tally.ts'
import { Lake } from './src/lake/index.ts'

const lake = new Lake('/tmp/d3', () => new Date())
const [id, year] = [process.argv[2]!, Number(process.argv[3])]
const ind = INDICATORS.find(i => i.id === id)!
const q = await lake.questions()
const t = await tally(q, ind, ind.institutions ? 'location' : 'municipality')
const regions = regionAtoms(ind, t.atoms, lake.atlas())
const t0 = performance.now()
const c = compute(t, regions, { protect: true, years: [year], provisional: () => false })
console.log('protect ms', performance.now() - t0, c.hidden)
const raw = compute(t, regions, { protect: false, years: [year], provisional: () => false })
writeFileSync(
  '/tmp/attack.json',
  JSON.stringify({
    labels: t.labels,
    atoms: t.atoms,
    defs: ind.definitions.map(d => ({ id: d.id, parts: t.labels.map(l => d.part(l)) })),
    regions: [...regions],
    rows: c.rows,
    raw: raw.rows,
  }),
)
q.close()
