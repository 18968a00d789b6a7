/**
 * Symmetric mean absolute percentage error, in percent:
 * (1/h) Σ 200 |yₜ − fₜ| / (|yₜ| + |fₜ|), a step where both are zero counting 0.
 *
 * Source: M4 Competitor's Guide (Makridakis, Spiliotis & Assimakopoulos 2020, IJF 36(1)).
 * Worked: y = [100, 200], f = [110, 180] → (200·10/210 + 200·20/380) / 2 = 10.025063.
 */
export function smape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  assertSameLength(actual, forecast);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) {
    const size = Math.abs(actual[t]!) + Math.abs(forecast[t]!);
    if (size > 0) sum += (200 * Math.abs(actual[t]! - forecast[t]!)) / size;
  }
  return sum / actual.length;
}

/**
 * Scale of MASE and MSIS: the in-sample mean absolute seasonal difference, (1/(n−m)) Σₜ₌ₘ₊₁ⁿ |xₜ − xₜ₋ₘ|.
 * Zero when the history is no longer than `seasonality` or repeats exactly.
 *
 * @param seasonality m, in steps; 1 for none.
 */
export function seasonalScale(history: ArrayLike<number>, seasonality: number): number {
  const n = history.length;
  if (n <= seasonality) return 0;
  let sum = 0;
  for (let t = seasonality; t < n; t++) sum += Math.abs(history[t]! - history[t - seasonality]!);
  return sum / (n - seasonality);
}

/** As `seasonalScale`, but the mean squared seasonal difference: the scale of RMSSE, squared. */
export function squaredSeasonalScale(history: ArrayLike<number>, seasonality: number): number {
  const n = history.length;
  if (n <= seasonality) return 0;
  let sum = 0;
  for (let t = seasonality; t < n; t++) sum += (history[t]! - history[t - seasonality]!) ** 2;
  return sum / (n - seasonality);
}

/** Mean absolute error (1/h) Σ |yₜ − fₜ|, in units of the series. */
export function meanAbsoluteError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  assertSameLength(actual, forecast);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) sum += Math.abs(actual[t]! - forecast[t]!);
  return sum / actual.length;
}

/**
 * Mean absolute scaled error: mean absolute error over `seasonalScale` of the history.
 * Null when the scale is zero, where the measure does not exist.
 *
 * Source: Hyndman & Koehler (2006), IJF 22(4); seasonal as in the M4 Competitor's Guide.
 * Worked: history [1, 3, 2, 4], m = 1: scale (2 + 1 + 2) / 3 = 5/3; y = [5, 5], f = [4, 4] → 1 / (5/3) = 0.6.
 */
export function mase(
  history: ArrayLike<number>,
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  seasonality: number,
): number | null {
  const scale = seasonalScale(history, seasonality);
  return scale > 0 ? meanAbsoluteError(actual, forecast) / scale : null;
}

/**
 * Overall weighted average: the mean of sMAPE and MASE, each relative to Naive2's average over the same series.
 *
 * Source: M4 Competitor's Guide. Worked: (8.866, 2.404) against Naive2 (9.161, 2.777) → 0.91674 (M4 weekly, Damped).
 */
export function owa(measured: { smape: number; mase: number }, naive2: { smape: number; mase: number }): number {
  return (measured.smape / naive2.smape + measured.mase / naive2.mase) / 2;
}

/**
 * Weighted absolute percentage error Σ |yₜ − fₜ| / Σ |yₜ|, as a fraction. Null when nothing was sold.
 *
 * Worked: y = [0, 4, 6], f = [1, 4, 4] → 3 / 10 = 0.3.
 */
export function wape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number | null {
  assertSameLength(actual, forecast);
  let size = 0;
  for (let t = 0; t < actual.length; t++) size += Math.abs(actual[t]!);
  return size > 0 ? (meanAbsoluteError(actual, forecast) * actual.length) / size : null;
}

function assertSameLength(actual: ArrayLike<number>, forecast: ArrayLike<number>): void {
  if (actual.length === 0 || actual.length !== forecast.length) {
    throw new RangeError(
      `Actuals and forecast have the same length of at least 1; got ${actual.length} and ${forecast.length}.`,
    );
  }
}
