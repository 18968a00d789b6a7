import { type Hierarchy, type NodeLines, sumUp } from "./hierarchy.ts";
import { keepNonNegative } from "./keep-non-negative.ts";
import { minTraceLines } from "./min-trace.ts";
import { type ShrunkCovariance, shrunkCovariance } from "./shrunk-covariance.ts";

/** Ways to make forecasts add up. */
export const reconciliations = ["BOTTOM_UP", "MIN_TRACE"] as const;
export type Reconciliation = (typeof reconciliations)[number];

/** Forecasts and actuals of every node from one past origin. */
export interface PastWindow {
  /** [node][step]; what was forecast by itself at each node. */
  base: NodeLines;
  actual: NodeLines;
}

export interface ReconciliationChoice {
  way: Reconciliation;
  /** Error of each way against forecasts that do not add up: 0.95 is 5 % less; null where there was no window to judge by. */
  relativeError: Record<Reconciliation, number> | null;
  /** What MinT weighs errors by, from all windows; null where they are too few. */
  covariance: ShrunkCovariance | null;
  /** What that way makes of each window, without having seen it. */
  reconciled: readonly NodeLines[];
}

/** Windows that are needed for judging: one to learn errors from, one to judge by. */
const fewestWindows = 2;

/**
 * Chooses the way whose past forecasts were best over all levels alike: the geometric mean over levels of the mean squared error
 * against the base forecasts' (AvgRelMSE, Athanasopoulos & Kourentzes 2023, IJF 39(4)). Each window is reconciled with a covariance
 * from the others, so that MinT is not judged on errors that it has seen.
 *
 * @param families groups that share no bottom node and in which negative parts are evened out.
 */
export function chooseReconciliation(
  hierarchy: Hierarchy,
  windows: readonly PastWindow[],
  families: readonly number[],
): ReconciliationChoice {
  if (windows.length < fewestWindows) {
    const reconciled = windows.map(({ base }) => reconcile(hierarchy, base, "BOTTOM_UP", null, families));
    return { way: "BOTTOM_UP", relativeError: null, covariance: null, reconciled };
  }
  const errors = windows.map(errorsOf);
  const relative = { BOTTOM_UP: 1, MIN_TRACE: 1 };
  const found: Partial<Record<Reconciliation, NodeLines[]>> = {};
  for (const way of reconciliations) {
    const reconciled = windows.map(({ base }, i) => {
      const others = way === "MIN_TRACE" ? shrunkCovariance(joined(errors.filter((_, j) => j !== i))) : null;
      return reconcile(hierarchy, base, way, others, families);
    });
    relative[way] = relativeError(hierarchy, windows, reconciled);
    found[way] = reconciled;
  }
  const way = relative.MIN_TRACE < relative.BOTTOM_UP ? "MIN_TRACE" : "BOTTOM_UP";
  const covariance = way === "MIN_TRACE" ? shrunkCovariance(joined(errors)) : null;
  return { way, relativeError: relative, covariance, reconciled: found[way]! };
}

/**
 * Lines of every node that add up exactly and are nowhere negative. A bottom node of which nothing was expected stays at nothing.
 *
 * @param covariance needed by MinT alone. @throws RangeError without it.
 */
export function reconcile(
  hierarchy: Hierarchy,
  base: NodeLines,
  way: Reconciliation,
  covariance: ShrunkCovariance | null,
  families: readonly number[],
): NodeLines {
  const lines: NodeLines = base.map((line) => line.slice());
  if (way === "MIN_TRACE") {
    if (covariance === null) throw new RangeError("MinT needs the covariance of past errors; got none.");
    const found = minTraceLines(hierarchy, base, covariance);
    for (const node of hierarchy.bottom) {
      if (base[node]!.some((value) => value !== 0)) lines[node] = found[node]!;
    }
  }
  const wanted = new Set(families);
  keepNonNegative(
    hierarchy.groups.filter(({ node }) => wanted.has(node)),
    lines,
  );
  return sumUp(hierarchy, lines);
}

/** Actual less forecast: [node][step]. */
function errorsOf({ base, actual }: PastWindow): NodeLines {
  return base.map((line, node) => line.map((value, h) => actual[node]![h]! - value));
}

function joined(windows: readonly NodeLines[]): NodeLines {
  return windows[0]!.map((_, node) => Float64Array.from(windows.flatMap((window) => [...window[node]!])));
}

function relativeError(
  { levels }: Hierarchy,
  windows: readonly PastWindow[],
  reconciled: readonly NodeLines[],
): number {
  const sums = new Map<string, { base: number; own: number }>();
  levels.forEach((level, node) => {
    const sum = sums.get(level) ?? { base: 0, own: 0 };
    windows.forEach(({ base, actual }, w) => {
      sum.base += squaredError(actual[node]!, base[node]!);
      sum.own += squaredError(actual[node]!, reconciled[w]![node]!);
    });
    sums.set(level, sum);
  });
  const ratios = [...sums.values()].filter(({ base }) => base > 0).map(({ base, own }) => Math.log(own / base));
  if (ratios.length === 0) return 1;
  return Math.exp(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length);
}

function squaredError(actual: Float64Array, forecast: Float64Array): number {
  let sum = 0;
  for (let h = 0; h < forecast.length; h++) sum += (actual[h]! - forecast[h]!) ** 2;
  return sum;
}
