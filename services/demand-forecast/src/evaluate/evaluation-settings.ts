import { quantileProbabilities } from "../contract.ts";
import type { ForecastSettings } from "../forecast-all.ts";
import type { SeriesShape } from "../model/forecast-model.ts";
import type { CovariateNames } from "../model/neural/window-config.ts";

/** Seasons beyond the stated one that series of such a season usually have, in steps: days have years, hours weeks. */
const longerSeasons: Readonly<Record<number, number>> = { 7: 365, 24: 168, 48: 336, 96: 672 };

/**
 * Seasons to model, from what a file says. M4 states 1 where its measure takes no season, though weeks and days have
 * them: there the horizon tells the frequency (13 weeks, 14 days).
 */
export function shapeOf(seasonality: number, horizon: number): SeriesShape {
  if (seasonality > 1) {
    const longer = longerSeasons[seasonality];
    return { seasonality, periods: longer === undefined ? [seasonality] : [seasonality, longer] };
  }
  const hidden: Readonly<Record<number, number[]>> = { 13: [52], 14: [7] };
  return { seasonality, periods: hidden[horizon] ?? [] };
}

/** How much there is to learn from, and what is known besides. */
export interface EvaluationScope {
  /** Values of the longest history. */
  longest: number;
  /** Values of all histories together. */
  values: number;
  covariates?: CovariateNames;
}

/** A pass over the drawn windows is worth its time for so many values; more passes learn few values by heart. */
const valuesPerEpoch = 12_000;
const epochs = { fewest: 4, most: 10 };

/** Settings for the series of one season and horizon. The longest season decides how far the global models look back. */
export function evaluationSettings(
  shape: SeriesShape,
  horizon: number,
  { longest, values, covariates }: EvaluationScope,
  seed: number,
  budgetSeconds: number = Number.POSITIVE_INFINITY,
): ForecastSettings {
  const period = Math.max(shape.seasonality, ...shape.periods.filter((steps) => longest >= 3 * steps));
  // What covariates do is seen on few of the windows.
  const fewest = covariates === undefined ? epochs.fewest : epochs.most;
  const passes = Math.min(epochs.most, Math.max(fewest, Math.round(values / valuesPerEpoch)));
  return {
    horizon,
    probabilities: quantileProbabilities,
    backtest: { horizon, windows: 3, stride: horizon, minimumHistory: Math.max(8, 2 * shape.seasonality) },
    quietSteps: Math.max(longest, 1),
    networks: (["residual", "mixer"] as const).map((architecture) => ({
      method: architecture === "residual" ? "GLOBAL_NEURAL" : "GLOBAL_MIXER",
      config: {
        architecture,
        // One sees distances, the other ratios: their errors differ, which a blend lives by.
        space: architecture === "residual" ? "linear" : "log",
        lags: period + horizon,
        horizon,
        seasonality: shape.seasonality,
        // A year of days is no whole number of weeks: what was a year ago was another weekday.
        basePeriod: shape.seasonality === 1 ? 1 : period % shape.seasonality === 0 ? period : shape.seasonality,
        baseSeasons: 1,
        calendar: null,
        yearSteps: null,
        ...(covariates === undefined ? {} : { covariates, covariateLags: Math.min(2 * shape.seasonality, horizon) }),
        width: 160,
        depth: 2,
        probabilities: [...quantileProbabilities],
      },
      plan: { seed, rows: 12_000, epochs: passes, batchSize: 256, peakRate: 0.002 },
    })),
    mstlValues: Number.POSITIVE_INFINITY,
    followsYear: false,
    budgetSeconds,
  };
}
