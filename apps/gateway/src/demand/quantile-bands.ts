import { bandEnds, type QuantileWeight, quantileWeights } from "./quantile-weights.ts";
import type { Band } from "./series.type.ts";

/** The probabilities that the median and the bands at `levels` are read at. */
export function neededProbabilities(levels: readonly number[]): number[] {
  return [0.5, ...levels.flatMap((level) => Object.values(bandEnds(level)))];
}

/**
 * The median and the bands at `levels` from stored quantiles.
 *
 * @param probabilities of the stored quantiles, ascending, 0.5 among them.
 * @param quantile gives a stored quantile, one number per step, by its position from 0.
 */
export function seriesFromQuantiles(
  probabilities: readonly number[],
  quantile: (index: number) => number[],
  levels: readonly number[],
): { values: number[]; bands: Band[] } {
  const at = (p: number) => weighted(quantileWeights(probabilities, p), quantile);
  const bands = levels.map((level) => {
    const ends = bandEnds(level);
    return { level, lower: at(ends.lower), upper: at(ends.upper) };
  });
  return { values: at(0.5), bands };
}

function weighted(weights: readonly QuantileWeight[], quantile: (index: number) => number[]): number[] {
  const [first, second] = weights;
  if (first === undefined) return [];
  const a = quantile(first.index);
  if (second === undefined) return a;
  const b = quantile(second.index);
  // Nobody buys a negative amount: beyond the grid a line could say so.
  return a.map((value, step) => Math.max(0, value * first.weight + (b[step] as number) * second.weight));
}
