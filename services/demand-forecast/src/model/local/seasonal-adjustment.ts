import type { Quantiles } from "../forecast-model.ts";
import { gaussianRows } from "../quantile-rows.ts";
import { multiplicativeIndices } from "./classical-decomposition.ts";
import { isSeasonal } from "./seasonality-test.ts";

/** A history without its season, and what was taken out: an index per position, those of the next step first. */
export interface AdjustedHistory {
  values: Float64Array;
  /** Null where no season was found. */
  nextIndices: Float64Array | null;
}

/** Divides by classical multiplicative indices where M4's test finds a season and the indices are positive. */
export function seasonallyAdjusted(history: Float64Array, seasonality: number): AdjustedHistory {
  const indices = isSeasonal(history, seasonality) ? multiplicativeIndices(history, seasonality) : null;
  if (indices === null) return { values: history.slice(), nextIndices: null };
  return {
    values: history.map((value, t) => value / indices[t % seasonality]!),
    nextIndices: indices.map((_, i) => indices[(i + history.length) % seasonality]!),
  };
}

/** Normal quantiles around a central line of the adjusted series, with the season put back on. */
export function reseasonedRows(
  centre: Float64Array,
  spread: Float64Array,
  { nextIndices }: AdjustedHistory,
  probabilities: readonly number[],
): Quantiles {
  const rows = gaussianRows(centre, spread, probabilities);
  if (nextIndices === null) return rows;
  return rows.map((row) => row.map((value, h) => value * nextIndices[h % nextIndices.length]!));
}
