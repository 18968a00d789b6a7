import { Random } from "@bellwether/runtime/tensor/random";
import type { DemandPaths } from "../demand/demand-paths.ts";
import { assertNotNegative, assertPositive } from "../parameter-error.ts";

/** How a place orders: when so much is gone from its order-up-to level, what is gone, in whole multiples. Units. */
export interface OrderRhythm {
  /** Order-up-to level less reorder point. */
  gap: number;
  multiple: number;
  minimum: number;
  reviewPeriodDays: number;
}

/**
 * What a place asks for in the evenings while it serves its demand: the demand that its source sees, in lots. How much each place keeps
 * changes when goods come and not what is asked for, so a source's demand is known before anything is decided.
 *
 * Each path begins somewhere in its cycle, as places do that order at times of their own.
 *
 * @param seed the same seed gives the same orders.
 * @throws InventoryParameterError
 */
export function orderPaths(demand: DemandPaths, rhythm: OrderRhythm, seed: number | string): DemandPaths {
  const { gap, multiple, minimum, reviewPeriodDays } = rhythm;
  assertNotNegative("gap", gap);
  assertPositive("multiple", multiple);
  const { paths, days, values } = demand;
  const random = new Random(`${seed}/orders`);
  const isWhole = Number.isInteger(gap) && values.every(Number.isInteger);
  const ordered = new Float32Array(values.length);
  const begin = random.permutation(paths);
  for (let path = 0; path < paths; path++) {
    const first = ((begin[path]! + 0.5) / paths) * gap;
    let gone = isWhole ? Math.floor(first) : first;
    const phase = random.integer(reviewPeriodDays);
    // Gone through once before it counts: how much is gone on a first day is then as on any.
    for (let at = 0; at < 2 * days; at++) {
      const day = at % days;
      gone += values[path * days + day]!;
      if (gone <= 0 || gone < gap || (day + phase) % reviewPeriodDays !== 0) continue;
      const lots = Math.ceil(Math.max(gone, minimum) / multiple - 1e-6);
      if (at >= days) ordered[path * days + day] = lots * multiple;
      gone -= lots * multiple;
    }
  }
  return { paths, days, values: ordered };
}

/** Demand of several places together, path by path. @throws RangeError unless all have the same paths and days. */
export function sumPaths(all: readonly DemandPaths[]): DemandPaths {
  const [first] = all;
  if (first === undefined) throw new RangeError("There is nothing to add up.");
  const sum = first.values.slice();
  for (const { paths, days, values } of all.slice(1)) {
    if (paths !== first.paths || days !== first.days) throw new RangeError("Paths differ in number or length.");
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
  }
  return { paths: first.paths, days: first.days, values: sum };
}

/** The first paths, to decide by; all of them are for what is decided. */
export function firstPaths({ paths, days, values }: DemandPaths, count: number): DemandPaths {
  const kept = Math.min(paths, count);
  return { paths: kept, days, values: values.subarray(0, kept * days) };
}
