import { bestOrder, type ItemOrder, nothingScarce, type Prices, type Room } from "./best-order.ts";
import type { OrderItem, OrderRequest } from "./order-request.ts";
import { type PriceStep, priceSteps } from "./price-steps.ts";

/** An item with every price that it may be ordered at. */
export interface PricedItem {
  item: OrderItem;
  steps: readonly PriceStep[];
}

/** What each item is ordered, in their order; null: nothing. */
export type ItemOrders = (ItemOrder | null)[];

/** Rounds of looking again at what is left over. */
const mostRounds = 8;

export function pricedItems({ items, capacities }: Pick<OrderRequest, "items" | "capacities">): PricedItem[] {
  return items.map((item) => ({ item, steps: priceSteps(item, capacities) }));
}

/**
 * A plan that always exists: items in the order of what they are worth per money at the prices of what is scarce, each at its best
 * within what budget and capacity leave; then each looks again at what is left over, until none finds better.
 */
export function greedyOrders(
  items: readonly PricedItem[],
  { budget, capacities }: Pick<OrderRequest, "budget" | "capacities">,
  prices: Prices = nothingScarce,
): ItemOrders {
  const room = { money: budget ?? Number.POSITIVE_INFINITY, capacity: new Map(Object.entries(capacities)) };
  const orders: ItemOrders = items.map(() => null);
  const ranked = items.map((_, i) => i).sort((one, other) => urgency(items[other]!.item) - urgency(items[one]!.item));
  for (const i of ranked) {
    orders[i] = bestOrder(items[i]!.item, items[i]!.steps, prices, room);
    take(room, orders[i], 1);
  }
  for (let round = 0; round < mostRounds; round++) {
    let better = false;
    for (const i of ranked) {
      const before = orders[i]!;
      take(room, before, -1);
      const after = bestOrder(items[i]!.item, items[i]!.steps, nothingScarce, room);
      const gained = (after?.worth ?? 0) - (before?.worth ?? 0);
      if (gained > 1e-9) {
        orders[i] = after;
        better = true;
      }
      take(room, orders[i]!, 1);
    }
    if (!better) break;
  }
  return orders;
}

function urgency({ slices, offers }: OrderItem): number {
  return (slices[0]?.moneyPerUnit ?? 0) / Math.max(1e-9, offers[0]?.unitCost ?? 0);
}

function take(room: Room & { capacity: Map<string, number> }, order: ItemOrder | null, sign: 1 | -1): void {
  if (order === null) return;
  const { step, quantity } = order;
  room.money -= sign * quantity * step.unitCost;
  const key = step.offer.capacity;
  if (key !== null && room.capacity.has(key)) room.capacity.set(key, room.capacity.get(key)! - sign * quantity);
}
