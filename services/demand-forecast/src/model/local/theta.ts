import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory, isNonNegative } from "../forecast-model.ts";
import { repairRows } from "../quantile-rows.ts";
import { errorSpread, smooth } from "./exponential-smoothing.ts";
import { nelderMead } from "./nelder-mead.ts";
import { reseasonedRows, seasonallyAdjusted } from "./seasonal-adjustment.ts";

/** Simple exponential smoothing with level and constant chosen by least squares of the one-step errors. */
export interface SimpleSmoothing {
  alpha: number;
  /** After the last value: the forecast of every later step. */
  level: number;
  /** Sum of squared one-step errors. */
  squaredErrors: number;
}

const noSeason = new Float64Array(0);

/**
 * The classical Theta method: the seasonally adjusted series is the mean of its regression line (θ = 0) and of the series
 * with doubled distance from that line (θ = 2); the first goes on as a line, the second by simple exponential smoothing.
 *
 * Source: Assimakopoulos & Nikolopoulos (2000), IJF 16(4); adjusted by M4's seasonality test as in its benchmark. Official M4
 * scores (sMAPE / MASE): weekly 9.093 / 2.637, hourly 18.138 / 2.455.
 */
export const theta: ForecastModel = {
  method: "THETA",
  fit(history, shape): FittedForecast {
    assertHistory(history);
    const adjusted = seasonallyAdjusted(history, shape.seasonality);
    const { values } = adjusted;
    const n = values.length;
    const line = regressionLine(values);
    const doubled = values.map((value, t) => 2 * value - (line.intercept + line.slope * t));
    const smoothed = fitSimple(doubled);
    // A one-step error of the doubled line is twice that of the forecast, which takes half of it.
    const sigma = Math.sqrt(smoothed.squaredErrors / Math.max(1, n - 1)) / 2;
    const nonNegative = isNonNegative(history);
    return {
      predict(horizon, probabilities) {
        const centre = Float64Array.from(
          { length: horizon },
          (_, h) => (line.intercept + line.slope * (n + h) + smoothed.level) / 2,
        );
        const spread = errorSpread({ alpha: smoothed.alpha, beta: 0, gamma: 0, phi: 0 }, 1, sigma, horizon);
        return repairRows(reseasonedRows(centre, spread, adjusted, probabilities), probabilities, nonNegative);
      },
    };
  },
};

/** Least-squares line through values at 0, 1, 2, …; a single value gives a level line. */
export function regressionLine(values: ArrayLike<number>): { intercept: number; slope: number } {
  const n = values.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += values[t]! / n;
  let covariance = 0;
  let variance = 0;
  for (let t = 0; t < n; t++) {
    const centred = t - (n - 1) / 2;
    covariance += centred * (values[t]! - mean);
    variance += centred * centred;
  }
  const slope = variance > 0 ? covariance / variance : 0;
  return { intercept: mean - (slope * (n - 1)) / 2, slope };
}

/** Fits simple exponential smoothing; α and the first level are searched together, as R's `ses` does. */
export function fitSimple(values: Float64Array): SimpleSmoothing {
  const first = values.subarray(0, Math.min(values.length, 10));
  const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
  const deviation = Math.sqrt(first.reduce((sum, value) => sum + (value - mean) ** 2, 0) / first.length);
  const run = ([x, y]: readonly number[]) =>
    smooth(
      values,
      { alpha: 0.0001 + 0.9998 / (1 + Math.exp(-x!)), beta: 0, gamma: 0, phi: 0 },
      { level: mean + deviation * y!, slope: 0, season: noSeason },
    );
  const { point } = nelderMead((x) => run(x).squaredErrors, {
    start: [0, 0],
    step: 1,
    maxEvaluations: 120,
    tolerance: 1e-7,
  });
  const { squaredErrors, state } = run(point);
  return { alpha: 0.0001 + 0.9998 / (1 + Math.exp(-point[0]!)), level: state.level, squaredErrors };
}
