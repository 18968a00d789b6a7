import { addSteps, type Step } from "../format/date.ts";

export interface HistorySeries {
  start: string;
  step: Step;
  values: readonly (number | null | undefined)[];
}

export interface ForecastBand {
  level: number;
  lower: readonly number[];
  upper: readonly number[];
}

export interface ForecastColumns {
  start: string;
  step: Step;
  /** Null where nothing is known of a step. */
  values: readonly (number | null | undefined)[];
  bands: readonly ForecastBand[];
}

/** One date of a fan chart. What is not known at it is null. */
export interface FanPoint {
  date: string;
  actual: number | null;
  median: number | null;
  /** Widest level first. */
  bands: readonly { level: number; lower: number; upper: number }[];
}

/** Joins history and forecast into one row per date, as chart, table, file and data cursor all read them. */
export function fanPoints(history: HistorySeries, forecast: ForecastColumns): FanPoint[] {
  const widestFirst = [...forecast.bands].sort((a, b) => b.level - a.level);
  const past = history.values.map(
    (value, index): FanPoint => ({
      date: addSteps(history.start, index, history.step),
      actual: value ?? null,
      median: null,
      bands: [],
    }),
  );
  const future = forecast.values.map(
    (median, index): FanPoint => ({
      date: addSteps(forecast.start, index, forecast.step),
      actual: null,
      median: median ?? null,
      bands: widestFirst.map(({ level, lower, upper }) => ({
        level,
        lower: lower[index] ?? median ?? 0,
        upper: upper[index] ?? median ?? 0,
      })),
    }),
  );
  return [...past, ...future];
}
