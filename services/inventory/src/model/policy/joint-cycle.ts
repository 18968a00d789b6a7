import { assertNotNegative, assertPositive } from "../parameter-error.ts";
import type { OrderWaits } from "./order-waits.ts";

/** A product that is ordered from a supplier for a place. */
export interface CycleMember {
  /** λ, units. */
  perDay: number;
  /** h, money per unit. */
  holdingCostPerDay: number;
  /** Least units of a line. */
  minimum: number;
}

/**
 * Days between two orders to a supplier for a place, when one order carries the lines of all its products: √(2K / Σ hλ), the
 * economic order quantity of the family. A product whose least quantity lasts longer than that is left out of the sum: it rides
 * along now and then, whatever the cycle. Lines cover one cycle; since the first product to run low orders for all, orders go out
 * somewhat more often than that. Covering more would save orders, and keep more stock than it is worth to most.
 *
 * Source: Silver, Pyke & Thomas (2017), ch. 10, with no cost of a line. Worked: K = 18, four products of h = 0.01 and λ = 0.5 →
 * √(36 / 0.02) = 42.4 days, where each alone would have 84.9.
 *
 * @param orderingCost K, money per order. @throws InventoryParameterError
 */
export function jointCycleDays(orderingCost: number, members: readonly CycleMember[]): number {
  assertNotNegative("orderingCost", orderingCost);
  for (const { perDay, holdingCostPerDay } of members) {
    assertNotNegative("perDay", perDay);
    assertPositive("holdingCostPerDay", holdingCostPerDay);
  }
  const sold = members
    .filter(({ perDay }) => perDay > 0)
    .map(({ perDay, holdingCostPerDay, minimum }) => ({ keptFor: minimum / perDay, cost: holdingCostPerDay * perDay }))
    .sort((one, other) => one.keptFor - other.keptFor);
  let cycle = Number.POSITIVE_INFINITY;
  let cost = 0;
  for (const { keptFor, cost: more } of sold) {
    if (keptFor > cycle) break;
    cost += more;
    cycle = Math.sqrt((2 * orderingCost) / cost);
  }
  return cycle;
}

/** Who joins an order that another product of the same supplier and place has triggered. */
export interface JoinRule {
  /** Until others order, counted from the last order of all. */
  waits: OrderWaits;
  /** A product joins once so much of the gap between its levels is left at most, 0 … 1. */
  share: number;
  /** Least units of a line: a smaller one does not join. */
  minimum: number;
}

/**
 * Position at or below which a product joins an order of others (the can-order level of Balintfy 1964 and Federgruen, Groenevelt
 * & Tijms 1984); the reorder point where it never does.
 */
export function joinPointOf(
  { reorderPoint, orderUpTo }: { reorderPoint: number; orderUpTo: number },
  rule: JoinRule | null,
): number {
  if (rule === null) return reorderPoint;
  const early = reorderPoint + rule.share * (orderUpTo - reorderPoint);
  return Math.max(reorderPoint, Math.min(early, orderUpTo - rule.minimum));
}
