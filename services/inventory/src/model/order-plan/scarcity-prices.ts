import { bestOrder, type Prices } from "./best-order.ts";
import { greedyOrders, type ItemOrders, type PricedItem } from "./greedy-orders.ts";
import type { OrderRequest } from "./order-request.ts";

/** A plan and the most that any plan can be worth. */
export interface PricedPlan {
  orders: ItemOrders;
  /** Worth that no plan exceeds. */
  bound: number;
}

/** Halvings of a price: a millionth of where it starts. */
const halvings = 24;
/** Rounds over all prices: each moves the others a little. */
const rounds = 3;

/**
 * Prices for money and capacity at which what items order by themselves just fits. At any prices, what all items together are
 * worth after them, and the value of the means at these prices, is more than any plan that fits can be worth (weak duality,
 * Everett 1963); and the items taken at good prices are nearly such a plan. With many items the two lie within the worth of a
 * few cases.
 */
export function priceScarcity(
  items: readonly PricedItem[],
  request: Pick<OrderRequest, "budget" | "capacities">,
): PricedPlan {
  const { budget, capacities } = request;
  const scarcity = new Scarcity(items);
  const prices = { money: 0, capacity: new Map<string, number>() };
  let bound = scarcity.bound(prices, request);
  let orders = greedyOrders(items, request);
  for (let round = 0; round < rounds; round++) {
    if (budget !== null)
      prices.money = priceOf(prices.money, (money) => scarcity.spent({ ...prices, money }) <= budget);
    for (const [key, members] of scarcity.users) {
      const at = (price: number) => ({ ...prices, capacity: new Map(prices.capacity).set(key, price) });
      const fits = (price: number) => scarcity.used(key, members, at(price)) <= capacities[key]!;
      prices.capacity.set(key, priceOf(prices.capacity.get(key) ?? 0, fits));
    }
    bound = Math.min(bound, scarcity.bound(prices, request));
    const found = greedyOrders(items, request, prices);
    if (worthOfAll(found) > worthOfAll(orders)) orders = found;
  }
  return { orders, bound };
}

/** What is worth how much to whom. */
class Scarcity {
  /** Items that share a capacity, by its key; what one item has for itself is in its steps. */
  readonly users: ReadonlyMap<string, readonly number[]>;

  constructor(readonly items: readonly PricedItem[]) {
    const users = new Map<string, number[]>();
    for (const [i, { steps }] of items.entries())
      for (const key of new Set(steps.map(({ offer }) => offer.capacity)))
        if (key !== null) users.set(key, [...(users.get(key) ?? []), i]);
    this.users = new Map([...users].filter(([, members]) => members.length > 1));
  }

  spent(prices: Prices): number {
    return this.items.reduce((sum, { item, steps }) => {
      const order = bestOrder(item, steps, prices);
      return sum + (order === null ? 0 : order.quantity * order.step.unitCost);
    }, 0);
  }

  used(key: string, members: readonly number[], prices: Prices): number {
    return members.reduce((sum, i) => {
      const order = bestOrder(this.items[i]!.item, this.items[i]!.steps, prices);
      return sum + (order?.step.offer.capacity === key ? order.quantity : 0);
    }, 0);
  }

  bound(prices: Prices, { budget, capacities }: Pick<OrderRequest, "budget" | "capacities">): number {
    const means = [...prices.capacity].reduce(
      (sum, [key, price]) => sum + price * capacities[key]!,
      prices.money * (budget ?? 0),
    );
    return this.items.reduce((sum, { item, steps }) => sum + (bestOrder(item, steps, prices)?.value ?? 0), means);
  }
}

/** Least price at which means suffice: 0 where they do for nothing. */
function priceOf(start: number, suffices: (price: number) => boolean): number {
  if (suffices(0)) return 0;
  let high = start > 0 ? start : 1e-3;
  for (let i = 0; i < 60 && !suffices(high); i++) high *= 2;
  let low = 0;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export function worthOfAll(orders: ItemOrders): number {
  return orders.reduce((sum, order) => sum + (order?.worth ?? 0), 0);
}
