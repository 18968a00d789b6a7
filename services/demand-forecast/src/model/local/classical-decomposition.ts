/**
 * Seasonal indices by classical multiplicative decomposition: the mean, per position in the season, of the series over
 * its centred moving average of one season, scaled so that the indices average 1. Position 0 is the first value's.
 *
 * Source: R's `decompose(type = "multiplicative")` (Kendall & Stuart 1983), as M4's Naive2 uses it.
 * Worked: [1, 2, 3, 1, 2, 3, 1, 2, 3] with m = 3 → [0.5, 1, 1.5].
 *
 * @returns null where an index is not a positive finite number (zeros or negatives in the series).
 */
export function multiplicativeIndices(history: ArrayLike<number>, seasonality: number): Float64Array | null {
  const trend = centredMovingAverage(history, seasonality);
  const sums = new Float64Array(seasonality);
  const counts = new Float64Array(seasonality);
  for (let t = 0; t < history.length; t++) {
    const level = trend[t]!;
    if (Number.isNaN(level)) continue;
    sums[t % seasonality]! += history[t]! / level;
    counts[t % seasonality]! += 1;
  }
  const indices = sums.map((sum, i) => sum / counts[i]!);
  const mean = indices.reduce((sum, value) => sum + value, 0) / seasonality;
  const scaled = indices.map((value) => value / mean);
  return scaled.every((value) => Number.isFinite(value) && value > 0) ? scaled : null;
}

/** Moving average of one season around each step, the two ends at half weight when m is even; NaN where it is cut. */
export function centredMovingAverage(history: ArrayLike<number>, seasonality: number): Float64Array {
  const n = history.length;
  const half = Math.floor(seasonality / 2);
  const endWeight = seasonality % 2 === 0 ? 0.5 : 1;
  const average = new Float64Array(n).fill(Number.NaN);
  for (let t = half; t < n - half; t++) {
    let sum = endWeight * (history[t - half]! + history[t + half]!);
    if (half === 0) sum = history[t]!;
    for (let i = t - half + 1; i < t + half; i++) sum += history[i]!;
    average[t] = sum / seasonality;
  }
  return average;
}
