import { seasonalScale } from "./point.ts";

/**
 * Mean scaled interval score of a central interval:
 * (1/h) Σ [(Uₜ − Lₜ) + (2/α)(Lₜ − yₜ)·1{yₜ < Lₜ} + (2/α)(yₜ − Uₜ)·1{yₜ > Uₜ}] / scale,
 * with α = 1 − level and MASE's scale. Null when the scale is zero.
 *
 * Source: Gneiting & Raftery (2007); M4 Competitor's Guide (level 0.95, α = 0.05).
 * Worked: history [1, 3, 2, 4] (scale 5/3), y = [5, 9], L = [4, 4], U = [8, 8], level 0.95: (4 + 4 + 40·1) / 2 / (5/3) = 14.4.
 */
export function msis(
  history: ArrayLike<number>,
  actual: ArrayLike<number>,
  interval: { lower: ArrayLike<number>; upper: ArrayLike<number>; level: number },
  seasonality: number,
): number | null {
  const scale = seasonalScale(history, seasonality);
  if (scale === 0) return null;
  const penalty = 2 / (1 - interval.level);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) {
    const y = actual[t]!;
    const lower = interval.lower[t]!;
    const upper = interval.upper[t]!;
    sum += upper - lower;
    if (y < lower) sum += penalty * (lower - y);
    if (y > upper) sum += penalty * (y - upper);
  }
  return sum / actual.length / scale;
}

/**
 * Pinball (quantile) loss at probability p, in units of the series: (1/h) Σ max(p(yₜ − qₜ), (p − 1)(yₜ − qₜ)).
 *
 * Source: Koenker & Bassett (1978). Worked: y = [10, 2], q = [8, 4], p = 0.9 → (0.9·2 + 0.1·2) / 2 = 1.
 */
export function pinballLoss(actual: ArrayLike<number>, quantile: ArrayLike<number>, p: number): number {
  let sum = 0;
  for (let t = 0; t < actual.length; t++) {
    const error = actual[t]! - quantile[t]!;
    sum += error >= 0 ? p * error : (p - 1) * error;
  }
  return sum / actual.length;
}

/** Share of actuals inside [lower, upper], bounds included. Worked: y = [1, 5], [0, 2] and [0, 2] → 0.5. */
export function coverage(actual: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): number {
  let inside = 0;
  for (let t = 0; t < actual.length; t++) if (actual[t]! >= lower[t]! && actual[t]! <= upper[t]!) inside++;
  return inside / actual.length;
}
