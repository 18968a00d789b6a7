import type { Quantiles } from "../forecast-model.ts";
import { normalQuantile } from "../normal-quantile.ts";

/**
 * A step's distribution as pairs of a normal score and a value, both ascending: between them straight lines, beyond the outermost
 * pairs the lines go on. A normal distribution is exact.
 */
export interface StepDistribution {
  /** Of each pair, 0 … 1. */
  probabilities: Float64Array;
  scores: Float64Array;
  values: Float64Array;
}

/**
 * The distribution of one step.
 *
 * @param centreIsMean leaves the row at 0.5 out: where demand is intermittent it holds the mean, which is no quantile.
 */
export function stepDistribution(
  rows: Quantiles,
  probabilities: readonly number[],
  h: number,
  centreIsMean: boolean,
): StepDistribution {
  const used = probabilities.map((_, k) => k).filter((k) => !(centreIsMean && probabilities[k] === 0.5));
  return {
    probabilities: Float64Array.from(used, (k) => probabilities[k]!),
    scores: Float64Array.from(used, (k) => normalQuantile(probabilities[k]!)),
    values: Float64Array.from(used, (k) => rows[k]![h]!),
  };
}

/** Value at a normal score. Worked: scores [−1, 1], values [8, 12]: score 2 → 14. */
export function valueAt({ scores, values }: StepDistribution, score: number): number {
  const i = segmentOf(scores, score);
  const [from, to] = [scores[i]!, scores[i + 1]!];
  return values[i]! + ((score - from) / (to - from)) * (values[i + 1]! - values[i]!);
}

/** Scores beyond this are one in a million: a broken forecast, which must not outweigh all others. */
const farthest = 5;

/**
 * Normal score of a value. Where several scores have the same value (many zeros), the one at the share `place` of their
 * probability is taken.
 *
 * @param place 0 … 1, drawn at random for a series of whole numbers.
 */
export function scoreAt({ probabilities, scores, values }: StepDistribution, value: number, place: number): number {
  let below = 0;
  while (below < values.length && values[below]! < value) below++;
  let last = below;
  while (last < values.length && values[last]! === value) last++;
  if (last - below > 1) {
    // Even in probability, not in scores: those of a quiet day's many zeros would lie far below the centre, all alike, and
    // days that have nothing to do with one another would seem to keep together.
    const lowest = below === 0 ? 0 : probabilities[below]!;
    const chance = lowest + place * (probabilities[last - 1]! - lowest);
    return chance > 0 ? Math.max(-farthest, normalQuantile(chance)) : -farthest;
  }
  const i = Math.min(Math.max(below - 1, 0), values.length - 2);
  const [from, to] = [values[i]!, values[i + 1]!];
  const score =
    to > from
      ? scores[i]! + ((value - from) / (to - from)) * (scores[i + 1]! - scores[i]!)
      : Math.sign(value - from) * farthest;
  return Math.max(-farthest, Math.min(farthest, score));
}

function segmentOf(scores: Float64Array, score: number): number {
  let i = 0;
  while (i < scores.length - 2 && score > scores[i + 1]!) i++;
  return i;
}
