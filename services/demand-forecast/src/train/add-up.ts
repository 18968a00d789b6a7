import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import {
  chooseReconciliation,
  type PastWindow,
  type ReconciliationChoice,
  reconcile,
} from "../model/hierarchy/choose-reconciliation.ts";
import { type Hierarchy, type NodeLines, sumUp } from "../model/hierarchy/hierarchy.ts";
import { moveRows } from "../model/hierarchy/move-rows.ts";

/** What a node's chosen method said from past origins: central lines, oldest first. */
export interface PastLines {
  origins: readonly number[];
  lines: readonly Float64Array[];
}

/** What was expected of every node from one past origin, adding up, and what came. [node][step] */
export interface AddedWindow {
  expected: NodeLines;
  actual: NodeLines;
}

/** How series add up, and the groups whose negative parts are evened out among themselves. */
export interface AddingUp {
  hierarchy: Hierarchy;
  families: readonly number[];
}

/** Decimals that are stored: bottom lines are rounded before they are summed, so that what is stored adds up. */
const precision = 1e4;

/** Central lines of all nodes as each was forecast by itself, with their past. Plain data: it travels to a worker thread. */
export interface LinesToAdd extends AddingUp {
  base: readonly Float64Array[];
  past: readonly PastLines[];
  /** Demand of each node, all ending with the same step. */
  values: readonly Float64Array[];
}

/** Central lines that add up, and how the way to it was chosen. */
export interface AddedLines extends Pick<ReconciliationChoice, "way" | "relativeError"> {
  lines: Float64Array[];
  /** Past windows, oldest first, each reconciled by what the others taught. */
  windows: AddedWindow[];
}

/** Makes central lines add up at every level and step, exactly, by the way that did best in past windows. */
export function addLinesUp({ base, past, values, hierarchy, families }: LinesToAdd): AddedLines {
  const windows = pastWindows(past, values);
  const { way, relativeError, covariance, reconciled } = chooseReconciliation(hierarchy, windows, families);
  const lines = reconcile(hierarchy, [...base], way, covariance, families);
  for (const node of hierarchy.bottom) {
    lines[node] = lines[node]!.map((value) => Math.round(value * precision) / precision);
  }
  return {
    lines: sumUp(hierarchy, lines),
    way,
    relativeError,
    windows: windows.map(({ actual }, w) => ({ expected: reconciled[w]!, actual })),
  };
}

/**
 * Forecasts whose central lines are the given ones. The other rows keep their distance in proportion, so that they stay
 * calibrated; those of sums are drawn from them afterwards.
 */
export function moveForecasts(
  forecasts: readonly ForecastedSeries[],
  lines: readonly Float64Array[],
  probabilities: readonly number[],
): ForecastedSeries[] {
  return forecasts.map((forecast, node) => ({
    ...forecast,
    quantiles: moveRows(forecast.quantiles, lines[node]!, probabilities),
  }));
}

/**
 * Windows of all nodes side by side, counted from the common end. A node that is too young for a window takes what came as its
 * forecast there: it has no error to learn from, and its groups still add up.
 */
function pastWindows(past: readonly PastLines[], values: readonly Float64Array[]): PastWindow[] {
  const fullest = past.reduce((one, other) => (other.lines.length > one.lines.length ? other : one), past[0]!);
  const length = values[past.indexOf(fullest)]!.length;
  return fullest.lines.map((line, w) => {
    const fromEnd = length - fullest.origins[w]!;
    const actual: NodeLines = values.map((own) => stepsFromEnd(own, fromEnd, line.length));
    const base = past.map(({ lines }, node) => lines[lines.length - fullest.lines.length + w] ?? actual[node]!);
    return { base, actual };
  });
}

/** Steps from `fromEnd` before the end on; zeros before the first one. */
function stepsFromEnd(values: Float64Array, fromEnd: number, steps: number): Float64Array {
  const first = values.length - fromEnd;
  return Float64Array.from({ length: steps }, (_, h) => values[first + h] ?? 0);
}
