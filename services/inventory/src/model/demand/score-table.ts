import { Random } from "@bellwether/runtime/tensor/random";

/** How the errors of a forecast's steps hang together: correlation d steps apart is persistent + fading · decayᵈ. */
export interface StepDependence {
  persistent: number;
  fading: number;
  decay: number;
}

/** Noise by day, drawn as far as somebody asked. */
interface Noise {
  random: Random;
  days: Float32Array[];
}

/**
 * Correlated normal scores for many series. The noise is drawn once; each series takes it from another path on, so that series
 * do not move together, and mixes it by its own dependence. One draw for all is what lets a plan of a thousand positions take seconds.
 *
 * A series has the same scores whatever others are asked for, in whatever order and however many days.
 */
export class ScoreTable {
  readonly #common: Float32Array;
  readonly #own: Noise;
  /** decay → noise that fades by it. */
  readonly #fading = new Map<number, Noise>();
  readonly #random: Random;

  /** @param paths of each series. */
  constructor(
    readonly paths: number,
    seed: number | string,
  ) {
    this.#random = new Random(`${seed}/scores`);
    this.#common = normals(paths, this.#random.fork("common"));
    this.#own = { random: this.#random.fork("own"), days: [] };
  }

  /**
   * Scores [path][day], row-major, each standard normal.
   *
   * @param series its key, such as an id: the same key, the same scores.
   */
  scores(series: string, days: number, { persistent, fading, decay }: StepDependence): Float32Array {
    const { paths } = this;
    const scores = new Float32Array(paths * days);
    const own = this.#drawn(this.#own, days, 0);
    const faded = fading > 0 ? this.#drawn(this.#fadingBy(decay), days, decay) : own;
    const [a, b, c] = [Math.sqrt(persistent), Math.sqrt(fading), Math.sqrt(Math.max(0, 1 - persistent - fading))];
    const shift = new Random(`${series}/shift`).integer(paths);
    for (let path = 0; path < paths; path++) {
      const from = (path + shift) % paths;
      const other = (path + 3 * shift + 1) % paths;
      const common = a * this.#common[(path + 2 * shift) % paths]!;
      for (let day = 0; day < days; day++)
        scores[path * days + day] = common + b * faded[day]![other]! + c * own[day]![from]!;
    }
    return scores;
  }

  #fadingBy(decay: number): Noise {
    const known = this.#fading.get(decay) ?? { random: this.#random.fork(`fading/${decay}`), days: [] };
    this.#fading.set(decay, known);
    return known;
  }

  /** Noise of so many days; each is `decay` parts of the day before it. */
  #drawn({ random, days }: Noise, count: number, decay: number): Float32Array[] {
    const fresh = Math.sqrt(1 - decay * decay);
    while (days.length < count) {
      const before = days.at(-1);
      const day = normals(this.paths, random);
      if (before !== undefined && decay > 0)
        for (let i = 0; i < day.length; i++) day[i] = decay * before[i]! + fresh * day[i]!;
      days.push(day);
    }
    return days;
  }
}

function normals(count: number, random: Random): Float32Array {
  const drawn = new Float32Array(count);
  for (let i = 0; i < count; i++) drawn[i] = random.normal();
  return drawn;
}
