import type { OrderItem } from "./order-request.ts";
import { orderWorth, type PriceStep } from "./price-steps.ts";

/** An order of one item. */
export interface ItemOrder {
  step: PriceStep;
  quantity: number;
  /** Money that it is worth, before any price below. */
  worth: number;
  /** The same after them. */
  value: number;
}

/** What common means cost: worth that other items lose by them. All zero: nothing is scarce. */
export interface Prices {
  /** Of one unit of money ordered for. */
  money: number;
  /** Of one unit of a supplier's capacity, by its key. */
  capacity: ReadonlyMap<string, number>;
}

/** What is left of common means. */
export interface Room {
  money: number;
  /** By capacity key; those that are not named are unlimited. */
  capacity: ReadonlyMap<string, number>;
}

export const nothingScarce: Prices = { money: 0, capacity: new Map() };
export const unlimited: Room = { money: Number.POSITIVE_INFINITY, capacity: new Map() };

/** An order worth less than this is worth nothing: what rounding leaves. */
const least = 1e-9;

/**
 * The best order of one item alone, exactly: worth is concave in the quantity with corners where a slice is full, so that at each
 * price the best number of cases lies beside a corner or at an end.
 *
 * @returns null where not to order is as good.
 */
export function bestOrder(
  item: OrderItem,
  steps: readonly PriceStep[],
  prices: Prices = nothingScarce,
  room: Room = unlimited,
): ItemOrder | null {
  let best: ItemOrder | null = null;
  for (const step of steps) {
    const { capacity, multiple } = step.offer;
    const units =
      capacity === null ? Number.POSITIVE_INFINITY : (room.capacity.get(capacity) ?? Number.POSITIVE_INFINITY);
    const most = Math.min(
      step.mostCases,
      casesWithin(units, multiple),
      casesWithin(room.money, multiple * step.unitCost),
    );
    if (most < step.fewestCases || most < 1) continue;
    const scarce = prices.money * step.unitCost + (capacity === null ? 0 : (prices.capacity.get(capacity) ?? 0));
    for (const cases of corners(item, multiple)) {
      const kept = Math.min(most, Math.max(step.fewestCases, 1, cases));
      const quantity = unitsOf(kept, multiple);
      const worth = orderWorth(item, step, quantity);
      const value = worth - scarce * quantity;
      if (value > (best?.value ?? least)) best = { step, quantity, worth, value };
    }
  }
  return best;
}

/** Numbers of cases beside each corner of an item's worth, and both ends. */
function corners({ slices }: OrderItem, multiple: number): number[] {
  const cases = [0, Number.POSITIVE_INFINITY];
  let filled = 0;
  for (const { units } of slices) {
    filled += units;
    cases.push(Math.floor(filled / multiple + 1e-9), Math.ceil(filled / multiple - 1e-9));
  }
  return cases;
}

function casesWithin(limit: number, each: number): number {
  return each > 0 && Number.isFinite(limit) ? Math.floor(limit / each + 1e-9) : Number.POSITIVE_INFINITY;
}

/** Units of whole cases, free of what 64-bit products of decimals leave. */
export function unitsOf(cases: number, multiple: number): number {
  return Math.round(cases * multiple * 1e4) / 1e4;
}
