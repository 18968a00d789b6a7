import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory, isNonNegative } from "../forecast-model.ts";
import { squaredSeasonalScale } from "../metrics/point.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";

/**
 * The naive baseline: the last season again. A history shorter than its season repeats its last value.
 * Error of step h: σ √(1 + ⌊(h − 1) / m⌋), σ the root mean square of seasonal differences
 * (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., table 5.2).
 */
export const seasonalNaive: ForecastModel = {
  method: "SEASONAL_NAIVE",
  fit(history, shape): FittedForecast {
    assertHistory(history);
    const n = history.length;
    const m = n >= shape.seasonality ? shape.seasonality : 1;
    const sigma = Math.sqrt(squaredSeasonalScale(history, m));
    const lastSeason = history.slice(n - m);
    const nonNegative = isNonNegative(history);
    return {
      predict(horizon, probabilities) {
        const centre = Float64Array.from({ length: horizon }, (_, h) => lastSeason[h % m]!);
        const spread = Float64Array.from({ length: horizon }, (_, h) => sigma * Math.sqrt(1 + Math.floor(h / m)));
        return repairRows(gaussianRows(centre, spread, probabilities), probabilities, nonNegative);
      },
    };
  },
};
