import { seasonalScale } from "../metrics/point.ts";

/** What a blend looks at besides errors; each is 0 for a series of no special kind. */
export const featureNames = ["seasons", "rhythm", "momentum", "spread", "zeros"] as const;

const lower = -3;
const upper = 3;

/**
 * Features of a history, free of its unit and bounded to ±3:
 * the log of its length in seasons, how much smaller seasonal differences are than those from step to step (log ratio), the lag-1
 * autocorrelation of its changes, the log of its coefficient of variation, and its share of zeros.
 */
export function seriesFeatures(history: Float64Array, seasonality: number): number[] {
  const n = history.length;
  let sum = 0;
  let squares = 0;
  let zeros = 0;
  for (const value of history) {
    sum += value;
    squares += value * value;
    if (value === 0) zeros++;
  }
  const mean = sum / n;
  const deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
  const step = seasonalScale(history, 1);
  const season = seasonalScale(history, seasonality);
  return [
    Math.log(n / seasonality) - 3,
    step > 0 && season > 0 ? Math.log(step / season) : 0,
    2 * changeCorrelation(history),
    deviation > 0 && mean !== 0 ? Math.log(deviation / Math.abs(mean)) + 1 : 0,
    3 * (zeros / n),
  ].map((feature) => Math.max(lower, Math.min(upper, feature)));
}

/** Autocorrelation at lag 1 of the changes from step to step; 0 where nothing changes. */
function changeCorrelation(history: Float64Array): number {
  let products = 0;
  let squares = 0;
  for (let t = 1; t < history.length; t++) {
    const change = history[t]! - history[t - 1]!;
    squares += change * change;
    if (t > 1) products += change * (history[t - 1]! - history[t - 2]!);
  }
  return squares > 0 ? products / squares : 0;
}
