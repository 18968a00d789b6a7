import { normalQuantile } from "@bellwether/runtime/numeric/normal-quantile";

/** Mean and median of what customers spend who come with some probability, and then spend by a log-normal law of 1 + amount. */
export interface ExpectedWorth {
  mean: number;
  /** The point of least absolute error: 0 for who is more likely not to come. */
  median: number;
}

/**
 * @param probability of coming
 * @param logMean mean, and `logDeviation` deviation, of ln(1 + amount) of those who come
 */
export function twoPartWorth(probability: number, logMean: number, logDeviation: number): ExpectedWorth {
  // Beyond two deviations a mean rests on a tail that nobody has seen.
  const spread = Math.min(2, logDeviation);
  const mean = probability * Math.max(0, Math.expm1(logMean + spread ** 2 / 2));
  if (probability <= 0.5) return { mean, median: 0 };
  const level = (probability - 0.5) / probability;
  return { mean, median: Math.max(0, Math.expm1(logMean + logDeviation * normalQuantile(level))) };
}
