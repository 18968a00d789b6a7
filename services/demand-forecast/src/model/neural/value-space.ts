import type { WindowConfig } from "./window-config.ts";
import type { NeuralSeries } from "./window-inputs.ts";

/** A forecast never exceeds the largest value seen so many times; logarithms would otherwise let a small slip explode. */
export const largestGrowth = 10;

/** A series as a network sees it, and the way back. */
export interface SeriesInSpace {
  series: NeuralSeries;
  /** From the network's values to units of the series; monotone, so quantiles stay quantiles. */
  toUnits: (value: number) => number;
}

/**
 * Shows a series to a network in its space: as it is, or by logarithms where every value before `known` is positive. In
 * logarithms a night of 10 after a day of 2,000 is as far from 12 as the day from 2,400, which is how relative errors count.
 *
 * @param known only the values before it decide and are shown.
 */
export function inSpace(series: NeuralSeries, space: WindowConfig["space"], known: number): SeriesInSpace {
  const seen = series.values.subarray(0, known);
  if (space === "linear" || !seen.every((value) => value > 0)) return { series, toUnits: (value) => value };
  const values = seen.map(Math.log);
  const highest =
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) + Math.log(largestGrowth);
  const total = series.total?.subarray(0, series.total.length - (series.values.length - known)) ?? null;
  return {
    series: { ...series, values, total, logged: true },
    toUnits: (value) => Math.exp(Math.min(highest, value)),
  };
}
