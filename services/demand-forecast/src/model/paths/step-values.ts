import type { Quantiles } from "../forecast-model.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { stepDistribution, valueAt } from "./quantile-function.ts";

/** Rows of a forecast as a distribution of each step. */
export interface StepRows {
  /** [probability][step] */
  quantiles: Quantiles;
  probabilities: readonly number[];
  /** Whether the row at 0.5 holds the mean: values are then scaled to it. */
  centreIsMean: boolean;
  nonNegative: boolean;
  /** Whether only whole units are sold: a tenth of a unit on each of ten paths is one unit on one of them. */
  isWhole: boolean;
}

/** Normal scores of `count` values that cover a distribution evenly, ascending. */
export function evenScores(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, rank) => normalQuantile((rank + 0.5) / count));
}

/** Values of a step that cover its distribution evenly, ascending, one per score. */
export function stepValues({ quantiles, probabilities, ...rows }: StepRows, h: number, scores: Float64Array) {
  const distribution = stepDistribution(quantiles, probabilities, h, rows.centreIsMean);
  const values = new Float64Array(scores.length);
  for (let rank = 0; rank < values.length; rank++) {
    const value = valueAt(distribution, scores[rank]!);
    values[rank] = rows.nonNegative ? Math.max(0, value) : value;
  }
  if (rows.centreIsMean) scaleToMean(values, quantiles[probabilities.indexOf(0.5)]![h]!);
  return rows.isWhole ? wholeValues(values) : values;
}

/** In place. Nothing expected leaves the values as they are. */
function scaleToMean(values: Float64Array, mean: number): void {
  const present = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(present > 0) || !(mean > 0)) return;
  for (let i = 0; i < values.length; i++) values[i]! *= mean / present;
}

/** Whole numbers with the same sum, as far as that is whole; what one value loses the next one gets. In place; ascending. */
function wholeValues(values: Float64Array): Float64Array {
  let owed = 0;
  for (let rank = 0; rank < values.length; rank++) {
    const value = values[rank]! + owed;
    values[rank] = Math.round(value);
    owed = value - values[rank]!;
  }
  return values.sort();
}

/** Scores are told apart to so many parts of 1: with the path beside them they fill the digits that a number has. */
const scoreSteps = 2 ** 24;

/** Paths that can be drawn at once. */
export const mostPaths = 4096;

/** Paths in the order of their scores, lowest first: numbers sort several times faster than positions by a comparison. */
export function orderOf(scores: Float64Array): Uint16Array {
  const keys = new Float64Array(scores.length);
  for (let path = 0; path < keys.length; path++)
    keys[path] = Math.round((scores[path]! + 16) * scoreSteps) * mostPaths + path;
  keys.sort();
  const order = new Uint16Array(keys.length);
  for (let rank = 0; rank < keys.length; rank++) order[rank] = keys[rank]! % mostPaths;
  return order;
}
