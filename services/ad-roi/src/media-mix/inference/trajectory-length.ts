/** Where a chain was before and after a trajectory, how fast it ended there, and how likely that end was taken. */
export interface Travel {
  before: Float64Array;
  after: Float64Array;
  velocity: Float64Array;
  acceptance: number;
}

/** So large may a change of the logarithm be in one go, at most: a few chains tell its slope with much noise. */
const rate = 0.025;
const [shortMemory, longMemory] = [0.9, 0.999];

/**
 * The trajectory length that takes squared distances from the centre furthest from where they were: gradient ascent on the change in
 * the estimator of the expected square (ChEES), over chains, by Adam. All chains have the same length, so they stay in one tensor.
 *
 * Hoffman, Radul, Sountsov (2021), An adaptive MCMC scheme for setting trajectory lengths in Hamiltonian Monte Carlo.
 */
export class TrajectoryLength {
  private logLength: number;
  private count = 0;
  private slopeMean = 0;
  private squareMean = 0;
  private logSum = 0;
  private logWeight = 0;

  constructor(
    initial: number,
    private readonly longest: number,
  ) {
    this.logLength = Math.log(initial);
  }

  /** @param share of the length that was travelled, in (0, 1) */
  learn(travels: readonly Travel[], share: number): void {
    const size = travels[0]!.before.length;
    const weights = travels.map(({ acceptance }) => acceptance);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total <= 1e-6) return;
    const [from, to] = [new Float64Array(size), new Float64Array(size)];
    travels.forEach(({ before, after }, chain) => {
      for (let j = 0; j < size; j++) {
        from[j]! += before[j]! / travels.length;
        if (weights[chain]! > 0) to[j]! += (weights[chain]! / total) * after[j]!;
      }
    });
    let slope = 0;
    travels.forEach(({ before, after, velocity }, chain) => {
      if (weights[chain] === 0) return;
      let [change, pull] = [0, 0];
      for (let j = 0; j < size; j++) {
        const [start, end] = [before[j]! - from[j]!, after[j]! - to[j]!];
        change += end * end - start * start;
        pull += end * velocity[j]!;
      }
      slope += (weights[chain]! / total) * change * pull;
    });
    slope *= share * this.current();
    if (!Number.isFinite(slope)) return;
    this.count++;
    this.slopeMean = shortMemory * this.slopeMean + (1 - shortMemory) * slope;
    this.squareMean = longMemory * this.squareMean + (1 - longMemory) * slope * slope;
    const step = this.slopeMean / (1 - shortMemory ** this.count);
    const size2 = Math.sqrt(this.squareMean / (1 - longMemory ** this.count));
    this.logLength = Math.min(Math.log(this.longest), this.logLength + (rate * step) / (size2 + 1e-12));
    const part = this.count ** -0.5;
    this.logSum = part * this.logLength + (1 - part) * this.logSum;
    this.logWeight = part + (1 - part) * this.logWeight;
  }

  current(): number {
    return Math.exp(this.logLength);
  }

  settled(): number {
    return this.logWeight === 0 ? this.current() : Math.exp(this.logSum / this.logWeight);
  }
}

/** Radical inverse of the index in base 2: shares that fill (0, 1) evenly (Halton). */
export function evenShare(index: number): number {
  let [share, part] = [0, 0.5];
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 2), part /= 2) share += part * (rest % 2);
  return share;
}
