/** Values that take long to make, the most recently used of them kept. Whoever asks while one is made waits for the same one. */
export class RecentlyUsed<Value> {
  readonly #made = new Map<string, Promise<Value>>();

  /** @param capacity values kept, at least 1 */
  constructor(private readonly capacity: number) {}

  /** What `make` failed to make is made anew when it is asked for again. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const making = this.#made.get(key) ?? make();
    this.#made.delete(key);
    this.#made.set(key, making);
    if (this.#made.size > this.capacity) this.#made.delete(this.#made.keys().next().value!);
    try {
      return await making;
    } catch (error) {
      if (this.#made.get(key) === making) this.#made.delete(key);
      throw error;
    }
  }
}
