import { bounded } from "./bounded.ts";
import type { WindowConfig } from "./window-config.ts";

/** What else is known of a series, in the order of the configuration's names. NaN stands for what is not known. */
export interface SeriesCovariates {
  /** Numbers that do not change, such as a usual price. */
  static: readonly number[];
  /** Per covariate one value a step, as many as the series has: known once a step is over, such as visits. */
  past: readonly Float64Array[];
  /** Per covariate one value a step, for the series and for the horizon after it: known ahead, such as holidays. */
  future: readonly Float64Array[];
}

/**
 * Writes what the covariates say at an origin into `row` from `at` on: the static ones, the newest values before the origin
 * of the others, and of those known ahead the values of each step forecast, step after step. Values over time are counted
 * in deviations from their mean, both taken before the origin; what has never varied says nothing. Unknown is as the mean.
 */
export function writeCovariates(
  covariates: SeriesCovariates | undefined,
  origin: number,
  { covariates: described, covariateLags = 0, horizon }: WindowConfig,
  row: Float32Array,
  at: number,
): void {
  if (described === undefined || covariates === undefined) return;
  for (const [i, { mean, deviation }] of described.static.entries())
    row[at++] = scaled(covariates.static[i], mean, deviation);
  const known = [...covariates.past, ...covariates.future].map((values) => ({
    values,
    ...momentsBefore(values, origin),
  }));
  for (const { values, mean, deviation } of known) {
    for (let t = origin - covariateLags; t < origin; t++) row[at++] = t < 0 ? 0 : scaled(values[t], mean, deviation);
  }
  for (let h = 0; h < horizon; h++) {
    for (const { values, mean, deviation } of known.slice(covariates.past.length)) {
      row[at++] = scaled(values[origin + h], mean, deviation);
    }
  }
}

function scaled(value: number | undefined, mean: number, deviation: number): number {
  const distance = ((value ?? Number.NaN) - mean) / deviation;
  return Number.isFinite(distance) ? bounded(distance) : 0;
}

interface Moments {
  mean: number;
  deviation: number;
}

/**
 * Count, sum and sum of squares of the known values before each step, as distances from the first of them, which keeps small
 * deviations from large numbers; windows of a series ask for many of them.
 */
const sums = new WeakMap<Float64Array, Float64Array>();

/** Mean and standard deviation of the known values before `origin`; of values that are all the same, the deviation is 0. */
export function momentsBefore(values: Float64Array, origin: number): Moments {
  let before = sums.get(values);
  if (before === undefined) {
    before = sumsOf(values);
    sums.set(values, before);
  }
  const [count, sum, squares] = before.subarray(3 * origin, 3 * origin + 3);
  if (count === 0) return { mean: 0, deviation: 0 };
  const distance = sum! / count!;
  const variance = squares! / count! - distance * distance;
  // What is left of a constant is rounding.
  return {
    mean: originOf(values) + distance,
    deviation: variance > 1e-12 * distance * distance ? Math.sqrt(variance) : 0,
  };
}

function sumsOf(values: Float64Array): Float64Array {
  const before = new Float64Array(3 * (values.length + 1));
  const origin = originOf(values);
  for (let t = 0; t < values.length; t++) {
    const known = !Number.isNaN(values[t]);
    before[3 * t + 3] = before[3 * t]! + (known ? 1 : 0);
    before[3 * t + 4] = before[3 * t + 1]! + (known ? values[t]! - origin : 0);
    before[3 * t + 5] = before[3 * t + 2]! + (known ? (values[t]! - origin) ** 2 : 0);
  }
  return before;
}

function originOf(values: Float64Array): number {
  return values.find((value) => !Number.isNaN(value)) ?? 0;
}
