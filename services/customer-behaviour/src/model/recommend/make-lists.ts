import { Random } from "@bellwether/runtime/tensor/random";
import { membersOf } from "./alike-items.ts";
import type { Neighbours } from "./item-neighbour.ts";
import { ownWeights } from "./personal.ts";
import { type Purchases, spanOf } from "./purchases.ts";
import type { Recommender } from "./recommender.ts";
import type { RepeatRates } from "./repeat-rates.ts";
import { topRanked } from "./top-ranked.ts";

/** Why a product is in a list. */
export const listReasons = ["POPULAR", "BOUGHT_WITH", "BOUGHT_BEFORE", "RECENT_PURCHASES", "NEW_PRODUCT"] as const;
export type ListReason = (typeof listReasons)[number];

/** Lists of all customers, one after another; −1 where a list is shorter. */
export interface RecommendationLists {
  length: number;
  item: Int32Array;
  score: Float32Array;
  /** Place in `listReasons`. */
  reason: Uint8Array;
  /** Product that the reason names; −1 for none. */
  because: Int32Array;
  /** Customers who bought both. */
  shared: Int32Array;
}

export interface ListRules {
  length: number;
  /** Whether a product can be bought. */
  offered: (item: number) => boolean;
  /** Bought again by at least this share of buyers: may be recommended to who has it. */
  repeatableFrom: number;
  rates: RepeatRates;
  neighbours: Neighbours;
  category: Int32Array;
  /** Products too new to be known by their buyers. */
  fresh: readonly number[];
  seed: number;
}

/** Rank that a new product takes, from 0: near enough to be seen, not before what is known to be liked. */
const freshRank = 7;
/** A product is not offered again before this part of its usual time between purchases has passed. */
const tooSoon = 0.5;
/** Half of the interest in a category is gone after these days. */
const interestDays = 180;

/** The best products of every customer by a recommender, within the rules, with a reason for each. */
export function makeLists(recommender: Recommender, purchases: Purchases, rules: ListRules): RecommendationLists {
  const { customers, items } = purchases;
  const { length } = rules;
  const lists: RecommendationLists = {
    length,
    item: new Int32Array(customers * length).fill(-1),
    score: new Float32Array(customers * length),
    reason: new Uint8Array(customers * length),
    because: new Int32Array(customers * length).fill(-1),
    shared: new Int32Array(customers * length),
  };
  const last = spanOf(purchases)?.last ?? 0;
  const scores = new Float32Array(items);
  const freshOf = membersOf(rules.category, (item) => rules.fresh.includes(item));
  const random = new Random(`${rules.seed}/fresh`);
  for (let c = 0; c < customers; c++) {
    recommender.score(c, scores);
    const own = ownWeights(purchases, c, last, interestDays);
    for (let item = 0; item < items; item++) if (!rules.offered(item)) scores[item] = Number.NEGATIVE_INFINITY;
    leaveOutOwned(scores, purchases, c, last, rules);
    const ranked = [...topRanked(scores, length)];
    const fresh = freshFor(own, freshOf, rules.category, ranked, random.fork(c));
    if (fresh !== null) ranked.splice(Math.min(freshRank, ranked.length), ranked.length < length ? 0 : 1, fresh);
    for (const [rank, item] of ranked.entries()) {
      const at = c * length + rank;
      lists.item[at] = item;
      lists.score[at] = Number.isFinite(scores[item]!) ? scores[item]! : 0;
      const told = item === fresh ? ownReason("NEW_PRODUCT") : reasonOf(item, own, rules.neighbours);
      lists.reason[at] = listReasons.indexOf(told.reason);
      lists.because[at] = told.because;
      lists.shared[at] = told.shared;
    }
  }
  return lists;
}

/** What a customer has is left out, unless it is bought again and again and it is time for it. */
function leaveOutOwned(
  scores: Float32Array,
  { from, item, day }: Purchases,
  customer: number,
  last: number,
  { rates, repeatableFrom }: ListRules,
): void {
  for (let at = from[customer]!; at < from[customer + 1]!; at++) {
    const which = item[at]!;
    const gap = rates.medianGapDays[which]!;
    const isTime = !(last - day[at]! < tooSoon * gap);
    if (rates.share[which]! < repeatableFrom || !isTime) scores[which] = Number.NEGATIVE_INFINITY;
  }
}

/** A new product of the category that the customer buys most from, drawn; null where there is none. */
function freshFor(
  own: ReadonlyMap<number, number>,
  freshOf: ReadonlyMap<number, readonly number[]>,
  category: Int32Array,
  ranked: readonly number[],
  random: Random,
): number | null {
  if (freshOf.size === 0) return null;
  const interest = new Map<number, number>();
  for (const [item, weight] of own) interest.set(category[item]!, (interest.get(category[item]!) ?? 0) + weight);
  const [favourite] = [...interest].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const fresh = (freshOf.get(favourite?.[0] ?? -1) ?? []).filter((item) => !own.has(item) && !ranked.includes(item));
  return fresh.length === 0 ? null : fresh[random.integer(fresh.length)]!;
}

interface ToldReason {
  reason: ListReason;
  because: number;
  shared: number;
}

function ownReason(reason: ListReason): ToldReason {
  return { reason, because: -1, shared: 0 };
}

/** The purchase that speaks most for a product, where one does. */
function reasonOf(item: number, own: ReadonlyMap<number, number>, near: Neighbours): ToldReason {
  if (own.has(item)) return ownReason("BOUGHT_BEFORE");
  let [found, best] = [-1, 0];
  for (let at = item * near.most; at < (item + 1) * near.most && near.item[at]! >= 0; at++) {
    const weight = (own.get(near.item[at]!) ?? 0) * near.likeness[at]!;
    if (weight > best) [found, best] = [at, weight];
  }
  if (found >= 0) return { reason: "BOUGHT_WITH", because: near.item[found]!, shared: near.shared[found]! };
  return ownReason(own.size === 0 ? "POPULAR" : "RECENT_PURCHASES");
}
