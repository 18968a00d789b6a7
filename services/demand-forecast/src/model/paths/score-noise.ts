import type { Random } from "@bellwether/runtime/tensor/random";
import type { Dependence } from "../../contract.ts";

/** Standard normal scores of many paths, step by step, that keep together over the steps as a dependence says. */
export class ScoreNoise {
  readonly #common: Float64Array;
  readonly #kept: Float64Array;
  #step = 0;

  /** @param paths scores per step. @param random drawn from in the order of the steps. */
  constructor(
    private readonly dependence: Dependence,
    paths: number,
    private readonly random: Random,
  ) {
    this.#common = Float64Array.from({ length: paths }, () => random.normal());
    this.#kept = Float64Array.from({ length: paths }, () => random.normal());
  }

  /** Scores of the next step, by path. */
  next(): Float64Array {
    const { persistent, fading, decay } = this.dependence;
    const [kept, random] = [this.#kept, this.random];
    if (this.#step++ > 0) {
      const fresh = Math.sqrt(1 - decay * decay);
      for (let path = 0; path < kept.length; path++) kept[path] = decay * kept[path]! + fresh * random.normal();
    }
    const [a, b, c] = [Math.sqrt(persistent), Math.sqrt(fading), Math.sqrt(Math.max(0, 1 - persistent - fading))];
    const scores = new Float64Array(kept.length);
    for (let path = 0; path < scores.length; path++)
      scores[path] = a * this.#common[path]! + b * kept[path]! + c * random.normal();
    return scores;
  }
}
