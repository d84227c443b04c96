/** Things that take a while to make, by key: the newest stay, one that is being made is not made twice. */
export class Kept<T> {
  readonly #made = new Map<string, Promise<T>>()

  /** @param limit number of things to hold */
  constructor(private readonly limit: number) {}

  /** The thing with this key; `make` is asked when it is not here. One that failed is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key)
    if (known) return known
    const making = make()
    this.#made.set(key, making)
    making.catch(() => this.#made.delete(key))
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.limit) break
      this.#made.delete(oldest)
    }
    return making
  }

  /** Number of things held. */
  get size(): number {
    return this.#made.size
  }
}
