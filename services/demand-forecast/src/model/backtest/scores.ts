import type { ForecastMethod } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { meanAbsoluteError, seasonalScale, squaredSeasonalScale } from "../metrics/point.ts";
import { centreIndex } from "../quantile-rows.ts";
import type { CandidateRows, SeriesWork } from "./candidate-rows.ts";
import type { SeriesKind } from "./series-kind.ts";

/** Errors of one method over all windows of one series, each window scaled by its own history. */
export interface MethodScore {
  /** Mean absolute scaled error; null where no window has a scale. */
  mase: number | null;
  /** Root mean squared scaled error; null likewise. */
  rmsse: number | null;
}

/** Errors in one window; null where its history has no scale. */
export type WindowScore = { mase: number; rmsse: number } | null;

/** Errors of every method in every window of one series. */
export type WindowScores = Partial<Record<ForecastMethod, WindowScore[]>>;

/** A forecast made from `origin` on: its central line. */
export interface WindowForecast {
  origin: number;
  centre: Float64Array;
}

/**
 * MASE and RMSSE per window. RMSSE is √(mean squared error / mean squared seasonal difference), M5's measure (Makridakis,
 * Spiliotis & Assimakopoulos 2022), which does not reward forecasting zero for demand that is mostly zero.
 */
export function scoreEach(
  values: Float64Array,
  seasonality: number,
  windows: readonly WindowForecast[],
): WindowScore[] {
  return windows.map(({ origin, centre }) => {
    const history = values.subarray(0, origin);
    const actual = values.subarray(origin, origin + centre.length);
    const absoluteScale = seasonalScale(history, seasonality);
    if (absoluteScale === 0) return null;
    const squared = centre.reduce((sum, f, h) => sum + (actual[h]! - f) ** 2, 0) / centre.length;
    return {
      mase: meanAbsoluteError(actual, centre) / absoluteScale,
      rmsse: Math.sqrt(squared / squaredSeasonalScale(history, seasonality)),
    };
  });
}

/** Mean over the windows that have a scale, all or all but one. */
export function meanScore(scores: readonly WindowScore[], without = -1): MethodScore {
  const scaled = scores.filter((score, i) => score !== null && i !== without) as NonNullable<WindowScore>[];
  if (scaled.length === 0) return { mase: null, rmsse: null };
  return {
    mase: scaled.reduce((sum, { mase }) => sum + mase, 0) / scaled.length,
    rmsse: scaled.reduce((sum, { rmsse }) => sum + rmsse, 0) / scaled.length,
  };
}

/** Scores every method that was tried on one series. */
export function scoreMethods(work: SeriesWork, rows: CandidateRows, probabilities: readonly number[]): WindowScores {
  if (work.origins.length === 0) return {};
  const scores: WindowScores = {};
  for (const [method, { windows }] of Object.entries(rows)) {
    scores[method as ForecastMethod] = scoreRows(work, windows, probabilities);
  }
  return scores;
}

/** Scores one set of rows, one per origin. */
export function scoreRows(
  { values, shape, origins }: SeriesWork,
  windows: readonly Quantiles[],
  probabilities: readonly number[],
): WindowScore[] {
  const centre = centreIndex(probabilities);
  const forecasts = windows.map((window, i) => ({ origin: origins[i]!, centre: window[centre]! }));
  return scoreEach(values, shape.seasonality, forecasts);
}

/** The error that decides: MASE for regular demand, RMSSE where demand is intermittent. Infinite where unknown. */
export function decidingError(score: MethodScore | undefined, kind: SeriesKind): number {
  return (kind === "intermittent" ? score?.rmsse : score?.mase) ?? Number.POSITIVE_INFINITY;
}
