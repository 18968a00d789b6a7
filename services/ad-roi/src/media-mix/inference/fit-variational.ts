import { setImmediate } from "node:timers/promises";
import { Random } from "@bellwether/runtime/tensor/random";
import { DensityEvaluator, type LogDensity } from "./log-density.ts";
import { fromStandard, type Metric, unitMetric } from "./metric.ts";
import { paretoShape } from "./pareto-shape.ts";

export interface VariationalOptions {
  seed: number;
  /** Steps of the ascent. */
  steps: number;
  /** Draws of a step, computed in one go. */
  batch: number;
  /** Draws of the answer. */
  draws: number;
  signal?: AbortSignal;
  /** Told 0 … 1 as it goes on. */
  onProgress?: (fraction: number) => void;
}

export interface VariationalFit {
  /** Positions, chosen by their importance weights where these can be trusted. */
  draws: Float64Array[];
  /** k̂ of the importance weights: 0.7 and more says that this is no posterior. */
  paretoK: number;
}

/** Up to here importance weights correct what a normal distribution gets wrong. */
export const mostParetoK = 0.7;
const [rate, shortMemory, longMemory] = [0.05, 0.9, 0.99];

/**
 * The normal distribution, correlations included, that is closest to a posterior: automatic differentiation variational inference by Adam on
 * slopes whose noise ends where the fit is perfect ("sticking the landing"). Fast, and judged by its importance weights.
 *
 * Kucukelbir and others (2017), Automatic differentiation variational inference; Roeder, Wu, Duvenaud (2017), Sticking the landing.
 *
 * @throws the reason of an aborted signal
 */
export async function fitVariational(
  density: LogDensity,
  start: Float64Array,
  options: VariationalOptions,
): Promise<VariationalFit> {
  const evaluator = await DensityEvaluator.of(density, options.batch);
  try {
    return await new Ascent(evaluator, start, options).run();
  } finally {
    await evaluator.dispose();
  }
}

class Ascent {
  private readonly random: Random;
  private readonly mean: Float64Array;
  /** Cholesky factor of the covariance; the diagonal is kept by its logarithm while it climbs. */
  private readonly factor: Metric;
  private readonly moments: { mean: Adam; factor: Adam };

  constructor(
    private readonly evaluator: DensityEvaluator,
    start: Float64Array,
    private readonly options: VariationalOptions,
  ) {
    const { size } = evaluator;
    this.random = new Random(options.seed).fork("variational");
    this.mean = start.slice();
    this.factor = unitMetric(size, 0.1);
    this.moments = { mean: new Adam(size), factor: new Adam(size * size) };
  }

  async run(): Promise<VariationalFit> {
    const { steps, signal, onProgress } = this.options;
    for (let step = 0; step < steps; step++) {
      signal?.throwIfAborted();
      if (step % 16 === 0) await setImmediate();
      // Large steps first; the last are a hundredth of them.
      await this.climb(rate * 0.01 ** (step / steps));
      onProgress?.(((step + 1) / steps) * 0.9);
    }
    return this.judge();
  }

  private drawStandard(): Float64Array[] {
    const { size, chains } = this.evaluator;
    return Array.from({ length: chains }, () => Float64Array.from({ length: size }, () => this.random.normal()));
  }

  private positionOf(z: Float64Array): Float64Array {
    return fromStandard(this.factor, z).map((value, j) => value + this.mean[j]!);
  }

  private async climb(by: number): Promise<void> {
    const { size, chains } = this.evaluator;
    const standard = this.drawStandard();
    const { gradients } = await this.evaluator.at(standard.map((z) => this.positionOf(z)));
    const slopeOfMean = new Float64Array(size);
    const slopeOfFactor = new Float64Array(size * size);
    gradients.forEach((gradient, chain) => {
      const z = standard[chain]!;
      // The path's slope of log p − log q, where −log q slopes by L⁻ᵀ·z.
      const away = backward(this.factor, z);
      for (let j = 0; j < size; j++) {
        const slope = clipped(gradient[j]! + away[j]!) / chains;
        slopeOfMean[j]! += slope;
        for (let k = 0; k <= j; k++) slopeOfFactor[j * size + k]! += slope * z[k]!;
      }
    });
    const { lower } = this.factor;
    for (let j = 0; j < size; j++) slopeOfFactor[j * size + j]! *= lower[j * size + j]!;
    const moveMean = this.moments.mean.stepOf(slopeOfMean, by);
    const moveFactor = this.moments.factor.stepOf(slopeOfFactor, by);
    for (let j = 0; j < size; j++) {
      // In units of the present deviation, so that narrow directions are not overshot.
      this.mean[j]! += moveMean[j]! * lower[j * size + j]!;
      for (let k = 0; k < j; k++) lower[j * size + k]! += moveFactor[j * size + k]! * lower[j * size + j]!;
      lower[j * size + j]! *= Math.exp(moveFactor[j * size + j]!);
    }
  }

  private async judge(): Promise<VariationalFit> {
    const positions: Float64Array[] = [];
    const logWeights: number[] = [];
    while (positions.length < this.options.draws) {
      const standard = this.drawStandard();
      const batch = standard.map((z) => this.positionOf(z));
      const { values } = await this.evaluator.at(batch);
      standard.forEach((z, chain) => {
        const logQ = -0.5 * z.reduce((sum, value) => sum + value * value, 0);
        positions.push(batch[chain]!);
        logWeights.push(Number.isFinite(values[chain]!) ? values[chain]! - logQ : Number.NEGATIVE_INFINITY);
      });
    }
    const paretoK = paretoShape(Float64Array.from(logWeights));
    this.options.onProgress?.(1);
    return { draws: paretoK < mostParetoK ? this.chosen(positions, logWeights) : positions, paretoK };
  }

  /** As many draws, each as often as its weight says. */
  private chosen(positions: readonly Float64Array[], logWeights: readonly number[]): Float64Array[] {
    const most = Math.max(...logWeights);
    const weights = logWeights.map((value) => Math.exp(value - most));
    const share = weights.reduce((sum, weight) => sum + weight, 0) / positions.length;
    const result: Float64Array[] = [];
    // At even distances, so that a weight of 1.5 gives one draw or two.
    let [until, next] = [0, this.random.uniform() * share];
    positions.forEach((position, place) => {
      until += weights[place]!;
      for (; next < until; next += share) result.push(position);
    });
    return result;
  }
}

/** L⁻ᵀ·z. */
function backward({ size, lower }: Metric, z: Float64Array): Float64Array {
  const result = z.slice();
  for (let j = size - 1; j >= 0; j--) {
    result[j]! /= lower[j * size + j]!;
    for (let k = 0; k < j; k++) result[k]! -= lower[j * size + k]! * result[j]!;
  }
  return result;
}

/** Slopes far from the posterior say where to go, not how far; what is no number says nothing. */
function clipped(slope: number): number {
  return Number.isNaN(slope) ? 0 : Math.max(-1e6, Math.min(1e6, slope));
}

/** Steps of Adam (Kingma and Ba, 2015), uphill. */
class Adam {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private count = 0;

  constructor(size: number) {
    this.mean = new Float64Array(size);
    this.square = new Float64Array(size);
  }

  stepOf(slopes: Float64Array, by: number): Float64Array {
    this.count++;
    const [short, long] = [1 - shortMemory ** this.count, 1 - longMemory ** this.count];
    return slopes.map((slope, i) => {
      this.mean[i] = shortMemory * this.mean[i]! + (1 - shortMemory) * slope;
      this.square[i] = longMemory * this.square[i]! + (1 - longMemory) * slope * slope;
      return (by * (this.mean[i]! / short)) / (Math.sqrt(this.square[i]! / long) + 1e-12);
    });
  }
}
