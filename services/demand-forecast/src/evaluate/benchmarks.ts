import type { Quantiles } from "../model/forecast-model.ts";
import { isNonNegative } from "../model/forecast-model.ts";
import { errorSpread } from "../model/local/exponential-smoothing.ts";
import { naive2Rows } from "../model/local/naive2.ts";
import { fitSimple } from "../model/local/theta.ts";
import { zeroForecast } from "../model/local/zero.ts";
import { gaussianRows, repairRows } from "../model/quantile-rows.ts";

/** Forecasts that every evaluation shows for comparison and none chooses from. */
export const benchmarkNames = ["Naive2", "SES", "zero"] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

/** What one series is measured with. */
export interface BenchmarkTask {
  history: Float64Array;
  seasonality: number;
  horizon: number;
  probabilities: readonly number[];
}

/** Benchmarks that say something of such histories: the zero forecast only where demand may be zero. */
export function benchmarksFor(histories: readonly Float64Array[]): BenchmarkName[] {
  const mayBeZero = histories.every(isNonNegative) && histories.some((history) => history.includes(0));
  return benchmarkNames.filter((name) => name !== "zero" || mayBeZero);
}

/** Quantiles of a benchmark. */
export function benchmarkRows(name: BenchmarkName, task: BenchmarkTask): Quantiles {
  const { history, seasonality, horizon, probabilities } = task;
  if (name === "Naive2") return naive2Rows(history, seasonality, horizon, probabilities);
  if (name === "SES") return simpleRows(task);
  return zeroForecast.fit(history, { seasonality, periods: [] }).predict(horizon, probabilities);
}

function simpleRows({ history, horizon, probabilities }: BenchmarkTask): Quantiles {
  const { alpha, level, squaredErrors } = fitSimple(history);
  const sigma = Math.sqrt(squaredErrors / Math.max(1, history.length - 1));
  const spread = errorSpread({ alpha, beta: 0, gamma: 0, phi: 0 }, 1, sigma, horizon);
  const centre = new Float64Array(horizon).fill(level);
  return repairRows(gaussianRows(centre, spread, probabilities), probabilities, isNonNegative(history));
}
