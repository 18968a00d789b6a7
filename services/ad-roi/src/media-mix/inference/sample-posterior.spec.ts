import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { describe, expect, it } from "@jest/globals";
import { convergenceOf } from "./convergence.ts";
import type { LogDensity } from "./log-density.ts";
import { type Sampled, type SamplerOptions, samplePosterior } from "./sample-posterior.ts";

const options: SamplerOptions = { seed: 7, chains: 4, warmUp: 300, draws: 500, acceptance: 0.8 };

function startsOf(size: number, width = 2): Float64Array[] {
  const random = new Random("starts");
  return Array.from({ length: options.chains }, () =>
    Float64Array.from({ length: size }, () => width * (2 * random.uniform() - 1)),
  );
}

/** One parameter of all draws, or what is made of one. */
function numbersOf(sampled: Sampled, of: (position: Float64Array) => number): Float64Array[] {
  return sampled.draws.map((chain) => Float64Array.from(chain, of));
}

function meanAndDeviation(chains: readonly Float64Array[]): { mean: number; deviation: number } {
  const all = chains.flatMap((chain) => Array.from(chain));
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return { mean, deviation: Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1)) };
}

/** Normal with this mean, and the precision matrix that the inverse of `mixing` squares to. */
function gaussian(mean: number[], unmixing: number[][]): LogDensity {
  const size = mean.length;
  return {
    size,
    data: {
      mean: { values: Float32Array.from(mean), shape: [size, 1] },
      unmixing: { values: Float32Array.from(unmixing.flat()), shape: [size, size] },
    },
    logDensity: (position, { mean, unmixing }) =>
      tf
        .matMul(unmixing as tf.Tensor2D, position.sub(mean!))
        .square()
        .sum(0)
        .mul(-0.5) as tf.Tensor1D,
  };
}

describe("Hamiltonian Monte Carlo", () => {
  it("draws from a normal distribution whose directions are correlated and of sizes a thousand times apart", async () => {
    // x = 3 + 0.01·a, y = −20 + 10·(0.95·a + √(1 − 0.95²)·b): deviations 0.01 and 10, correlation 0.95.
    const rest = Math.sqrt(1 - 0.95 ** 2);
    const density = gaussian(
      [3, -20],
      [
        [100, 0],
        [(-0.95 * 100) / rest, 0.1 / rest],
      ],
    );
    const sampled = await samplePosterior(density, startsOf(2), options);
    expect(sampled.divergences).toBe(0);
    const [x, y] = [0, 1].map((j) => numbersOf(sampled, (position) => position[j]!));
    for (const one of [x!, y!]) {
      const { rHat, bulkEss } = convergenceOf(one);
      expect(rHat).toBeLessThan(1.01);
      expect(bulkEss).toBeGreaterThan(1_000);
    }
    const [ofX, ofY] = [meanAndDeviation(x!), meanAndDeviation(y!)];
    expect(Math.abs(ofX.mean - 3)).toBeLessThan(0.002);
    expect(ofX.deviation / 0.01).toBeCloseTo(1, 1);
    expect(Math.abs(ofY.mean + 20)).toBeLessThan(1.5);
    expect(ofY.deviation / 10).toBeCloseTo(1, 1);
    const product = numbersOf(sampled, (position) => ((position[0]! - 3) / 0.01) * ((position[1]! + 20) / 10));
    expect(meanAndDeviation(product).mean).toBeCloseTo(0.95, 0.8);
  });

  it("takes long steps through a hundred directions that hang together, of which draws alone say little", async () => {
    // Levels of a hundred markets: a common one of deviation 1, and each its own around it, fifty times narrower.
    const narrow = 0.02;
    const levels: LogDensity = {
      size: 101,
      data: {},
      logDensity(position) {
        const [common, each] = tf.split(position, [1, 100], 0) as [tf.Tensor, tf.Tensor];
        const own = each.sub(common).div(narrow).square().sum(0);
        return common.square().sum(0).add(own).mul(-0.5) as tf.Tensor1D;
      },
    };
    const sampled = await samplePosterior(levels, startsOf(101), { ...options, warmUp: 150, draws: 500 });
    expect(sampled.divergences).toBe(0);
    expect(sampled.leapfrogs).toBeLessThan(12);
    const [common, own] = [numbersOf(sampled, (at) => at[0]!), numbersOf(sampled, (at) => at[7]! - at[0]!)];
    for (const one of [common, own]) expect(convergenceOf(one).rHat).toBeLessThan(1.02);
    expect(meanAndDeviation(common).deviation).toBeCloseTo(1, 0.8);
    expect(meanAndDeviation(own).deviation / narrow).toBeCloseTo(1, 0.8);
  });

  it("goes on while its draws are not enough, and no further than it may", async () => {
    const density = gaussian([0], [[1]]);
    const few = { ...options, warmUp: 60, draws: 20, mostDraws: 80 };
    const counts = async (isEnough: SamplerOptions["isEnough"]) =>
      (await samplePosterior(density, startsOf(1), { ...few, isEnough })).draws.map((chain) => chain.length);
    expect(await counts(() => true)).toEqual([20, 20, 20, 20]);
    expect(await counts((draws) => draws[0]!.length >= 40)).toEqual([40, 40, 40, 40]);
    expect(await counts(() => false)).toEqual([80, 80, 80, 80]);
  });

  it("draws the same for the same seed, and other numbers for another", async () => {
    const density = gaussian([0], [[1]]);
    const few = { ...options, warmUp: 60, draws: 20 };
    const [one, same] = [
      await samplePosterior(density, startsOf(1), few),
      await samplePosterior(density, startsOf(1), few),
    ];
    expect(same.draws).toEqual(one.draws);
    const other = await samplePosterior(density, startsOf(1), { ...few, seed: 8 });
    expect(other.draws).not.toEqual(one.draws);
  });

  // Rubin (1981); Gelman and others, Bayesian Data Analysis, section 5.5, with the priors of posteriordb's
  // eight_schools_noncentered. Expected are integrals over the spread, with which its reference draws agree.
  it("finds the published posterior of the eight schools", async () => {
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    const schools: LogDensity = {
      size: 10,
      data: {
        effects: { values: Float32Array.from(effects), shape: [8, 1] },
        errors: { values: Float32Array.from(errors), shape: [8, 1] },
      },
      logDensity(position, data) {
        const [mean, logSpread, own] = tf.split(position, [1, 1, 8], 0) as [tf.Tensor, tf.Tensor, tf.Tensor];
        const spread = logSpread.exp();
        const misses = data.effects!.sub(mean.add(spread.mul(own))).div(data.errors!);
        // Mean ~ N(0, 5), spread ~ half-Cauchy(0, 5) with the slope of its logarithm.
        const prior = mean.div(5).square().mul(-0.5).sub(spread.div(5).square().log1p()).add(logSpread).sum(0);
        return prior.sub(own.square().add(misses.square()).sum(0).mul(0.5)) as tf.Tensor1D;
      },
    };
    const sampled = await samplePosterior(schools, startsOf(10), { ...options, draws: 1_500, acceptance: 0.9 });
    expect(sampled.divergences).toBe(0);
    const mean = numbersOf(sampled, (position) => position[0]!);
    const spread = numbersOf(sampled, (position) => Math.exp(position[1]!));
    const first = numbersOf(sampled, (position) => position[0]! + Math.exp(position[1]!) * position[2]!);
    for (const one of [mean, spread, first]) expect(convergenceOf(one).rHat).toBeLessThan(1.01);
    const published = [
      [mean, 4.397, 3.318],
      [spread, 3.598, 3.22],
      [first, 6.212, 5.593],
    ] as const;
    for (const [found, expected, deviation] of published) {
      const { mean: average, deviation: width } = meanAndDeviation(found);
      expect(Math.abs(average - expected)).toBeLessThan(0.35);
      expect(width / deviation).toBeGreaterThan(0.88);
      expect(width / deviation).toBeLessThan(1.12);
    }
  });

  it("refuses to start where the density is not finite, and ends when told to", async () => {
    const density = gaussian([0], [[1]]);
    const nowhere = startsOf(1).map(() => Float64Array.of(Number.NaN));
    await expect(samplePosterior(density, nowhere, options)).rejects.toThrow("not finite where a chain starts");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(samplePosterior(density, startsOf(1), { ...options, signal })).rejects.toThrow("enough");
  });
});
