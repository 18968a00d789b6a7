/**
 * Numbers that look random and are the same everywhere for the same seed and label. Every entity draws from a stream
 * of its own, so that adding one later changes no byte of the others.
 */
export class Random {
  private state: number;

  constructor(seed: number, label: string) {
    this.state = hash(`${seed}/${label}`);
  }

  /** Uniform in [0, 1). Mulberry32 (T. Ettinger, public domain): 32 bits of state, period 2^32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to pick from.");
    return item;
  }

  /** Standard normal times `deviation` plus `mean` (Box and Muller 1958, one of the pair). */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal(0, sigma));
  }

  /** Gamma of the given shape and mean (Marsaglia and Tsang 2000; for shape < 1 with their boost). */
  gamma(shape: number, mean: number): number {
    if (shape < 1) {
      return this.gamma(shape + 1, (mean * (shape + 1)) / shape) * (1 - this.next()) ** (1 / shape);
    }
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v <= 0) continue;
      if (Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v * mean) / shape;
    }
  }

  /** Poisson: products of uniforms below 30 (Knuth), beyond it the normal approximation, rounded. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 30) return Math.max(0, Math.round(this.normal(mean, Math.sqrt(mean))));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count++;
    return count;
  }

  /** Negative binomial by mean and dispersion k: variance = mean + mean² / k. */
  negativeBinomial(mean: number, dispersion: number): number {
    return mean <= 0 ? 0 : this.poisson(this.gamma(dispersion, mean));
  }

  /** Failures before the first success: 0, 1, 2, …, with mean (1 − p) / p. */
  geometric(success: number): number {
    return Math.floor(Math.log(1 - this.next()) / Math.log(1 - success));
  }
}

/** FNV-1a over the characters, finished with a multiplication so that close labels start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ (value >>> 13);
}
