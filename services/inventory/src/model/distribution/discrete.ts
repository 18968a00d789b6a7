import { assertProbabilityInside, InventoryParameterError } from "../parameter-error.ts";
import type { Distribution } from "./distribution.ts";

/** How far explicit probabilities may be from a sum of 1: what six printed digits leave. */
const sumTolerance = 1e-6;
/** A cumulative probability this close below p counts as p: sums of decimals such as 0.1 + 0.2 miss by rounding. */
const cdfTolerance = 1e-12;

/** A lattice beyond this many values (80 MB a copy) is a slip of units rather than demand. */
const mostValues = 10_000_000;

/** @throws InventoryParameterError where whole demand spreads over more values than can be kept. */
export function assertSpread(values: number): void {
  if (values > mostValues) {
    throw new InventoryParameterError("demand", `spreads over at most ${mostValues} whole values`, values);
  }
}

/** A random quantity on finitely many values. */
export class DiscreteDistribution implements Distribution {
  readonly kind = "discrete";
  readonly mean: number;
  readonly standardDeviation: number;
  /** Ascending, each once. */
  readonly values: Float64Array;
  /** Of each value; sums to 1. */
  readonly probabilities: Float64Array;
  readonly #cumulative: Float64Array;
  /** Σ p and Σ p·value over positions ≥ i. */
  readonly #upperMass: Float64Array;
  readonly #upperSum: Float64Array;

  private constructor(values: Float64Array, weights: Float64Array, total: number) {
    const count = values.length;
    this.values = values;
    this.probabilities = weights.map((weight) => weight / total);
    this.#cumulative = new Float64Array(count);
    this.#upperMass = new Float64Array(count + 1);
    this.#upperSum = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.#cumulative[i] = (this.#cumulative[i - 1] ?? 0) + this.probabilities[i]!;
    for (let i = count - 1; i >= 0; i--) {
      this.#upperMass[i] = this.#upperMass[i + 1]! + this.probabilities[i]!;
      this.#upperSum[i] = this.#upperSum[i + 1]! + this.probabilities[i]! * values[i]!;
    }
    this.mean = this.#upperSum[0]!;
    const variance = values.reduce((sum, x, i) => sum + this.probabilities[i]! * (x - this.mean) ** 2, 0);
    this.standardDeviation = Math.sqrt(variance);
  }

  /**
   * Explicit values and their probabilities, in any order; equal values are added up.
   *
   * @throws InventoryParameterError where lengths differ, a probability is negative or they do not sum to 1.
   */
  static of(values: readonly number[], probabilities: readonly number[]): DiscreteDistribution {
    if (probabilities.length !== values.length) {
      throw new InventoryParameterError("probabilities", `has one for each of ${values.length} values`, probabilities);
    }
    const bad = probabilities.find((probability) => !(probability >= 0 && probability <= 1));
    if (bad !== undefined) throw new InventoryParameterError("probabilities", "lie between 0 and 1", bad);
    const total = probabilities.reduce((sum, probability) => sum + probability, 0);
    if (Math.abs(total - 1) > sumTolerance) throw new InventoryParameterError("probabilities", "sum to 1", total);
    return DiscreteDistribution.#merged(values, probabilities, total);
  }

  /**
   * Empirical distribution: each sample as likely as any other. Samples are, for instance, demand over the lead time
   * in each sample path of a forecast.
   *
   * @throws InventoryParameterError where there is no sample or one is not finite.
   */
  static empirical(samples: ArrayLike<number>): DiscreteDistribution {
    if (samples.length === 0) throw new InventoryParameterError("values", "holds at least one value", samples);
    const sorted = Float64Array.from(samples).sort();
    const bad = sorted.find((value) => !Number.isFinite(value));
    if (bad !== undefined) throw new InventoryParameterError("values", "are finite numbers", bad);
    // A plan makes thousands of these: a walk over sorted samples takes a fifth of the time of counting them in a map.
    const weights = new Float64Array(sorted.length);
    let kept = 0;
    for (const value of sorted) {
      if (weights[kept]! > 0 && value !== sorted[kept]) kept++;
      sorted[kept] = value;
      weights[kept]!++;
    }
    return new DiscreteDistribution(sorted.slice(0, kept + 1), weights.slice(0, kept + 1), samples.length);
  }

  /** Whole numbers from `lowest` on, with weights that need not sum to 1. */
  static onLattice(lowest: number, weights: ArrayLike<number>): DiscreteDistribution {
    const kept = Float64Array.from(weights);
    const total = kept.reduce((sum, weight) => sum + weight, 0);
    return new DiscreteDistribution(
      Float64Array.from(kept, (_, i) => lowest + i),
      kept,
      total,
    );
  }

  static #merged(values: readonly number[], weights: readonly number[], total: number): DiscreteDistribution {
    if (values.length === 0) throw new InventoryParameterError("values", "holds at least one value", values);
    const bad = values.find((value) => !Number.isFinite(value));
    if (bad !== undefined) throw new InventoryParameterError("values", "are finite numbers", bad);
    const byValue = new Map<number, number>();
    for (const [i, value] of values.entries()) byValue.set(value, (byValue.get(value) ?? 0) + weights[i]!);
    const pairs = [...byValue].filter(([, weight]) => weight > 0).sort(([x], [y]) => x - y);
    return new DiscreteDistribution(
      Float64Array.from(pairs, ([value]) => value),
      Float64Array.from(pairs, ([, weight]) => weight),
      total,
    );
  }

  get lowest(): number {
    return this.values[0]!;
  }

  get highest(): number {
    return this.values[this.values.length - 1]!;
  }

  /** Whether all values are whole numbers. */
  get isWhole(): boolean {
    return this.values.every(Number.isInteger);
  }

  /** P(X = x). */
  pmf(x: number): number {
    const position = this.#countUpTo(x) - 1;
    return position >= 0 && this.values[position] === x ? this.probabilities[position]! : 0;
  }

  cdf(x: number): number {
    const count = this.#countUpTo(x);
    if (count === 0) return 0;
    return count === this.values.length ? 1 : this.#cumulative[count - 1]!;
  }

  quantile(p: number): number {
    assertProbabilityInside("p", p);
    const position = this.#cumulative.findIndex((probability) => probability >= p - cdfTolerance);
    return position < 0 ? this.highest : this.values[position]!;
  }

  loss(x: number): number {
    const above = this.#countUpTo(x);
    return Math.max(0, this.#upperSum[above]! - x * this.#upperMass[above]!);
  }

  /** How many values are ≤ x. */
  #countUpTo(x: number): number {
    let low = 0;
    let high = this.values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.values[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
