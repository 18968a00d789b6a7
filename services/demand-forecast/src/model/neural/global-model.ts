import { predictRows } from "@bellwether/runtime/tensor/evaluation";
import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import type { FittedWeights } from "@bellwether/runtime/tensor/training-options";
import { type NamedArrays, toTensors } from "@bellwether/runtime/tensor/weights";
import type { SeriesKind } from "../backtest/series-kind.ts";
import { isNonNegative, type Quantiles } from "../forecast-model.ts";
import { repairRows } from "../quantile-rows.ts";
import { forecaster } from "./forecaster.ts";
import { drawWindows, type LearnableSeries } from "./training-windows.ts";
import { inSpace } from "./value-space.ts";
import { inputWidth, type WindowConfig } from "./window-config.ts";
import { type NeuralSeries, writeWindow } from "./window-inputs.ts";

/** How long to learn. Counted in steps, never in seconds: the same seed must give the same weights on a slower machine. */
export interface LearningPlan {
  seed: number;
  rows: number;
  epochs: number;
  batchSize: number;
  /** Highest learning rate. */
  peakRate: number;
  /** Ends learning early, with what was learnt so far; only where a budget is worth more than repeating exactly. */
  maxSeconds?: number;
}

/** Where a forecast is wanted: after the first `origin` values of a series. */
export interface ForecastRequest {
  series: NeuralSeries;
  origin: number;
}

/** The model's answer for one request, in units of the series. */
export interface NeuralRows {
  /** One per probability of the configuration; they do not cross. */
  quantiles: Quantiles;
  /** Expected value per step; the geometric mean where the network saw logarithms, so use it for those that it did not. */
  mean: Float64Array;
}

/** Rows of one prediction step; bounds memory, not results. */
const predictionBatch = 512;

/** Trains on windows before each series' cut. Null when no series is long enough for one window. */
export async function trainGlobalModel(
  series: readonly LearnableSeries[],
  config: WindowConfig,
  plan: LearningPlan,
  options: { signal?: AbortSignal; onProgress?: (fraction: number) => void } = {},
): Promise<FittedWeights | null> {
  const data = drawWindows(series, config, plan.rows, new Random(`${plan.seed}/windows`));
  if (data === null) return null;
  return fit(forecaster(config), data, {
    seed: plan.seed,
    epochs: plan.epochs,
    batchSize: plan.batchSize,
    learningRate: cosineRate(plan.peakRate),
    clipNorm: 1,
    maxSeconds: plan.maxSeconds,
    signal: options.signal,
    onProgress: ({ fraction }) => options.onProgress?.(fraction),
  });
}

/** Forecasts all requests with stored weights. */
export async function predictGlobalModel(
  weights: NamedArrays,
  config: WindowConfig,
  requests: readonly ForecastRequest[],
): Promise<NeuralRows[]> {
  if (requests.length === 0) return [];
  const width = inputWidth(config);
  const { horizon, probabilities } = config;
  const x = new Float32Array(requests.length * width);
  const base = new Float32Array(requests.length * horizon);
  const shown = requests.map(({ series, origin }) => inSpace(series, config.space, origin));
  const scales = requests.map(({ origin }, row) =>
    writeWindow(
      shown[row]!.series,
      origin,
      config,
      x.subarray(row * width, (row + 1) * width),
      base.subarray(row * horizon, (row + 1) * horizon),
    ),
  );
  const tensors = toTensors(weights);
  try {
    const data = {
      rows: requests.length,
      columns: { x: { values: x, shape: [width] }, base: { values: base, shape: [horizon] } },
    };
    const { values } = await predictRows(forecaster(config), tensors, data, predictionBatch);
    const outputs = probabilities.length + 1;
    return scales.map(({ level, scale }, row) => {
      const rowOf = (k: number): Float64Array =>
        Float64Array.from({ length: horizon }, (_, h) =>
          shown[row]!.toUnits(level + scale * values[(row * outputs + k) * horizon + h]!),
        );
      const { series, origin } = requests[row]!;
      const nonNegative = isNonNegative(series.values.subarray(0, origin));
      const mean = rowOf(probabilities.length);
      return {
        quantiles: repairRows(
          probabilities.map((_, k) => rowOf(k)),
          probabilities,
          nonNegative,
        ),
        mean: nonNegative ? mean.map((value) => Math.max(0, value)) : mean,
      };
    });
  } finally {
    tf.dispose(tensors);
  }
}

/**
 * Quantiles to use for a series of this kind. Where demand is intermittent the median is mostly zero and says nothing
 * of a month, so the expected value takes its place; the other rows give way where they would cross it.
 *
 * @param centre position of the median among the rows.
 */
export function neuralQuantiles({ quantiles, mean }: NeuralRows, kind: SeriesKind, centre: number): Quantiles {
  if (kind !== "intermittent") return quantiles;
  return quantiles.map((row, k) => {
    if (k === centre) return mean;
    return row.map((value, h) => (k < centre ? Math.min(value, mean[h]!) : Math.max(value, mean[h]!)));
  });
}
