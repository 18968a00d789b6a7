/** A figure of its own, such as a difference; not the digits of a kernel's name or of a shape. */
const figure = /(?<= )\d[\d.]*(e[+-]?\d+)?(?=[ ,]|$)/g;

/**
 * Reasons of fallbacks that this process has told. A model that cannot be captured says so at each of its predictions:
 * the counts are for that, and the log has it once.
 */
export class ToldReasons {
  readonly #told = new Set<string>();

  /** @returns whether the reason has not been told yet, figures aside; from now on it has */
  isNew(reason: string): boolean {
    const key = reason.replaceAll(figure, "#");
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }
}
