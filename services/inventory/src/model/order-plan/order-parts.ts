import type { OrderItem, OrderRequest } from "./order-request.ts";

/** Items that share a capacity, directly or through others: without a budget, nothing else has to do with them. */
export function orderParts({ items }: Pick<OrderRequest, "items">): OrderItem[][] {
  const byCapacity = new Map<string, OrderItem[]>();
  const parts = new Set<OrderItem[]>();
  for (const item of items) {
    const keys = item.offers.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]));
    const met = new Set(keys.flatMap((key) => byCapacity.get(key) ?? []));
    const joined = [...parts].filter((part) => part.some((member) => met.has(member)));
    const part = [...joined.flat(), item];
    for (const old of joined) parts.delete(old);
    parts.add(part);
    for (const key of keys) byCapacity.set(key, [...(byCapacity.get(key) ?? []), item]);
  }
  return [...parts];
}
