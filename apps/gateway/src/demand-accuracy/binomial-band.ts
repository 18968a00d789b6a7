/** Normal score of 97.5 %: the ends of the middle 95 %. */
const score = 1.959964;

/**
 * Where the share of successes lies 95 times of 100 in independent trials: p ± z √(p (1 − p) / n), the normal approximation
 * of the binomial, cut at 0 and 1.
 *
 * Worked: p = 0.95, n = 400 → 0.928642 … 0.971358.
 *
 * @param trials n, ≥ 1.
 */
export function binomialBand(share: number, trials: number): { lower: number; upper: number } {
  const half = score * Math.sqrt((share * (1 - share)) / trials);
  return { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
}
