import { Random } from "@bellwether/runtime/tensor/random";
import { gatherPurchases, type Purchases } from "../model/recommend/purchases.ts";

export interface Tastes {
  customers: number;
  /** Customers and products fall into so many groups; who belongs to one buys its products. */
  groups: number;
  itemsPerGroup: number;
  days: number;
  seed: number;
}

/**
 * Customers who buy a product every fourth day or so, nine times of ten one of their group; customer c and product i belong to groups
 * c mod groups and i mod groups. The first products of a group are bought more often than the last.
 */
export function purchasesByTaste({ customers, groups, itemsPerGroup, days, seed }: Tastes): Purchases {
  const random = new Random(seed);
  const lines = { customer: [] as number[], item: [] as number[], day: [] as number[] };
  const items = groups * itemsPerGroup;
  for (let c = 0; c < customers; c++) {
    for (let day = 0; day < days; day++) {
      if (random.uniform() > 0.25) continue;
      const own = random.uniform() < 0.9;
      const place = Math.floor(itemsPerGroup * random.uniform() ** 1.5);
      lines.customer.push(c);
      lines.item.push(own ? place * groups + (c % groups) : random.integer(items));
      lines.day.push(15_000 + day);
    }
  }
  return gatherPurchases(lines, customers, items);
}
