import { bounded } from "./bounded.ts";
import { calendarInputs } from "./calendar-inputs.ts";
import { type SeriesCovariates, writeCovariates } from "./covariates.ts";
import { uncovariedWidth, type WindowConfig, yearBlockSteps, yearBlocks } from "./window-config.ts";
import { yearRatios } from "./year-ratio.ts";

/** One series as the global model sees it. */
export interface NeuralSeries {
  values: Float64Array;
  /** Date of the first value, YYYY-MM-DD; null where there are no dates. */
  startDate: string | null;
  /**
   * Daily demand over all series, ending with the same day as `values`; it gives the starting forecast its movement over
   * the year. Null where unknown or of no use.
   */
  total: Float64Array | null;
  /** As the configuration names them; without them they are unknown. */
  covariates?: SeriesCovariates;
  /** Whether the values are logarithms of demand; without it they are demand. */
  logged?: boolean;
}

/** How a window was made free of level and scale: x → (x − level) / scale. */
export interface WindowScale {
  level: number;
  scale: number;
  /** What one normalised unit is worth in units of MASE, so that an easy series counts for as much as in the score. */
  weight: number;
}

/** A deviation below this share of the level is rounding of the mean, not demand: a constant history has none. */
export const noDeviation = 1e-5;

/** Shortest history a window is cut after. */
export const minimumHistory = 8;

/** Bounds of a window's weight: an almost repeating series must not own the loss. */
const largestWeight = 10;

/**
 * Level and scale at an origin, from values before it alone: the mean of the last season (the last value without
 * one), and the mean absolute deviation from it in the window. A quiet window takes a tenth of the whole past's
 * deviation, a constant past its own size.
 *
 * Worked: values [1, 3, 2, 4], no season, three lags: level 4, scale (1 + 2 + 0) / 3 = 1, weight 1 / 1.5.
 */
export function windowScale(values: Float64Array, origin: number, config: WindowConfig): WindowScale {
  const { seasonality: m, lags } = config;
  const start = Math.max(0, origin - lags);
  const span = Math.min(origin, Math.max(config.baseSeasons * config.basePeriod, m));
  let level = 0;
  for (let t = origin - span; t < origin; t++) level += values[t]! / span;
  const recent = meanAbsoluteDeviation(values, start, origin, level);
  const past = meanAbsoluteDeviation(values, 0, origin, level);
  const deviation = Math.max(recent, 0.1 * past);
  const scale = deviation > noDeviation * Math.abs(level) ? deviation : Math.abs(level) || 1;
  const difference = meanAbsoluteDifference(values, 0, origin, m);
  return { level, scale, weight: difference > 0 ? Math.min(largestWeight, scale / difference) : 1 };
}

/** Writes the normalised input row of one window into `row` and its starting forecast into `base`. */
export function writeWindow(
  series: NeuralSeries,
  origin: number,
  config: WindowConfig,
  row: Float32Array,
  base: Float32Array,
): WindowScale {
  const { values } = series;
  const scaling = windowScale(values, origin, config);
  const normal = (t: number): number => (t < 0 ? 0 : bounded((values[t]! - scaling.level) / scaling.scale));
  let at = 0;
  for (let i = 0; i < config.lags; i++) row[at++] = normal(origin - config.lags + i);
  row[at++] = Math.asinh(scaling.level / scaling.scale);
  row[at++] = Math.min(1, origin / (2 * config.lags));
  row[at++] = zeroShare(values, Math.max(0, origin - config.lags), origin);
  at = writeYear(normal, origin, config, row, at);
  if (config.calendar !== null && series.startDate !== null) {
    row.set(calendarInputs(series.startDate, origin, config.calendar), at);
  }
  writeCovariates(series.covariates, origin, config, row, uncovariedWidth(config));
  const ratios =
    series.total === null
      ? null
      : yearRatios(series.total, origin + series.total.length - values.length, config.horizon);
  for (let h = 0; h < config.horizon; h++) {
    const start = baseAt(normal, origin, h, config);
    base[h] = ratios === null ? start : bounded(moved(start, ratios[h]!, scaling, series.logged === true));
  }
  return scaling;
}

/** A normalised value moved by a ratio of demand. The ratio applies to demand, not to its distance from the level. */
function moved(start: number, ratio: number, { level, scale }: WindowScale, logged: boolean): number {
  return logged ? start + Math.log(ratio) / scale : ratio * start + (ratio - 1) * (level / scale);
}

/** Means of last year's values in blocks, from four blocks before the same day last year on, and whether they exist. */
function writeYear(
  normal: (t: number) => number,
  origin: number,
  config: WindowConfig,
  row: Float32Array,
  at: number,
): number {
  if (config.yearSteps === null) return at;
  const blocks = yearBlocks(config);
  const first = origin - config.yearSteps - 4 * yearBlockSteps;
  const known = first >= 0;
  for (let block = 0; block < blocks; block++) {
    let sum = 0;
    for (let i = 0; i < yearBlockSteps; i++) {
      const t = first + block * yearBlockSteps + i;
      sum += known && t < origin ? normal(t) : 0;
    }
    row[at + block] = sum / yearBlockSteps;
  }
  row[at + blocks] = known ? 1 : 0;
  return at + blocks + 1;
}

function baseAt(normal: (t: number) => number, origin: number, h: number, config: WindowConfig): number {
  const { basePeriod, baseSeasons } = config;
  const first = origin - basePeriod + (h % basePeriod);
  let sum = 0;
  let count = 0;
  for (let season = 0; season < baseSeasons && first - season * basePeriod >= 0; season++, count++) {
    sum += normal(first - season * basePeriod);
  }
  return count > 0 ? sum / count : 0;
}

function meanAbsoluteDifference(values: Float64Array, from: number, to: number, m: number): number {
  let sum = 0;
  for (let t = from + m; t < to; t++) sum += Math.abs(values[t]! - values[t - m]!);
  return to - from > m ? sum / (to - from - m) : 0;
}

function meanAbsoluteDeviation(values: Float64Array, from: number, to: number, level: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += Math.abs(values[t]! - level);
  return sum / (to - from);
}

function zeroShare(values: Float64Array, from: number, to: number): number {
  let zeros = 0;
  for (let t = from; t < to; t++) if (values[t] === 0) zeros++;
  return zeros / (to - from);
}
