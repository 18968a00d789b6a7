import { popularityOf } from "./popularity.ts";
import { type Purchases, spanOf } from "./purchases.ts";
import type { RecommendMethod } from "./recommender.ts";

/** Days of purchases by product of one customer, each counting less the longer ago. */
export function ownWeights(
  { from, item, day }: Purchases,
  customer: number,
  last: number,
  halfLifeDays: number,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (let at = from[customer]!; at < from[customer + 1]!; at++) {
    const weight = 0.5 ** ((last - day[at]!) / halfLifeDays);
    weights.set(item[at]!, (weights.get(item[at]!) ?? 0) + weight);
  }
  return weights;
}

/** What the customer bought before, most often and most lately first, then what is popular: strong wherever people buy the same again. */
export const personal: RecommendMethod = {
  name: "PERSONAL",
  candidates: [{ halfLifeDays: 60 }, { halfLifeDays: 365 }, { halfLifeDays: 3_650 }],
  takes: () => true,
  fit(purchases, { halfLifeDays }) {
    const last = spanOf(purchases)?.last ?? 0;
    const popular = popularityOf(purchases, recentDays);
    const most = popular.reduce((a, b) => Math.max(a, b), 1);
    // Below any weight of the customer's own, so that it only orders what was never bought.
    const rest = popular.map((sum) => (sum / most) * 1e-6);
    return {
      score(customer, scores) {
        scores.set(rest);
        for (const [item, weight] of ownWeights(purchases, customer, last, halfLifeDays!)) scores[item]! += weight;
      },
    };
  },
};

const recentDays = 30;
