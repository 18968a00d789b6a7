import { ownWeights } from "./personal.ts";
import { basketsOf, type Purchases, spanOf } from "./purchases.ts";
import type { RecommendMethod } from "./recommender.ts";
import { topRanked } from "./top-ranked.ts";

/** The nearest products of each product, row after row, nearest first. */
export interface Neighbours {
  /** Most neighbours of a product. */
  most: number;
  /** −1 where a product has fewer. */
  item: Int32Array;
  /** 0 to 1. */
  likeness: Float32Array;
  /** Customers who bought both. */
  shared: Int32Array;
}

/**
 * Products bought by the same customers. Likeness is the cosine of the two sets of buyers, shrunk where few bought both:
 * shared / (√(a · b) + shrinkage), of a and b buyers.
 */
export function nearestItems(purchases: Purchases, most: number, shrinkage: number): Neighbours {
  const { items } = purchases;
  const baskets = basketsOf(purchases);
  const buyers = new Int32Array(items);
  for (const basket of baskets) for (const item of basket) buyers[item]!++;
  const buyersOf = Array.from(buyers, (count) => new Int32Array(count));
  const filled = new Int32Array(items);
  for (const [c, basket] of baskets.entries()) for (const item of basket) buyersOf[item]![filled[item]!++] = c;
  const found: Neighbours = {
    most,
    item: new Int32Array(items * most).fill(-1),
    likeness: new Float32Array(items * most),
    shared: new Int32Array(items * most),
  };
  const shared = new Int32Array(items);
  const likeness = new Float32Array(items);
  for (let item = 0; item < items; item++) {
    shared.fill(0);
    for (const c of buyersOf[item]!) for (const other of baskets[c]!) shared[other]!++;
    shared[item] = 0;
    for (let other = 0; other < items; other++) {
      const both = shared[other]!;
      likeness[other] =
        both === 0 ? Number.NEGATIVE_INFINITY : both / (Math.sqrt(buyers[item]! * buyers[other]!) + shrinkage);
    }
    for (const [rank, other] of topRanked(likeness, most).entries()) {
      const at = item * most + rank;
      found.item[at] = other;
      found.likeness[at] = likeness[other]!;
      found.shared[at] = shared[other]!;
    }
  }
  return found;
}

/** The neighbours of what a customer bought, lately more than long ago (Sarwar et al., 2001; shrunk after Koren, 2008). */
export const itemNeighbour: RecommendMethod = {
  name: "ITEM_NEIGHBOUR",
  candidates: [
    { neighbours: 10, shrinkage: 5, halfLifeDays: 180 },
    { neighbours: 10, shrinkage: 20, halfLifeDays: 180 },
    { neighbours: 30, shrinkage: 5, halfLifeDays: 180 },
  ],
  takes: ({ items }) => items > 1,
  fit(purchases, { neighbours, shrinkage, halfLifeDays }) {
    const near = nearestItems(purchases, neighbours!, shrinkage!);
    const last = spanOf(purchases)?.last ?? 0;
    return {
      score(customer, scores) {
        scores.fill(0);
        for (const [item, weight] of ownWeights(purchases, customer, last, halfLifeDays!)) {
          for (let at = item * near.most; at < (item + 1) * near.most && near.item[at]! >= 0; at++)
            scores[near.item[at]!]! += weight * near.likeness[at]!;
        }
      },
    };
  },
};
