import { type Purchases, spanOf } from "./purchases.ts";
import type { Recommender, RecommendMethod } from "./recommender.ts";

/**
 * Customers who bought each product, each counting 1, or less the longer ago: half after every `halfLifeDays`.
 *
 * @param halfLifeDays Infinity for all alike
 * @param last day that ages are counted to
 */
export function popularityOf(
  purchases: Purchases,
  halfLifeDays: number,
  last: number = spanOf(purchases)?.last ?? 0,
): Float64Array {
  const { customers, items, from, item, day } = purchases;
  const counted = new Int32Array(items).fill(-1);
  const sums = new Float64Array(items);
  for (let c = 0; c < customers; c++) {
    // Backwards, so that the last purchase of a product is the one that counts.
    for (let at = from[c + 1]! - 1; at >= from[c]!; at--) {
      const which = item[at]!;
      if (counted[which] === c) continue;
      counted[which] = c;
      sums[which]! += 0.5 ** ((last - day[at]!) / halfLifeDays);
    }
  }
  return sums;
}

function byPopularity(purchases: Purchases, halfLifeDays: number): Recommender {
  const sums = popularityOf(purchases, halfLifeDays);
  return { score: (_, scores) => scores.set(sums) };
}

const always = () => true;

/** What most customers bought: the same for everybody, and what every other method has to beat. */
export const popularity: RecommendMethod = {
  name: "POPULARITY",
  candidates: [{}],
  takes: always,
  fit: (purchases) => byPopularity(purchases, Number.POSITIVE_INFINITY),
};

/** What many customers bought lately. */
export const recentPopularity: RecommendMethod = {
  name: "RECENT_POPULARITY",
  candidates: [{ halfLifeDays: 7 }, { halfLifeDays: 14 }, { halfLifeDays: 30 }, { halfLifeDays: 90 }],
  takes: always,
  fit: (purchases, { halfLifeDays }) => byPopularity(purchases, halfLifeDays!),
};
