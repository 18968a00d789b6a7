import type { Quantiles } from "./forecast-model.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** Position of the central line among `probabilities`. Throws a RangeError when 0.5 is missing. */
export function centreIndex(probabilities: readonly number[]): number {
  const index = probabilities.indexOf(0.5);
  if (index < 0) throw new RangeError(`Probabilities hold 0.5; got ${probabilities.join(", ")}.`);
  return index;
}

/**
 * Quantiles of a normal error around a central line.
 *
 * @param centre value per step.
 * @param spread standard deviation of the error per step, in units of the series.
 */
export function gaussianRows(centre: Float64Array, spread: Float64Array, probabilities: readonly number[]): Quantiles {
  return probabilities.map((p) => {
    const z = normalQuantile(p);
    return centre.map((value, h) => value + z * spread[h]!);
  });
}

/**
 * Makes rows usable as quantiles, in place: from the central line outwards they never cross, and with `nonNegative`
 * none is below zero. The central line itself moves only when it is negative where it must not be.
 */
export function repairRows(rows: Quantiles, probabilities: readonly number[], nonNegative: boolean): Quantiles {
  const centre = centreIndex(probabilities);
  if (nonNegative) for (const row of rows) for (let h = 0; h < row.length; h++) row[h] = Math.max(0, row[h]!);
  for (let k = centre + 1; k < rows.length; k++) {
    const row = rows[k]!;
    for (let h = 0; h < row.length; h++) row[h] = Math.max(row[h]!, rows[k - 1]![h]!);
  }
  for (let k = centre - 1; k >= 0; k--) {
    const row = rows[k]!;
    for (let h = 0; h < row.length; h++) row[h] = Math.min(row[h]!, rows[k + 1]![h]!);
  }
  return rows;
}

/** Quantile of `sorted` (ascending, not empty) at p, linear between order statistics (Hyndman & Fan type 7). */
export function empiricalQuantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
