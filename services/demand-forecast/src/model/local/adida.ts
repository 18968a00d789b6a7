import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory } from "../forecast-model.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";
import { fitSimple } from "./theta.ts";

/**
 * Sums of consecutive buckets of `steps` values, counted back from the end; what does not fill a bucket at the start is
 * left out. Worked: [9, 1, 0, 2, 3] in buckets of 2 → [1, 5].
 */
export function bucketSums(history: Float64Array, steps: number): Float64Array {
  const buckets = Math.floor(history.length / steps);
  const first = history.length - buckets * steps;
  return Float64Array.from({ length: buckets }, (_, bucket) => {
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += history[first + bucket * steps + i]!;
    return sum;
  });
}

/** Mean steps between demands, rounded, at least 1; the history's length when nothing was ever sold. */
export function meanInterval(history: Float64Array): number {
  const demands = history.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  return Math.max(1, Math.round(history.length / Math.max(1, demands)));
}

/**
 * Aggregate–disaggregate: demand summed over buckets as long as the mean interval between demands, where zeros are rare,
 * is smoothed and spread evenly over the steps again.
 *
 * Source: Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos (2011), JORS 62(3). Worked: [0, 4, 0, 4, 0, 4]: interval 2,
 * buckets [4, 4, 4], forecast 2 a step.
 */
export const adida: ForecastModel = {
  method: "ADIDA",
  fit(history): FittedForecast {
    assertHistory(history);
    const steps = Math.min(meanInterval(history), history.length);
    const rate = Math.max(0, fitSimple(bucketSums(history, steps)).level) / steps;
    let squares = 0;
    for (const value of history) squares += (value - rate) ** 2;
    const sigma = Math.sqrt(squares / history.length);
    return {
      predict(horizon, probabilities) {
        const centre = new Float64Array(horizon).fill(rate);
        const spread = new Float64Array(horizon).fill(sigma);
        return repairRows(gaussianRows(centre, spread, probabilities), probabilities, true);
      },
    };
  },
};
