import { centredMovingAverage, multiplicativeIndices } from "./classical-decomposition.ts";
import type { SmoothingState } from "./exponential-smoothing.ts";

/** Seasonal part that a starting state is cleaned of. */
export type StartingSeason = "none" | "additive" | "multiplicative";

/**
 * Level, slope and season before the first value: the season by classical decomposition, level and slope by a straight
 * line through the first ten values or two seasons without it.
 *
 * @returns null where a multiplicative season does not exist, since a value is not positive.
 */
export function startingState(
  history: Float64Array,
  seasonality: number,
  kind: StartingSeason,
  withTrend: boolean,
): SmoothingState | null {
  const season = startingSeason(history, seasonality, kind);
  if (season === null) return null;
  const m = kind === "none" ? 1 : seasonality;
  const count = Math.min(history.length, Math.max(10, 2 * m));
  const first = Float64Array.from({ length: count }, (_, t) => {
    if (kind === "none") return history[t]!;
    return kind === "additive" ? history[t]! - season[t % m]! : history[t]! / season[t % m]!;
  });
  const mean = first.reduce((sum, value) => sum + value, 0) / count;
  if (!withTrend) return { level: mean, slope: 0, season };
  let covariance = 0;
  let variance = 0;
  for (let t = 0; t < count; t++) {
    const centred = t - (count - 1) / 2;
    covariance += centred * first[t]!;
    variance += centred * centred;
  }
  const slope = variance > 0 ? covariance / variance : 0;
  return { level: mean - (slope * (count + 1)) / 2, slope, season };
}

function startingSeason(history: Float64Array, m: number, kind: StartingSeason): Float64Array | null {
  if (kind === "none") return new Float64Array(0);
  if (kind === "multiplicative") return multiplicativeIndices(history, m);
  const trend = centredMovingAverage(history, m);
  const sums = new Float64Array(m);
  const counts = new Float64Array(m);
  for (let t = 0; t < history.length; t++) {
    if (Number.isNaN(trend[t]!)) continue;
    sums[t % m]! += history[t]! - trend[t]!;
    counts[t % m]! += 1;
  }
  const season = sums.map((sum, i) => sum / Math.max(1, counts[i]!));
  const mean = season.reduce((sum, value) => sum + value, 0) / m;
  return season.map((value) => value - mean);
}
