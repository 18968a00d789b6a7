import { Random } from "@bellwether/runtime/tensor/random";
import type { Dependence, SharedError } from "../../contract.ts";
import { ScoreNoise } from "./score-noise.ts";
import { evenScores, mostPaths, orderOf } from "./step-values.ts";

/**
 * The noise that joint paths are made of. What is shared is drawn by its own name, so every series that shares it meets the same
 * numbers, in whatever order and thread series are drawn.
 */
export class PathNoise {
  readonly #even: Float64Array;
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
    this.#even = evenScores(paths);
  }

  /** Scores that all who share an error have in common: [step][path]. */
  shared(error: SharedError): readonly Float64Array[] {
    const known = this.#kept.get(error.with);
    if (known !== undefined) return known;
    const noise = this.own(`shared/${error.with}`, error);
    // Evenly spread over the paths at each step: a sum of thousands hangs on these few numbers, and not on how they happened to fall.
    const made = Array.from({ length: this.horizon }, () => spread(noise.next(), this.#even));
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

/** Even scores in the order of drawn ones. */
function spread(drawn: Float64Array, even: Float64Array): Float64Array {
  const scores = new Float64Array(drawn.length);
  const order = orderOf(drawn);
  for (let rank = 0; rank < order.length; rank++) scores[order[rank]!] = even[rank]!;
  return scores;
}
