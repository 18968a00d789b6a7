import { meanAbsoluteError, seasonalScale, squaredSeasonalScale } from "../metrics/point.ts";

/** Errors of one method over all windows of one series, each window scaled by its own history. */
export interface MethodScore {
  /** Mean absolute scaled error; null where no window has a scale. */
  mase: number | null;
  /** Root mean squared scaled error; null likewise. */
  rmsse: number | null;
}

/** A forecast made from `origin` on: its central line. */
export interface WindowForecast {
  origin: number;
  centre: Float64Array;
}

/**
 * MASE and RMSSE averaged over windows. RMSSE is √(mean squared error / mean squared seasonal difference), M5's measure
 * (Makridakis, Spiliotis & Assimakopoulos 2022), which does not reward forecasting zero for demand that is mostly zero.
 */
export function scoreWindows(
  values: Float64Array,
  seasonality: number,
  windows: readonly WindowForecast[],
): MethodScore {
  const scaled: { mase: number; rmsse: number }[] = [];
  for (const { origin, centre } of windows) {
    const history = values.subarray(0, origin);
    const actual = values.subarray(origin, origin + centre.length);
    const absoluteScale = seasonalScale(history, seasonality);
    const squaredScale = squaredSeasonalScale(history, seasonality);
    if (absoluteScale === 0) continue;
    const squared = centre.reduce((sum, f, h) => sum + (actual[h]! - f) ** 2, 0) / centre.length;
    scaled.push({
      mase: meanAbsoluteError(actual, centre) / absoluteScale,
      rmsse: Math.sqrt(squared / squaredScale),
    });
  }
  if (scaled.length === 0) return { mase: null, rmsse: null };
  return {
    mase: scaled.reduce((sum, { mase }) => sum + mase, 0) / scaled.length,
    rmsse: scaled.reduce((sum, { rmsse }) => sum + rmsse, 0) / scaled.length,
  };
}
