import type { ForecastMethod } from "../../contract.ts";
import { featureNames } from "./series-features.ts";

/**
 * A blend's parameters. The weight of method j for series i is the softmax over its methods of
 * bⱼ + Σ_f cⱼ_f x_if − p · log(errorᵢⱼ / geometric mean of its errors).
 */
export interface Blend {
  /** bⱼ and cⱼ: for each method a constant and one number per feature. */
  coefficients: Partial<Record<ForecastMethod, number[]>>;
  /** p ≥ 0: how much a method's own backtest counts; 0 is the same weights for equal features. */
  sharpness: number;
}

/** What a blend is told of one series. */
export interface BlendEvidence {
  features: readonly number[];
  /** Backtest error by method, in any unit; empty where there was no backtest. */
  errors: ReadonlyMap<ForecastMethod, number>;
}

/** One forecast of the past that a blend learns from. */
export interface BlendSample extends BlendEvidence {
  /** Forecast less actual, [step], by method. */
  misses: ReadonlyMap<ForecastMethod, Float64Array>;
  /** What one unit of error costs at each step. */
  costs: Float64Array;
}

/** How a blend learns: absolute errors where the median is wanted, squared ones where the mean is. */
export type BlendLoss = "absolute" | "squared";

const width = featureNames.length + 1;

/** Passes over all samples; the parameters have settled well before. */
const passes = 120;
const learningRate = 0.08;

/**
 * Pull of the coefficients towards equal weights, and of the sharpness towards its start; per parameter. Few samples are pulled
 * harder. Chosen on held-out training parts of M4 and tourism, where a fourth of it or four times as much did no better.
 */
const pull = { constant: 0.002, feature: 0.01, sharpness: 0.0005 };
const pulledSamples = 300;
const startingSharpness = 2;

/** Errors count at least this share of the series' mean error: a lucky zero must not take all the weight. */
const smallestShare = 0.02;

/** A blend that knows nothing: methods weigh by their own errors alone. */
export function plainBlend(): Blend {
  return { coefficients: {}, sharpness: startingSharpness };
}

/** Weights of `methods` for one series, in their order; they sum to 1. */
export function blendWeights(blend: Blend, methods: readonly ForecastMethod[], evidence: BlendEvidence): Float64Array {
  const logs = relativeErrors(methods, evidence);
  const scores = methods.map((method, j) => {
    const own = blend.coefficients[method];
    let score = -blend.sharpness * logs[j]!;
    if (own !== undefined) {
      score += own[0]!;
      for (let f = 1; f < width; f++) score += own[f]! * evidence.features[f - 1]!;
    }
    return score;
  });
  const highest = Math.max(...scores);
  const weights = Float64Array.from(scores, (score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Learns a blend from past forecasts of many series by gradient descent (Adam) on the error of the weighted mean. The errors in
 * each sample's evidence must come from other windows than its own, or the blend learns to trust luck.
 *
 * Source: feature-based averaging as in Montero-Manso, Athanasopoulos, Hyndman & Talagala (2020), FFORMA, IJF 36(1), with a linear
 * softmax in place of boosted trees.
 */
export function learnBlend(samples: readonly BlendSample[], loss: BlendLoss): Blend {
  const methods = [...new Set(samples.flatMap(({ misses }) => [...misses.keys()]))].sort();
  const parameters = new Float64Array(methods.length * width + 1);
  parameters[parameters.length - 1] = startingSharpness;
  const prepared = samples.map((sample) => prepare(sample, methods));
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  for (let pass = 1; pass <= passes && samples.length > 0; pass++) {
    const gradient = gradientOf(prepared, parameters, loss, 1 + pulledSamples / prepared.length);
    const rate = learningRate * (1 - (pass - 1) / passes);
    for (let i = 0; i < parameters.length; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * gradient[i]!;
      second[i] = 0.99 * second[i]! + 0.01 * gradient[i]! ** 2;
      const step = first[i]! / (1 - 0.9 ** pass) / (Math.sqrt(second[i]! / (1 - 0.99 ** pass)) + 1e-8);
      parameters[i]! -= rate * step;
    }
    parameters[parameters.length - 1] = Math.max(0, parameters.at(-1)!);
  }
  const coefficients: Blend["coefficients"] = {};
  methods.forEach((method, j) => {
    coefficients[method] = Array.from(parameters.subarray(j * width, (j + 1) * width));
  });
  return { coefficients, sharpness: parameters.at(-1)! };
}

interface PreparedSample {
  places: number[];
  inputs: number[];
  logs: Float64Array;
  misses: Float64Array[];
  costs: Float64Array;
}

function prepare(sample: BlendSample, methods: readonly ForecastMethod[]): PreparedSample {
  const own = [...sample.misses.keys()];
  return {
    places: own.map((method) => methods.indexOf(method)),
    inputs: [1, ...sample.features],
    logs: relativeErrors(own, sample),
    misses: [...sample.misses.values()],
    costs: sample.costs,
  };
}

function gradientOf(
  samples: readonly PreparedSample[],
  parameters: Float64Array,
  loss: BlendLoss,
  pulled: number,
): Float64Array {
  const last = parameters.length - 1;
  const gradient = parameters.map((value, i) =>
    i === last
      ? pulled * pull.sharpness * (value - startingSharpness)
      : pulled * (i % width === 0 ? pull.constant : pull.feature) * value,
  );
  for (const { places, inputs, logs, misses, costs } of samples) {
    const weights = places.map((place, j) => {
      let score = -parameters[last]! * logs[j]!;
      for (let f = 0; f < width; f++) score += parameters[place * width + f]! * inputs[f]!;
      return Math.exp(Math.max(-60, Math.min(60, score)));
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const slopes = new Float64Array(places.length);
    for (let h = 0; h < costs.length; h++) {
      let miss = 0;
      for (let j = 0; j < places.length; j++) miss += (weights[j]! / sum) * misses[j]![h]!;
      const slope = loss === "absolute" ? costs[h]! * Math.sign(miss) : 2 * costs[h]! ** 2 * miss;
      for (let j = 0; j < places.length; j++) slopes[j]! += (slope * misses[j]![h]!) / costs.length;
    }
    let mean = 0;
    for (let j = 0; j < places.length; j++) mean += (weights[j]! / sum) * slopes[j]!;
    for (let j = 0; j < places.length; j++) {
      const pushed = ((weights[j]! / sum) * (slopes[j]! - mean)) / samples.length;
      for (let f = 0; f < width; f++) gradient[places[j]! * width + f]! += pushed * inputs[f]!;
      gradient[last]! -= pushed * logs[j]!;
    }
  }
  return gradient;
}

/** log(error / geometric mean of the methods' errors); 0 throughout where an error is unknown. */
function relativeErrors(methods: readonly ForecastMethod[], { errors }: BlendEvidence): Float64Array {
  const own = methods.map((method) => errors.get(method) ?? Number.NaN);
  const mean = own.reduce((sum, error) => sum + error, 0) / own.length;
  if (!(mean > 0) || !Number.isFinite(mean)) return new Float64Array(methods.length);
  const logs = Float64Array.from(own, (error) => Math.log(Math.max(error, smallestShare * mean)));
  const centre = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.map((log) => log - centre);
}
