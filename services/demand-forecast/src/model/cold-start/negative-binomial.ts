/**
 * Quantiles of a negative binomial count: the least n with P(N ≤ n) ≥ p. Its variance is mean + mean² / shape.
 *
 * Worked: mean 1, shape 1 (geometric, P(N ≤ n) = 1 − ½ⁿ⁺¹) → the median is 0, the 0.75-quantile 1, the 0.95-quantile 4.
 *
 * @param probabilities ascending, below 1. @param mean ≥ 0. @param shape > 0.
 */
export function countQuantiles(probabilities: readonly number[], mean: number, shape: number): number[] {
  if (!(mean > 0)) return probabilities.map(() => 0);
  // Rounding may keep the sum from ever reaching a probability near 1.
  const most = mean + 60 * (1 + Math.sqrt(mean + mean ** 2 / shape));
  const growth = Math.log(mean / (mean + shape));
  let logChance = shape * Math.log(shape / (mean + shape));
  let [count, reached] = [0, Math.exp(logChance)];
  return probabilities.map((p) => {
    while (reached < p && count < most) {
      count++;
      logChance += Math.log((shape + count - 1) / count) + growth;
      reached += Math.exp(logChance);
    }
    return count;
  });
}
