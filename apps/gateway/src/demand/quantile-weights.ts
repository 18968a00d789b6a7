import { normalScore } from "./normal-score.ts";

/** One stored quantile and how much of it goes into the one asked for. */
export interface QuantileWeight {
  /** Position in the grid of probabilities, from 0. */
  index: number;
  weight: number;
}

/** Probabilities closer than this are the same: (1 − 0.9) / 2 is not quite 0.05 in floating point. */
const tolerance = 1e-9;

/**
 * How to make the quantile of probability `p` from a stored grid: a weighted sum of at most two stored quantiles. Between
 * two stored probabilities it is linear in the normal score, so a normal distribution is met exactly; beyond the grid
 * the line from the median through the outermost quantile goes on. Weights add up to 1, and the result grows with `p`
 * wherever the stored quantiles do.
 *
 * @param grid probabilities, ascending, 0.5 among them.
 * @param p strictly between 0 and 1.
 */
export function quantileWeights(grid: readonly number[], p: number): QuantileWeight[] {
  const exact = grid.findIndex((probability) => Math.abs(probability - p) < tolerance);
  if (exact >= 0) return [{ index: exact, weight: 1 }];
  const above = grid.findIndex((probability) => probability > p);
  const median = grid.findIndex((probability) => Math.abs(probability - 0.5) < tolerance);
  if (median < 0) throw new RangeError("A grid of quantiles holds the median.");
  if (above === 0) return between(grid, 0, median, p);
  if (above < 0) return between(grid, median, grid.length - 1, p);
  return between(grid, above - 1, above, p);
}

/** The point at `p` of the line through two stored quantiles, which need not enclose it. */
function between(grid: readonly number[], low: number, high: number, p: number): QuantileWeight[] {
  if (low === high) return [{ index: low, weight: 1 }];
  const zLow = normalScore(grid[low] as number);
  const zHigh = normalScore(grid[high] as number);
  const share = (normalScore(p) - zLow) / (zHigh - zLow);
  return [
    { index: low, weight: 1 - share },
    { index: high, weight: share },
  ];
}

/** The probabilities of a band's two ends. */
export function bandEnds(level: number): { lower: number; upper: number } {
  return { lower: (1 - level) / 2, upper: (1 + level) / 2 };
}
