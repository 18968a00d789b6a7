import { Random } from "@bellwether/runtime/tensor/random";

/** How the errors of a forecast's steps hang together: correlation d steps apart is persistent + fading · decayᵈ. */
export interface StepDependence {
  persistent: number;
  fading: number;
  decay: number;
}

/**
 * Correlated normal scores for many series. The noise is drawn once; each series takes it from another path on, so that series
 * do not move together, and mixes it by its own dependence. One draw for all is what lets a plan of a thousand positions take seconds.
 */
export class ScoreTable {
  readonly #common: Float32Array;
  readonly #own: Float32Array;
  /** decay → noise that fades by it. */
  readonly #fading = new Map<number, Float32Array>();
  readonly #random: Random;

  /** @param paths of each series. @param days of each path. */
  constructor(
    readonly paths: number,
    readonly days: number,
    seed: number | string,
  ) {
    this.#random = new Random(`${seed}/scores`);
    this.#common = normals(paths, this.#random.fork("common"));
    this.#own = normals(paths * days, this.#random.fork("own"));
  }

  /**
   * Scores [path][day], row-major, each standard normal.
   *
   * @param series number of the series: 0, 1, 2, …
   */
  scores(series: number, { persistent, fading, decay }: StepDependence): Float32Array {
    const { paths, days } = this;
    const scores = new Float32Array(paths * days);
    const faded = fading > 0 ? this.#fadingBy(decay) : this.#own;
    const [a, b, c] = [Math.sqrt(persistent), Math.sqrt(fading), Math.sqrt(Math.max(0, 1 - persistent - fading))];
    // Steps that share no factor with the paths' number visit every path, so two series meet in few of them.
    const shift = (series * 7919) % paths;
    for (let path = 0; path < paths; path++) {
      const from = ((path + shift) % paths) * days;
      const other = ((path + 3 * shift + 1) % paths) * days;
      const common = a * this.#common[(path + 2 * shift) % paths]!;
      for (let day = 0; day < days; day++)
        scores[path * days + day] = common + b * faded[other + day]! + c * this.#own[from + day]!;
    }
    return scores;
  }

  #fadingBy(decay: number): Float32Array {
    const known = this.#fading.get(decay);
    if (known !== undefined) return known;
    const { paths, days } = this;
    const made = normals(paths * days, this.#random.fork(`fading/${decay}`));
    const fresh = Math.sqrt(1 - decay * decay);
    for (let path = 0; path < paths; path++)
      for (let at = path * days + 1; at < (path + 1) * days; at++) made[at] = decay * made[at - 1]! + fresh * made[at]!;
    this.#fading.set(decay, made);
    return made;
  }
}

function normals(count: number, random: Random): Float32Array {
  const drawn = new Float32Array(count);
  for (let i = 0; i < count; i++) drawn[i] = random.normal();
  return drawn;
}
