import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** How one position (a product at a location) is kept in stock during a replay. Levels are multiples of `scale`. */
export interface ReplayPolicy {
  /** Order when on hand and on order are at or below it. */
  reorderPoint: number;
  /** Order up to it. */
  orderUpTo: number;
  /** At or below it, order too when another position of the same group orders; the reorder point where none joins. */
  joinPoint: number;
  /** Whose order it shares, 0 …: positions of one supplier and place. */
  group: number;
  reviewPeriodDays: number;
  /** Orders are whole multiples of it, and no less than the minimum. */
  orderMultiple: number;
  orderMinimum: number;
  /** Whether levels are whole units at any scale, as they are set where sales are whole. */
  isWhole: boolean;
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
  /** First day that counts of each position, as of products that are new; the day after the warm-up where it is left out. */
  countedFrom?: readonly number[];
  /** Fills in the units asked for on a day, [position][path]. */
  demandOn(day: number, into: Float32Array): void;
  /** Days that an order placed on the day takes, 0 … `longestLeadTime`. Asked for those alone that are placed. */
  leadTimeOf(day: number, position: number, path: number): number;
  longestLeadTime: number;
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
  /** Lines of orders. */
  orders: Float32Array;
  /** Lines, each as its share of the order that it stood on: over all positions of a group, the orders. */
  orderShares: Float32Array;
  /** Units ordered. */
  ordered: Float32Array;
}

export function emptyOutcome(size: number): ReplayOutcome {
  const none = (): Float32Array => new Float32Array(size);
  return {
    demand: none(),
    short: none(),
    stockDays: none(),
    backorderDays: none(),
    orders: none(),
    orderShares: none(),
    ordered: none(),
  };
}

/** @throws InventoryParameterError where sizes do not agree or a policy cannot be followed. */
export function assertReplay(batch: ReplayBatch): void {
  const { positions, paths, days, warmUpDays, policies, scale } = batch;
  if (positions < 1 || paths < 1 || !(warmUpDays < days))
    throw new InventoryParameterError("replay", "has positions, paths and days after its warm-up", {
      positions,
      paths,
      days,
      warmUpDays,
    });
  if (scale.length !== positions * days)
    throw new InventoryParameterError("scale", `holds ${days} days of ${positions} positions`, scale.length);
  if (policies.length !== positions)
    throw new InventoryParameterError("policies", `are one for each of ${positions} positions`, policies.length);
  for (const { reorderPoint, orderUpTo, joinPoint, group, reviewPeriodDays, orderMultiple } of policies) {
    assertNotNegative("reorderPoint", reorderPoint);
    if (!(orderUpTo >= reorderPoint))
      throw new InventoryParameterError("orderUpTo", `is not below the reorder point ${reorderPoint}`, orderUpTo);
    if (!(joinPoint >= reorderPoint && joinPoint <= orderUpTo))
      throw new InventoryParameterError("joinPoint", `lies between ${reorderPoint} and ${orderUpTo}`, joinPoint);
    if (!Number.isSafeInteger(group) || group < 0)
      throw new InventoryParameterError("group", "is a whole number from 0", group);
    if (!(reviewPeriodDays >= 1))
      throw new InventoryParameterError("reviewPeriodDays", "is 1 or more", reviewPeriodDays);
    if (!(orderMultiple > 0)) throw new InventoryParameterError("orderMultiple", "is above zero", orderMultiple);
  }
}
