import type { Purchases } from "./purchases.ts";
import type { Recommender } from "./recommender.ts";
import { topRanked } from "./top-ranked.ts";

/** How good the first ten products of every judged customer are. */
export interface RankingAccuracy {
  /** Mean share of what a customer bought that is among the ten. */
  recallAt10: number;
  /** Mean discounted gain of the ten over that of the best ten: 1 where all ten, or all that were bought, come first. */
  ndcgAt10: number;
  /** Share of the products bought before by anybody that are among anybody's ten. */
  coverage: number;
  /** Customers judged: those with a purchase before and one to find. */
  customers: number;
}

export interface JudgedRanking {
  /** Every product may be recommended, and what was bought before counts as found. */
  all: RankingAccuracy;
  /** Products that the customer bought before are neither recommended nor counted. */
  newToThem: RankingAccuracy;
}

const cut = 10;
const discounts = Float64Array.from({ length: cut }, (_, rank) => 1 / Math.log2(rank + 2));
const idealGains = Float64Array.from({ length: cut + 1 }, (_, n) => discounts.slice(0, n).reduce((a, b) => a + b, 0));

/** Sums over customers of one way to judge. */
class Tally {
  #recall = 0;
  #ndcg = 0;
  #customers = 0;
  readonly #shown = new Set<number>();

  add(list: Int32Array, wanted: ReadonlySet<number>): void {
    if (wanted.size === 0) return;
    let [hits, gain] = [0, 0];
    for (const [rank, item] of list.entries()) {
      this.#shown.add(item);
      if (!wanted.has(item)) continue;
      hits++;
      gain += discounts[rank]!;
    }
    this.#customers++;
    this.#recall += hits / wanted.size;
    this.#ndcg += gain / idealGains[Math.min(cut, wanted.size)]!;
  }

  accuracy(items: number): RankingAccuracy {
    const of = (sum: number) => (this.#customers === 0 ? 0 : sum / this.#customers);
    return {
      recallAt10: of(this.#recall),
      ndcgAt10: of(this.#ndcg),
      coverage: this.#shown.size / items,
      customers: this.#customers,
    };
  }
}

/**
 * Ranks all products for every customer and compares with what was bought then. No product is sampled away: sampled metrics
 * order methods differently (Krichene & Rendle, 2020).
 *
 * @param past what the recommender learnt from
 * @param later what came then, of products that the past knows
 * @param judged customers to judge, by number
 */
export function measureRanking(
  recommender: Recommender,
  past: Purchases,
  later: Purchases,
  judged: ArrayLike<number>,
): JudgedRanking {
  const [all, newToThem] = [new Tally(), new Tally()];
  const known = new Set(past.item).size;
  const scores = new Float32Array(past.items);
  for (const customer of Array.from(judged)) {
    const wanted = new Set(later.item.subarray(later.from[customer], later.from[customer + 1]));
    recommender.score(customer, scores);
    all.add(topRanked(scores, cut), wanted);
    for (const item of past.item.subarray(past.from[customer], past.from[customer + 1])) {
      scores[item] = Number.NEGATIVE_INFINITY;
      wanted.delete(item);
    }
    newToThem.add(topRanked(scores, cut), wanted);
  }
  return { all: all.accuracy(known), newToThem: newToThem.accuracy(known) };
}
