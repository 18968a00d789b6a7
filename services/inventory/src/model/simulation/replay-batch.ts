import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** How one position (a product at a location) is kept in stock during a replay. Levels are multiples of `scale`. */
export interface ReplayPolicy {
  /** Order when on hand and on order are at or below it. */
  reorderPoint: number;
  /** Order up to it. */
  orderUpTo: number;
  reviewPeriodDays: number;
  /** Orders are whole multiples of it, and no less than the minimum. */
  orderMultiple: number;
  orderMinimum: number;
}

/** Demand nobody could serve: lost, as over a counter, or waiting until goods arrive. */
export type UnmetDemand = "LOST" | "BACKORDERED";

/**
 * Many positions and paths that are replayed together, day by day. Within a day: deliveries of the morning, demand, then in the
 * evening a look at whether to order. An order leaves the next morning and arrives on the morning `lead time` days after that, so
 * that the demand of as many days comes between.
 */
export interface ReplayBatch {
  positions: number;
  /** Of each position. */
  paths: number;
  /** Days replayed; of these the first `warmUpDays` are not counted. */
  days: number;
  warmUpDays: number;
  /** Units asked for, [day][position][path]. */
  demand: Float32Array;
  /** Days that an order placed on the day would take, [day][position][path]. */
  leadTimes: Uint16Array;
  /** What levels are multiplied with, [day][position]: how much is usually sold at that time. */
  scale: Float32Array;
  policies: readonly ReplayPolicy[];
  unmet: UnmetDemand;
}

/** What became of each path: sums over the counted days, [position][path]. */
export interface ReplayOutcome {
  demand: Float32Array;
  /** Units short on the day they were asked for. */
  short: Float32Array;
  /** Units on hand in the evening, added up over the days. */
  stockDays: Float32Array;
  /** Units that wait in the evening, added up over the days. */
  backorderDays: Float32Array;
  orders: Float32Array;
  /** Units ordered. */
  ordered: Float32Array;
}

/** @throws InventoryParameterError where sizes do not agree or a policy cannot be followed. */
export function assertReplay(batch: ReplayBatch): void {
  const { positions, paths, days, warmUpDays, policies } = batch;
  const size = positions * paths * days;
  if (positions < 1 || paths < 1 || !(warmUpDays < days))
    throw new InventoryParameterError("replay", "has positions, paths and days after its warm-up", {
      positions,
      paths,
      days,
      warmUpDays,
    });
  const lengths = { demand: batch.demand.length, leadTimes: batch.leadTimes.length, scale: batch.scale.length };
  if (lengths.demand !== size || lengths.leadTimes !== size || lengths.scale !== positions * days)
    throw new InventoryParameterError("replay", `holds ${days} days of ${positions} × ${paths} paths`, lengths);
  if (policies.length !== positions)
    throw new InventoryParameterError("policies", `are one for each of ${positions} positions`, policies.length);
  for (const { reorderPoint, orderUpTo, reviewPeriodDays, orderMultiple } of policies) {
    assertNotNegative("reorderPoint", reorderPoint);
    if (!(orderUpTo >= reorderPoint))
      throw new InventoryParameterError("orderUpTo", `is not below the reorder point ${reorderPoint}`, orderUpTo);
    if (!(reviewPeriodDays >= 1))
      throw new InventoryParameterError("reviewPeriodDays", "is 1 or more", reviewPeriodDays);
    if (!(orderMultiple > 0)) throw new InventoryParameterError("orderMultiple", "is above zero", orderMultiple);
  }
}
