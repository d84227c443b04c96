// Preloaded into measured processes: writes the peak of resident memory (kB) to the file named by PEAK_FILE at the end.
import { writeFileSync } from 'node:fs'

process.on('exit', () =>
  writeFileSync(process.env.PEAK_FILE ?? '/dev/null', String(process.resourceUsage().maxRSS)),
)
