import type { ForecastMethod } from "../contract.ts";

/** What is known of a series besides its values. */
export interface SeriesShape {
  /** Steps of the main season; 1 for none. MASE and the naive baseline use it. */
  seasonality: number;
  /** Every season worth modelling, shortest first, in steps; may be empty. */
  periods: readonly number[];
}

/** Forecast quantiles: [probability][step], in units of the series. */
export type Quantiles = Float64Array[];

/** A method, before it has seen a series. Preprocessing belongs to `fit`, so a backtest repeats it in every window. */
export interface ForecastModel {
  readonly method: ForecastMethod;
  /** Learns from `history`, oldest first, without keeping a reference to later values. */
  fit(history: Float64Array, shape: SeriesShape): FittedForecast;
}

/** A method that has seen a series. */
export interface FittedForecast {
  /**
   * Forecasts the steps after the history.
   *
   * @param horizon steps ahead, ≥ 1.
   * @param probabilities ascending, strictly between 0 and 1, 0.5 among them: its row is the central line.
   */
  predict(horizon: number, probabilities: readonly number[]): Quantiles;
}

/** Throws a RangeError that names the first value which is not a finite number, or an empty history. */
export function assertHistory(history: ArrayLike<number>): void {
  if (history.length === 0) throw new RangeError("A history has at least one value; got none.");
  for (let t = 0; t < history.length; t++) {
    if (!Number.isFinite(history[t])) {
      throw new RangeError(`A history holds finite numbers; got ${history[t]} at position ${t}.`);
    }
  }
}

/** Whether every value is zero or more. */
export function isNonNegative(history: ArrayLike<number>): boolean {
  for (let t = 0; t < history.length; t++) if (history[t]! < 0) return false;
  return true;
}
