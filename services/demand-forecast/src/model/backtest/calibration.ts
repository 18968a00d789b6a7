import type { Quantiles } from "../forecast-model.ts";
import { centreIndex, empiricalQuantile, repairRows } from "../quantile-rows.ts";

/** Rows forecast from one past origin, with what came. */
export interface JudgedWindow {
  rows: Quantiles;
  actual: Float64Array;
}

/** Shift of each quantile row, in units of the step's spread; 0 for the central line. */
export type Corrections = number[];

/** Residuals of a series counting as much as the pool of all series of its kind. */
const poolWorth = 100;

/** Residuals of one window count as so many at most: steps of one forecast miss together, so 48 of them are not 48 witnesses. */
const witnessesPerWindow = 12;

/** Corrections beyond this many spreads come from a broken window rather than from a wrong width. */
const largestCorrection = 6;

/** Share of the central line, or of 1 unit, that a spread is at least: a forecast without any width can still be widened. */
const smallestShare = 0.02;

/**
 * Standardised residuals (y − q_p) / spread per probability, sorted. Their p-quantile is the shift that makes the row
 * cover a share p of the actuals.
 *
 * Source: conformalised quantile regression, Romano, Patterson & Candès (2019), with a residual scale.
 */
export function standardisedResiduals(
  windows: readonly JudgedWindow[],
  probabilities: readonly number[],
): Float64Array[] {
  return probabilities.map((_, k) => {
    const residuals: number[] = [];
    for (const { rows, actual } of windows) {
      for (let h = 0; h < actual.length; h++) {
        residuals.push((actual[h]! - rows[k]![h]!) / spreadAt(rows, probabilities, h));
      }
    }
    return Float64Array.from(residuals).sort();
  });
}

/** Merges residuals of many series, each row sorted. */
export function poolResiduals(all: readonly Float64Array[][]): Float64Array[] {
  const first = all[0];
  if (first === undefined) return [];
  return first.map((_, k) => {
    const merged = new Float64Array(all.reduce((sum, rows) => sum + rows[k]!.length, 0));
    let at = 0;
    for (const rows of all) {
      merged.set(rows[k]!, at);
      at += rows[k]!.length;
    }
    return merged.sort();
  });
}

/**
 * Corrections from a series' own residuals, drawn towards the pool's by n / (n + 100), n at most 12 per window. The central line
 * is left alone: the method's point forecast is what the backtest chose.
 *
 * @param windows how many windows the series' own residuals come from.
 */
export function fitCorrections(
  own: readonly Float64Array[],
  pool: readonly Float64Array[],
  probabilities: readonly number[],
  windows: number,
): Corrections {
  const centre = centreIndex(probabilities);
  return probabilities.map((p, k) => {
    if (k === centre) return 0;
    const n = Math.min(own[k]?.length ?? 0, witnessesPerWindow * windows);
    const pooled = pool[k] !== undefined && pool[k].length > 0 ? empiricalQuantile(pool[k], p) : 0;
    const weight = n / (n + poolWorth);
    const shift = (n > 0 ? weight * empiricalQuantile(own[k]!, p) : 0) + (1 - weight) * pooled;
    return Math.max(-largestCorrection, Math.min(largestCorrection, shift));
  });
}

/** Rows moved by their corrections; they never cross, and none is negative with `nonNegative`. */
export function correctRows(
  rows: Quantiles,
  corrections: Corrections,
  probabilities: readonly number[],
  nonNegative: boolean,
): Quantiles {
  const moved = rows.map((row, k) => row.map((value, h) => value + corrections[k]! * spreadAt(rows, probabilities, h)));
  return repairRows(moved, probabilities, nonNegative);
}

/** Half the distance of the outermost rows, or the smallest share of the central line where that is larger. */
export function spreadAt(rows: Quantiles, probabilities: readonly number[], h: number): number {
  const centre = rows[centreIndex(probabilities)]![h]!;
  const width = (rows[rows.length - 1]![h]! - rows[0]![h]!) / 2;
  return Math.max(width, smallestShare * Math.abs(centre), 1e-9);
}
