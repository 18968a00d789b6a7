import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { centreIndex } from "../quantile-rows.ts";
import { bound } from "./bounded.ts";
import { forecaster } from "./forecaster.ts";
import { largestGrowth } from "./value-space.ts";
import { type WindowConfig, yearBlockSteps, yearBlocks } from "./window-config.ts";
import { noDeviation } from "./window-inputs.ts";

/** What the network needs besides its weights. */
export interface RawForecasterOptions {
  config: WindowConfig;
  /** Values of one history as it is given: the last `historySteps` of a series, the newest last. */
  historySteps: number;
  /** How all demand moves from the recent weeks to each step ahead, by `yearRatios`; null where it is not used. */
  yearRatios: ArrayLike<number> | null;
}

/** A year of 365.2425 days. Days in these parts stay within int32 until the year 2557. */
const yearTenThousandths = 3_652_425;

/**
 * The global model with all that lies around it (`window-inputs.ts` before, `global-model.ts` after), as one function in
 * TensorFlow core operations: raw sales in, quantiles in units out. In float32, where those compute in double precision;
 * a spec holds the two together.
 *
 * Inputs `history` [batch, historySteps] float32, values before the series began being ignored; `length` [batch, 1]
 * int32, how many values at the end are the series'; with a calendar `first_day` [batch, 1] int32, the first step
 * forecast as days since 1970-01-01. Outputs `quantiles` [batch, probabilities, horizon], which do not cross and are not
 * negative, and `mean` [batch, horizon].
 */
export function rawForecaster({ config, historySteps, yearRatios }: RawForecasterOptions) {
  requireLength(config, historySteps);
  if (config.covariates !== undefined)
    throw new RangeError("A network with covariates takes more than a history; got one.");
  const network = forecaster(config);
  return (weights: NamedTensors, { history, length, first_day: firstDay }: NamedTensors): NamedTensors => {
    const window = readWindow(config, historySteps, history!, length!);
    const base = startingForecast(config, window, yearRatios);
    const calendar = config.calendar === null ? [] : [calendarColumns(config.calendar, firstDay!)];
    const x = tf.concat([...window.columns, ...calendar], 1);
    const answer = network.predict(weights, { x, base }) as tf.Tensor3D;
    return inOrder(config, inUnits(answer, window));
  };
}

/** A history that is too short to hold what the network looks back at would silently answer something else. */
function requireLength({ lags, basePeriod, baseSeasons, seasonality, yearSteps }: WindowConfig, steps: number): void {
  const year = yearSteps === null ? 0 : yearSteps + 4 * yearBlockSteps;
  const needed = Math.max(lags, basePeriod * baseSeasons, seasonality, year);
  if (steps < needed) throw new RangeError(`The network looks back at ${needed} steps; got histories of ${steps}.`);
}

/** One batch of windows, all of it [batch, …]. */
interface Window {
  /** [batch, 1] */
  level: tf.Tensor;
  scale: tf.Tensor;
  /** Normalised values, 0 before the series began. */
  normal: tf.Tensor2D;
  /** 1 where the series has a value. */
  known: tf.Tensor2D;
  /** Inputs of the network, in its order, less the calendar. */
  columns: tf.Tensor2D[];
  /** Where the network sees logarithms; null where it never does. */
  logarithms: Logarithms | null;
}

/** Of which rows the network sees logarithms, and how far an answer to them may go; both [batch, 1]. */
interface Logarithms {
  used: tf.Tensor;
  highest: tf.Tensor;
}

/** As `windowScale` and the first part of `writeWindow`. */
function readWindow(config: WindowConfig, steps: number, history: tf.Tensor, length: tf.Tensor): Window {
  const { lags } = config;
  const count = tf.clipByValue(tf.cast(length, "float32"), 1, steps);
  const position = tf.range(0, steps).reshape([1, steps]);
  const isKnown = tf.greaterEqual(position, tf.sub(steps, count)) as tf.Tensor2D;
  const known = tf.cast(isKnown, "float32");
  const { values, logarithms } = shownValues(config, isKnown, history);
  const seen = tf.minimum(count, lags);

  const span = Math.max(config.baseSeasons * config.basePeriod, config.seasonality);
  const level = tf.div(tf.sum(last(values, span), 1, true), tf.minimum(count, span));
  const distance = tf.mul(tf.abs(tf.sub(values, level)), known) as tf.Tensor2D;
  const recent = tf.div(tf.sum(last(distance, lags), 1, true), seen);
  const past = tf.div(tf.sum(distance, 1, true), count);
  const deviation = tf.maximum(recent, tf.mul(past, 0.1));
  const size = tf.abs(level);
  const ownSize = tf.where(tf.greater(size, 0), size, tf.onesLike(size));
  const scale = tf.where(tf.greater(deviation, tf.mul(size, noDeviation)), deviation, ownSize);
  const normal = tf.mul(tf.clipByValue(tf.div(tf.sub(values, level), scale), -bound, bound), known) as tf.Tensor2D;

  const zero = tf.mul(tf.cast(tf.equal(values, 0), "float32"), known) as tf.Tensor2D;
  const columns = [
    last(normal, lags),
    tf.asinh(tf.div(level, scale)) as tf.Tensor2D,
    tf.minimum(tf.div(count, 2 * lags), 1) as tf.Tensor2D,
    tf.div(tf.sum(last(zero, lags), 1, true), seen) as tf.Tensor2D,
    ...yearColumns(config, steps, normal, count),
  ];
  return { level, scale, normal, known, columns, logarithms };
}

/** As `inSpace`: a series is shown by its logarithms where all of it is positive. Nothing stands before it. */
function shownValues(
  { space }: WindowConfig,
  isKnown: tf.Tensor2D,
  history: tf.Tensor,
): { values: tf.Tensor2D; logarithms: Logarithms | null } {
  const values = tf.where(isKnown, history, tf.zerosLike(history)) as tf.Tensor2D;
  if (space === "linear") return { values, logarithms: null };
  const positive = tf.greater(values, 0);
  const used = tf.all(tf.logicalOr(positive, tf.logicalNot(isKnown)), 1, true);
  // 1 where there is no logarithm to take: 0, as what stands before the series.
  const logged = tf.log(tf.where(positive, values, tf.onesLike(values)));
  const largest = tf.max(tf.where(isKnown, logged, tf.fill(values.shape, Number.NEGATIVE_INFINITY)), 1, true);
  return {
    values: tf.where(used, logged, values) as tf.Tensor2D,
    logarithms: { used, highest: tf.add(largest, Math.log(largestGrowth)) },
  };
}

/** As `writeYear`: means of last year's blocks, and whether that year is known. */
function yearColumns(config: WindowConfig, steps: number, normal: tf.Tensor2D, count: tf.Tensor): tf.Tensor2D[] {
  if (config.yearSteps === null) return [];
  const blocks = yearBlocks(config);
  const back = config.yearSteps + 4 * yearBlockSteps;
  const wanted = blocks * yearBlockSteps;
  const there = Math.min(wanted, back);
  const values = tf.pad(tf.slice(normal, [0, steps - back], [-1, there]), [
    [0, 0],
    [0, wanted - there],
  ]);
  const isKnown = tf.cast(tf.greaterEqual(count, back), "float32") as tf.Tensor2D;
  const means = tf.mean(tf.reshape(values, [-1, blocks, yearBlockSteps]), 2);
  return [tf.mul(means, isKnown) as tf.Tensor2D, isKnown];
}

/** As `baseAt` and the ratios after it: [batch, horizon]. */
function startingForecast(
  { basePeriod, baseSeasons, horizon }: WindowConfig,
  { normal, known, level, scale, logarithms }: Window,
  yearRatios: RawForecasterOptions["yearRatios"],
): tf.Tensor2D {
  const perPhase = (x: tf.Tensor2D) =>
    tf.sum(tf.reshape(last(x, basePeriod * baseSeasons), [-1, baseSeasons, basePeriod]), 1) as tf.Tensor2D;
  const phase = tf.div(perPhase(normal), tf.maximum(perPhase(known), 1)) as tf.Tensor2D;
  const repeated = tf.tile(phase, [1, Math.ceil(horizon / basePeriod)]);
  const start = tf.slice(repeated, [0, 0], [-1, horizon]) as tf.Tensor2D;
  if (yearRatios === null) return start;
  const ratios = tf.tensor(Array.from(yearRatios), [1, horizon]);
  const ofDemand = tf.add(tf.mul(ratios, start), tf.mul(tf.sub(ratios, 1), tf.div(level, scale)));
  const moved =
    logarithms === null ? ofDemand : tf.where(logarithms.used, tf.add(start, tf.div(tf.log(ratios), scale)), ofDemand);
  return tf.clipByValue(moved, -bound, bound) as tf.Tensor2D;
}

/** As `calendarInputs`. The year's remainder is taken in whole numbers, since float32 would lose an hour of the day. */
function calendarColumns(granularity: "DAY" | "WEEK", firstDay: tf.Tensor): tf.Tensor2D {
  const ofYear = tf.mod(tf.mul(firstDay, tf.scalar(10_000, "int32")), tf.scalar(yearTenThousandths, "int32"));
  const angle = tf.mul(tf.cast(ofYear, "float32"), (2 * Math.PI) / yearTenThousandths);
  const twice = tf.mul(angle, 2);
  const year = [tf.sin(angle), tf.cos(angle), tf.sin(twice), tf.cos(twice)] as tf.Tensor2D[];
  if (granularity === "WEEK") return tf.concat(year, 1);
  // 1970-01-01 was a Thursday, three days after a Monday.
  const weekday = tf.mod(tf.add(firstDay, tf.scalar(3, "int32")), tf.scalar(7, "int32"));
  const isDay = tf.equal(weekday, tf.range(0, 7, 1, "int32").reshape([1, 7]));
  return tf.concat([tf.cast(isDay, "float32") as tf.Tensor2D, ...year], 1);
}

/** Answers of the network, [batch, outputs, horizon], in units of demand, which is never negative. */
function inUnits(answer: tf.Tensor3D, { level, scale, logarithms }: Window): tf.Tensor {
  const perRow = (x: tf.Tensor) => tf.reshape(x, [-1, 1, 1]);
  const shown = tf.add(perRow(level), tf.mul(perRow(scale), answer));
  if (logarithms === null) return tf.relu(shown);
  const bounded = tf.minimum(perRow(logarithms.highest), shown);
  return tf.where(perRow(logarithms.used), tf.exp(bounded), tf.relu(shown));
}

/** The quantiles as `repairRows` leaves them, and the mean. */
function inOrder({ probabilities, horizon }: WindowConfig, units: tf.Tensor): NamedTensors {
  const rows = tf.split(units, probabilities.length + 1, 1);
  const mean = tf.reshape(rows.pop()!, [-1, horizon]);
  const centre = centreIndex(probabilities);
  for (let k = centre + 1; k < rows.length; k++) rows[k] = tf.maximum(rows[k]!, rows[k - 1]!);
  for (let k = centre - 1; k >= 0; k--) rows[k] = tf.minimum(rows[k]!, rows[k + 1]!);
  return { quantiles: tf.concat(rows, 1), mean };
}

/** The newest values. */
function last(x: tf.Tensor2D, count: number): tf.Tensor2D {
  return tf.slice(x, [0, x.shape[1] - count], [-1, count]);
}
