/** Ends an attempt when nothing comes for too long, or when the caller wants an end. */
export class Watch {
  readonly #controller = new AbortController()
  readonly #stop = () => this.#controller.abort(this.outer?.reason)
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly silence: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    outer?.addEventListener('abort', this.#stop, { once: true })
    this.touch()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  touch(): void {
    clearTimeout(this.#timer)
    const silent = new Error(`nothing came for ${this.silence / 1000} s`)
    this.#timer = setTimeout(() => this.#controller.abort(silent), this.silence)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.outer?.removeEventListener('abort', this.#stop)
    // Lets go of a connection whose answer was not read to the end.
    this.#controller.abort()
  }
}
