import { assertHistory, isNonNegative, type Quantiles } from "../forecast-model.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";
import { multiplicativeIndices } from "./classical-decomposition.ts";
import { isSeasonal } from "./seasonality-test.ts";

/**
 * M4's Naive2, the benchmark of OWA: where the series is seasonal, the last seasonally adjusted value times the
 * seasonal indices; elsewhere the last value.
 *
 * Source: github.com/Mcompetitions/M4-methods, "Benchmarks and Evaluation.R". Official M4 scores (sMAPE / MASE):
 * weekly 9.161 / 2.777, hourly 18.383 / 2.395.
 */
export function naive2(history: Float64Array, seasonality: number, horizon: number): Float64Array {
  assertHistory(history);
  const n = history.length;
  const last = history[n - 1]!;
  const indices = isSeasonal(history, seasonality) ? multiplicativeIndices(history, seasonality) : null;
  if (indices === null) return new Float64Array(horizon).fill(last);
  const adjusted = last / indices[(n - 1) % seasonality]!;
  return Float64Array.from({ length: horizon }, (_, h) => adjusted * indices[(n + h) % seasonality]!);
}

/**
 * Naive2 with intervals of a random walk: σ √h, σ the root mean square of the one-step changes of the (seasonally
 * adjusted) series.
 */
export function naive2Rows(
  history: Float64Array,
  seasonality: number,
  horizon: number,
  probabilities: readonly number[],
): Quantiles {
  const centre = naive2(history, seasonality, horizon);
  const indices = isSeasonal(history, seasonality) ? multiplicativeIndices(history, seasonality) : null;
  const adjusted = indices === null ? history : history.map((value, t) => value / indices[t % seasonality]!);
  let squares = 0;
  for (let t = 1; t < adjusted.length; t++) squares += (adjusted[t]! - adjusted[t - 1]!) ** 2;
  const sigma = Math.sqrt(squares / Math.max(1, adjusted.length - 1));
  const spread = centre.map((_, h) => sigma * Math.sqrt(h + 1));
  return repairRows(gaussianRows(centre, spread, probabilities), probabilities, isNonNegative(history));
}
