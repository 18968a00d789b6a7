import { centreIndex, empiricalQuantile } from "../quantile-rows.ts";
import {
  type Corrections,
  fitCorrections,
  type JudgedWindow,
  poolResiduals,
  spreadAt,
  standardisedResiduals,
} from "./calibration.ts";

/** What a kind of series lends to each of them. */
export interface Pool {
  /** Standardised residuals of all series, per probability, sorted; empty without any window. */
  residuals: Float64Array[];
  /** What corrections have to be widened by to hold in a window that they have not seen. */
  margins: Corrections;
}

/**
 * How many standard deviations of the difference between windows the margins add. Windows of all series share their weeks, so
 * three of them are three witnesses of how wild a coming one may be. Chosen on training parts of M4 and tourism, each cut at three
 * ends: with none, the wildest of them left 92.5 % of the values in the 95 % interval; with 0.75, weekly intervals held 97 % on average.
 */
const windowDeviations = 0.25;

/** Pools the residuals of many series and fits the margins. */
export function makePool(series: readonly (readonly JudgedWindow[])[], probabilities: readonly number[]): Pool {
  const windowed = series.filter((windows) => windows.length > 0);
  const residuals = poolResiduals(windowed.map((windows) => standardisedResiduals(windows, probabilities)));
  return { residuals, margins: fitMargins(windowed, residuals, probabilities) };
}

/**
 * Margins by leaving each window out: what the corrections of a series' other windows still lack in the window left out, as a
 * quantile over all series (a second conformal pass over the first), and on top, growing towards the outer rows, the standard
 * deviation of that lack between windows times √(1 + 1/m) for m windows, as for the prediction of one more. Margins only widen.
 */
function fitMargins(
  series: readonly (readonly JudgedWindow[])[],
  pool: readonly Float64Array[],
  probabilities: readonly number[],
): Corrections {
  const centre = centreIndex(probabilities);
  const lacks = lacksByWindow(series, pool, probabilities);
  if (lacks.length === 0) return probabilities.map(() => 0);
  return probabilities.map((p, k) => {
    if (k === centre) return 0;
    const quantiles = lacks.map((window) => empiricalQuantile(Float64Array.from(window[k]!).sort(), p));
    const pooled = empiricalQuantile(Float64Array.from(lacks.flatMap((window) => window[k]!)).sort(), p);
    const reach = windowDeviations * (2 * p - 1) ** 2 * deviation(quantiles) * Math.sqrt(1 + 1 / lacks.length);
    return k < centre ? Math.min(0, pooled - reach) : Math.max(0, pooled + reach);
  });
}

/** Residuals less the corrections of the other windows: [window, counted from the end][probability][residual]. */
function lacksByWindow(
  series: readonly (readonly JudgedWindow[])[],
  pool: readonly Float64Array[],
  probabilities: readonly number[],
): number[][][] {
  const lacks: number[][][] = [];
  for (const windows of series) {
    windows.forEach(({ rows, actual }, i) => {
      const others = windows.filter((_, j) => j !== i);
      const own = standardisedResiduals(others, probabilities);
      const corrections = fitCorrections(own, pool, probabilities, others.length);
      const fromEnd = windows.length - 1 - i;
      lacks[fromEnd] ??= probabilities.map(() => []);
      for (let h = 0; h < actual.length; h++) {
        const spread = spreadAt(rows, probabilities, h);
        rows.forEach((row, k) => {
          lacks[fromEnd]![k]!.push((actual[h]! - row[h]!) / spread - corrections[k]!);
        });
      }
    });
  }
  return lacks;
}

/** Corrections with their margins. */
export function widened(corrections: Corrections, margins: Corrections): Corrections {
  return corrections.map((correction, k) => correction + (margins[k] ?? 0));
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
