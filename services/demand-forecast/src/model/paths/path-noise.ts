import { Random } from "@bellwether/runtime/tensor/random";
import type { Dependence, SharedError } from "../../contract.ts";
import { ScoreNoise } from "./score-noise.ts";
import { mostPaths } from "./step-values.ts";

/**
 * The noise that joint paths are made of. What is shared is drawn by its own name, so every series that shares it meets the same
 * numbers, in whatever order and thread series are drawn.
 */
export class PathNoise {
  readonly #kept = new Map<string, Float64Array[]>();
  #product = "";

  /** @param paths of every series. @param horizon steps. @param seed the same seed gives the same noise. */
  constructor(
    readonly paths: number,
    readonly horizon: number,
    private readonly seed: number | string,
  ) {
    if (!Number.isInteger(paths) || paths < 1 || paths > mostPaths)
      throw new RangeError(`Paths are a whole number from 1; got ${paths}, and at most ${mostPaths} are drawn.`);
  }

  /** Scores that all who share an error have in common: [step][path]. */
  shared(error: SharedError): readonly Float64Array[] {
    const known = this.#kept.get(error.with);
    if (known !== undefined) return known;
    const noise = this.own(`shared/${error.with}`, error);
    const made = Array.from({ length: this.horizon }, () => noise.next());
    // Products come one after another: keeping the noise of thousands would fill the memory.
    if (error.with.startsWith("PRODUCT/")) {
      this.#kept.delete(this.#product);
      this.#product = error.with;
    }
    this.#kept.set(error.with, made);
    return made;
  }

  /** Scores of one name alone. */
  own(name: string, dependence: Dependence): ScoreNoise {
    return new ScoreNoise(dependence, this.paths, new Random(`${this.seed}/paths/${name}`));
  }
}
