import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import { Random } from "@bellwether/runtime/tensor/random";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import type { FittedWeights } from "@bellwether/runtime/tensor/training-options";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import type { SeriesKind } from "../backtest/series-kind.ts";
import type { Quantiles } from "../forecast-model.ts";
import { forecaster } from "./forecaster.ts";
import { type ForecastRequest, LoadedNetwork, type NeuralRows } from "./loaded-network.ts";
import { drawWindows, type LearnableSeries } from "./training-windows.ts";
import type { WindowConfig } from "./window-config.ts";

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

/** Forecasts all requests with weights that are needed once. */
export async function predictGlobalModel(
  weights: NamedArrays,
  config: WindowConfig,
  requests: readonly ForecastRequest[],
): Promise<NeuralRows[]> {
  const network = new LoadedNetwork(weights, config);
  try {
    return await network.predict(requests);
  } finally {
    await network.dispose();
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
