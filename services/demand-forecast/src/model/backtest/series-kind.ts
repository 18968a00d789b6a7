/** What a history looks like, which decides the methods worth trying. */
export type SeriesKind = "none" | "short" | "intermittent" | "regular";

/** Mean interval between demands from which a series counts as intermittent (Syntetos, Boylan & Croston 2005). */
const intermittentInterval = 1.32;

/**
 * Sorts a history: `none` when its last `quietSteps` values are all zero, `short` with fewer than `shortSteps` values,
 * `intermittent` when values are non-negative and on average 1.32 steps or more lie between demands, else `regular`.
 */
export function kindOf(history: Float64Array, limits: { quietSteps: number; shortSteps: number }): SeriesKind {
  const recent = history.subarray(Math.max(0, history.length - limits.quietSteps));
  if (recent.every((value) => value === 0)) return "none";
  if (history.length < limits.shortSteps) return "short";
  const demands = history.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  const nonNegative = history.every((value) => value >= 0);
  return nonNegative && history.length / demands >= intermittentInterval ? "intermittent" : "regular";
}
