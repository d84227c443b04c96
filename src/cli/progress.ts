/**
 * Tells how far long work is: one line that is written over on a terminal, nothing elsewhere (each finished step prints
 * its own plain line).
 */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true
  #shown = false

  constructor(private readonly total: number) {}

  /** `done` of `total` are finished, `what` is being done. */
  at(done: number, what: string, total = this.total): void {
    if (!this.#terminal) return
    const filled = Math.round((20 * done) / Math.max(1, total))
    const bar = '▪'.repeat(filled) + '▫'.repeat(20 - filled)
    const width = (process.stderr.columns ?? 80) - 36
    process.stderr.write(`\r\x1b[K${bar} ${done} of ${total}  ${what.slice(0, Math.max(10, width))}`)
    this.#shown = true
  }

  /** Clears the line, so that plain output can follow. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K')
    this.#shown = false
  }
}
