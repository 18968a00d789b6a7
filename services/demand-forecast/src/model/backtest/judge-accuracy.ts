import type { BacktestAccuracy } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { coverage, pinballLoss } from "../metrics/interval.ts";
import { wape } from "../metrics/point.ts";
import { centreIndex } from "../quantile-rows.ts";
import {
  type Corrections,
  correctRows,
  fitCorrections,
  type JudgedWindow,
  standardisedResiduals,
} from "./calibration.ts";
import { type Pool, widened } from "./margins.ts";

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

/** Corrects a series' widths by its own residuals, the pool of its kind and the pool's margins. */
export function calibrate(
  windows: SeriesWindows,
  { residuals, margins }: Pool,
  probabilities: readonly number[],
): CalibratedWindows {
  const all = judged(windows);
  const correctionsFrom = (some: readonly JudgedWindow[]): Corrections =>
    widened(fitCorrections(standardisedResiduals(some, probabilities), residuals, probabilities, some.length), margins);
  const rows = all.map(({ rows }, i) => {
    const others = all.filter((_, j) => j !== i);
    return correctRows(rows, correctionsFrom(others), probabilities, windows.nonNegative);
  });
  return {
    corrections: correctionsFrom(all),
    rows,
    actuals: all.map(({ actual }) => actual),
  };
}

/** Accuracy over all windows. `mase` and `naiveMase` come from the scoreboard, which scales each window by its past. */
export function accuracyOf(
  { rows, actuals }: CalibratedWindows,
  probabilities: readonly number[],
  known: Pick<BacktestAccuracy, "mase" | "naiveMase" | "dependence">,
): BacktestAccuracy {
  const windows = rows.length;
  if (windows === 0) return { ...known, wape: null, pinball: null, coverage95: null, windows };
  const actual = joined(actuals);
  const row = (k: number): Float64Array => joined(rows.map((window) => window[k]!));
  return {
    ...known,
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

export function judged({ values, origins, rows }: SeriesWindows): JudgedWindow[] {
  return rows.map((window, i) => ({
    rows: window,
    actual: values.slice(origins[i]!, origins[i]! + window[0]!.length),
  }));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
