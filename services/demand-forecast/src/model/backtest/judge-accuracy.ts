import type { BacktestAccuracy } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { coverage, pinballLoss } from "../metrics/interval.ts";
import { wape } from "../metrics/point.ts";
import { centreIndex } from "../quantile-rows.ts";
import { type Corrections, correctRows, fitCorrections, standardisedResiduals } from "./calibration.ts";

/** Rows forecast at each origin of one series. */
export interface SeriesWindows {
  values: Float64Array;
  origins: readonly number[];
  rows: readonly Quantiles[];
  nonNegative: boolean;
}

/** Window forecasts with corrected widths, and what the corrections were. */
export interface CalibratedWindows {
  /** For the forecast to come: from all windows. */
  corrections: Corrections;
  /** Each window corrected by the others and the pool, so that its coverage is not its own doing. */
  rows: Quantiles[];
  actuals: Float64Array[];
}

/** Standardised residuals of all windows; what the pool is made of. */
export function residualsOf(windows: SeriesWindows, probabilities: readonly number[]): Float64Array[] {
  return standardisedResiduals(judged(windows), probabilities);
}

/** Corrects a series' widths by its own residuals and the pool of its kind. */
export function calibrate(
  windows: SeriesWindows,
  pool: readonly Float64Array[],
  probabilities: readonly number[],
): CalibratedWindows {
  const all = judged(windows);
  const rows = all.map(({ rows }, i) => {
    const others = all.filter((_, j) => j !== i);
    const corrections = fitCorrections(standardisedResiduals(others, probabilities), pool, probabilities);
    return correctRows(rows, corrections, probabilities, windows.nonNegative);
  });
  return {
    corrections: fitCorrections(standardisedResiduals(all, probabilities), pool, probabilities),
    rows,
    actuals: all.map(({ actual }) => actual),
  };
}

/** Accuracy over all windows. `mase` and `naiveMase` come from the scoreboard, which scales each window by its past. */
export function accuracyOf(
  { rows, actuals }: CalibratedWindows,
  probabilities: readonly number[],
  scaled: { mase: number | null; naiveMase: number | null },
): BacktestAccuracy {
  const windows = rows.length;
  if (windows === 0) return { mase: null, wape: null, pinball: null, coverage95: null, naiveMase: null, windows };
  const actual = joined(actuals);
  const row = (k: number): Float64Array => joined(rows.map((window) => window[k]!));
  return {
    ...scaled,
    wape: wape(actual, row(centreIndex(probabilities))),
    pinball: meanPinball(rows, actuals, probabilities),
    coverage95: coverage(actual, row(0), row(probabilities.length - 1)),
    windows,
  };
}

/** Pinball loss averaged over all quantiles and windows, in units of the series. */
export function meanPinball(
  rows: readonly Quantiles[],
  actuals: readonly Float64Array[],
  probabilities: readonly number[],
): number {
  let sum = 0;
  rows.forEach((window, i) => {
    probabilities.forEach((p, k) => {
      sum += pinballLoss(actuals[i]!, window[k]!, p);
    });
  });
  return sum / (rows.length * probabilities.length);
}

function judged({ values, origins, rows }: SeriesWindows): { rows: Quantiles; actual: Float64Array }[] {
  return rows.map((window, i) => ({
    rows: window,
    actual: values.slice(origins[i]!, origins[i]! + window[0]!.length),
  }));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
