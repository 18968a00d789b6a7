import { assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import { supplyNetwork } from "../../theory/network/supply-network.ts";

/** How one place of a network is kept. Units. */
export interface PlacePolicy {
  /** Position of the place that supplies it; −1 where it is ordered from suppliers, who always have goods. */
  source: number;
  reorderPoint: number;
  orderUpTo: number;
  reviewPeriodDays: number;
  orderMultiple: number;
  orderMinimum: number;
}

/**
 * Places that supply one another, replayed day by day on many paths at once. Mornings: deliveries, and what is owed to places leaves with
 * what came; then customers, whom no shelf keeps waiting; evenings: places order, those that are supplied first, and goods leave.
 * What leaves in an evening with a lead time of L days is there on the morning L + 1 days later, what leaves in a morning L days later.
 */
export interface NetworkBatch {
  policies: readonly PlacePolicy[];
  paths: number;
  /** Days replayed; of these the first `warmUpDays` are not counted. */
  days: number;
  warmUpDays: number;
  /** Units that customers ask for, [day][place][path]. */
  demand: Float32Array;
  /** Days on the way of what leaves on the day for the place, [day][place][path]. */
  leadTimes: Uint16Array;
  /** Customers whom nobody could serve go away (LOST) or wait (BACKORDERED). Places always wait. */
  unmet: "LOST" | "BACKORDERED";
}

/** Sums over the counted days, [place][path]. */
export interface NetworkOutcome {
  demand: Float32Array;
  /** Units that customers asked for and did not get on the day. */
  short: Float32Array;
  /** Units on hand in the evening, added up. */
  stockDays: Float32Array;
  /** Units that customers wait for in the evening, added up. */
  backorderDays: Float32Array;
  /** Units that a place is owed by its source in the evening, added up. */
  owedDays: Float32Array;
  orders: Float32Array;
}

/**
 * @returns positions by their distance from suppliers: those that order from them, those that these supply, …
 * @throws InventoryParameterError where sizes do not agree, a policy cannot be followed, or places supply one another in a circle.
 */
export function depthsOf(batch: NetworkBatch): number[][] {
  const { policies, paths, days, warmUpDays, demand, leadTimes } = batch;
  const size = policies.length * paths * days;
  if (paths < 1 || !(warmUpDays >= 0 && warmUpDays < days))
    throw new InventoryParameterError("replay", "has paths and days after its warm-up", { paths, days, warmUpDays });
  if (demand.length !== size || leadTimes.length !== size)
    throw new InventoryParameterError("replay", `holds ${days} days of ${policies.length} × ${paths} paths`, {
      demand: demand.length,
      leadTimes: leadTimes.length,
    });
  for (const { reorderPoint, orderUpTo, reviewPeriodDays, orderMultiple, orderMinimum } of policies) {
    assertNotNegative("reorderPoint", reorderPoint);
    assertNotNegative("orderMinimum", orderMinimum);
    assertPositive("orderMultiple", orderMultiple);
    if (!(orderUpTo >= reorderPoint))
      throw new InventoryParameterError("orderUpTo", `is not below the reorder point ${reorderPoint}`, orderUpTo);
    if (!(Number.isSafeInteger(reviewPeriodDays) && reviewPeriodDays >= 1))
      throw new InventoryParameterError("reviewPeriodDays", "is a whole number of days, at least 1", reviewPeriodDays);
  }
  const nodes = policies.map((_, id) => ({
    id,
    successors: [...policies.keys()].filter((other) => policies[other]!.source === id),
  }));
  const depths: number[][] = [];
  const depthOf: number[] = [];
  for (const at of supplyNetwork(nodes).upstreamFirst) {
    const { source } = policies[at]!;
    const depth = source < 0 ? 0 : depthOf[source]! + 1;
    depthOf[at] = depth;
    depths[depth] = [...(depths[depth] ?? []), at];
  }
  return depths;
}
