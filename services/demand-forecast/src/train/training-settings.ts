import { type Granularity, maxHorizon, quantileProbabilities, seasonSteps } from "../contract.ts";
import type { ForecastSettings } from "../forecast-all.ts";
import type { WindowPlan } from "../model/backtest/windows.ts";
import type { SeasonalBasis } from "../model/explain/drivers.ts";
import type { SeriesShape } from "../model/forecast-model.ts";
import type { NetworkSettings } from "../run-networks.ts";

/** Seasons of shop demand: the week and the year. */
export const shapes: Readonly<Record<Granularity, SeriesShape>> = {
  DAY: { seasonality: seasonSteps.DAY, periods: [7, 365] },
  WEEK: { seasonality: seasonSteps.WEEK, periods: [52] },
};

/**
 * Seasons of a series of `length` values. Where the backtest's first origin has seen no whole season, nothing can be
 * scaled or repeated by it: the last value is the naive forecast then, and the step-to-step change the scale.
 */
export function shapeFor(granularity: Granularity, length: number, backtest: WindowPlan): SeriesShape {
  const firstOrigin = length - backtest.horizon - (backtest.windows - 1) * backtest.stride;
  const shape = shapes[granularity];
  return firstOrigin > shape.seasonality ? shape : { ...shape, seasonality: 1 };
}

export const seasonalBases: Readonly<Record<Granularity, SeasonalBasis>> = {
  DAY: { kind: "positions", steps: 7 },
  WEEK: { kind: "harmonics", steps: 52 },
};

export const stepsPerYear: Readonly<Record<Granularity, number>> = { DAY: 365, WEEK: 52 };

/**
 * Backtests from the longest that histories allow: four weeks and a quarter, the spans that shops plan by; then what a
 * young shop can offer.
 */
const backtests: Readonly<Record<Granularity, readonly WindowPlan[]>> = {
  DAY: [
    { horizon: 28, windows: 3, stride: 28, minimumHistory: 56 },
    { horizon: 14, windows: 2, stride: 14, minimumHistory: 28 },
    { horizon: 7, windows: 2, stride: 7, minimumHistory: 14 },
  ],
  WEEK: [
    { horizon: 13, windows: 3, stride: 13, minimumHistory: 53 },
    { horizon: 8, windows: 2, stride: 4, minimumHistory: 16 },
    { horizon: 4, windows: 2, stride: 2, minimumHistory: 8 },
  ],
};

/** The longest backtest that at least half of the series have one window for; the shortest where none fits. */
export function backtestFor(granularity: Granularity, lengths: readonly number[]): WindowPlan {
  const plans = backtests[granularity];
  const fitting = plans.find(({ horizon, minimumHistory }) => {
    const fits = lengths.filter((length) => length >= horizon + minimumHistory).length;
    return fits * 2 >= lengths.length;
  });
  return fitting ?? plans[plans.length - 1]!;
}

/** Settings of a training, fixed by granularity, lengths and seed alone, so that the same data give the same model. */
export function trainingSettings(granularity: Granularity, lengths: readonly number[], seed: number): ForecastSettings {
  const day = granularity === "DAY";
  const backtest = backtestFor(granularity, lengths);
  return {
    horizon: maxHorizon[granularity],
    probabilities: quantileProbabilities,
    backtest,
    quietSteps: stepsPerYear[granularity],
    // 0.07 ms a value: 150,000 values are ten seconds of one core.
    mstlValues: 150_000,
    networks: networksFor(granularity, seed),
    followsYear: day,
    budgetSeconds: Number.POSITIVE_INFINITY,
  };
}

/**
 * One network of each kind, over the same windows: the one sees distances, the other ratios where all values are positive. Their
 * passes together cost little more than five of the first alone, and on the sample company cut at two dates erred less.
 */
function networksFor(granularity: Granularity, seed: number): NetworkSettings[] {
  const day = granularity === "DAY";
  const config = {
    lags: day ? 70 : 60,
    horizon: maxHorizon[granularity],
    seasonality: day ? 7 : 1,
    basePeriod: day ? 7 : 1,
    baseSeasons: 8,
    calendar: granularity,
    // A whole number of weeks, so that weekdays meet. Weeks see last year among their lags.
    yearSteps: day ? 364 : null,
    width: day ? 128 : 96,
    depth: 2,
    probabilities: [...quantileProbabilities],
  };
  const plan = { seed, rows: day ? 12_000 : 10_000, batchSize: 256, peakRate: 0.003 };
  return [
    {
      method: "GLOBAL_NEURAL",
      config: { ...config, architecture: "residual", space: "linear" },
      plan: { ...plan, epochs: 3 },
    },
    {
      method: "GLOBAL_MIXER",
      config: { ...config, architecture: "mixer", space: "log" },
      plan: { ...plan, epochs: 2 },
    },
  ];
}
