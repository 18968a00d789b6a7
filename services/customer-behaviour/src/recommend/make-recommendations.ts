import { alikeItems, membersOf } from "../model/recommend/alike-items.ts";
import { nearestItems } from "../model/recommend/item-neighbour.ts";
import { judgeMethods } from "../model/recommend/judge-methods.ts";
import { makeLists, type RecommendationLists } from "../model/recommend/make-lists.ts";
import { fitSpec, type ModelSpec } from "../model/recommend/model-spec.ts";
import { popularityOf } from "../model/recommend/popularity.ts";
import { type Purchases, spanOf } from "../model/recommend/purchases.ts";
import type { FitContext } from "../model/recommend/recommender.ts";
import { type RepeatRates, repeatRates } from "../model/recommend/repeat-rates.ts";
import { topRanked } from "../model/recommend/top-ranked.ts";
import { chooseShown, type RecommendReport, reportOf, type Shown } from "./choose-shown.ts";
import { listLength, neighbourCount, type PopularScope, popularCount } from "./contract.ts";
import type { Shop } from "./shop.ts";

export interface RecommendTask {
  shop: Shop;
  seed: number;
  repeatableFrom: number;
  /** Method that the champion chose; null without one. */
  champion: { name: string; spec: ModelSpec } | null;
}

/** Products that go with one, nearest first. */
export interface NeighbourRow {
  item: number;
  neighbour: number;
  score: number;
  sharedBuyers: number;
  kind: "BOUGHT_TOGETHER" | "ALIKE";
}

export interface PopularRow {
  scope: PopularScope;
  value: string;
  item: number;
  buyers: number;
  score: number;
}

export interface MadeRecommendations {
  lists: RecommendationLists;
  neighbours: NeighbourRow[];
  popular: PopularRow[];
  rates: RepeatRates;
  /** Null where nobody could be judged. */
  report: RecommendReport | null;
  shown: Shown;
}

/** Customers that methods are judged by: more would not change the order of the methods, and cost time. */
const mostJudged = 3_000;
/** Days judged: long enough for most to buy, at most a fifth of what is known. */
const judgedDays = 60;
const judgedShare = 0.2;
/** A product is new for so many days, or until so many have bought it. */
const newDays = 30;
const knownBuyers = 10;
/** Two buyers may be chance; likeness of fewer is not told. */
const fewestShared = 2;
/** Popular now: half of a purchase's say is gone after so many days. */
const popularHalfLifeDays = 30;
/** A country or channel of fewer buyers says too little by itself. */
const fewestBuyers = 20;

/** Judges the methods, learns the one to show from all purchases, and makes lists, neighbours and popularity. Choose the engine first. */
export async function makeRecommendations(task: RecommendTask, context: FitContext): Promise<MadeRecommendations> {
  const { shop, seed, repeatableFrom, champion } = task;
  const { purchases, content } = shop;
  const span = spanOf(purchases)!;
  const days = Math.max(1, Math.min(judgedDays, Math.floor(judgedShare * (span.last - span.first + 1))));
  const window = { first: span.last - days + 1, last: span.last, mostJudged };
  const judging = { ...context, onProgress: (fraction: number) => context.onProgress(0.7 * fraction) };
  const judgement = await judgeMethods(purchases, window, judging);
  const shown = chooseShown(judgement, champion);
  const learning = { ...context, onProgress: (fraction: number) => context.onProgress(0.7 + 0.2 * fraction) };
  const recommender = await fitSpec(shown.spec, purchases, learning);
  const rates = repeatRates(purchases);
  const near = nearestItems(purchases, neighbourCount, fewBuyersShrinkage);
  const offered = (item: number) => shop.active[item] === 1;
  const lists = makeLists(recommender, purchases, {
    length: listLength,
    offered,
    repeatableFrom,
    rates,
    neighbours: near,
    category: content.category,
    fresh: freshItems(shop, rates, span.last),
    seed,
  });
  return {
    lists,
    neighbours: neighbourRows(shop, near, offered),
    popular: popularRows(shop, offered),
    rates,
    report: judgement === null ? null : reportOf(judgement, days),
    shown,
  };
}

/** Shared buyers count for nothing much until there are several. */
const fewBuyersShrinkage = 10;

function freshItems({ active, since }: Shop, { buyers }: RepeatRates, last: number): number[] {
  return [...since.keys()].filter(
    (item) => active[item] === 1 && last - since[item]! <= newDays && buyers[item]! < knownBuyers,
  );
}

function neighbourRows(
  { purchases, content }: Shop,
  near: ReturnType<typeof nearestItems>,
  offered: (item: number) => boolean,
): NeighbourRow[] {
  const members = membersOf(content.category, offered);
  const rows: NeighbourRow[] = [];
  for (let item = 0; item < purchases.items; item++) {
    const taken = new Set<number>();
    for (let at = item * near.most; at < (item + 1) * near.most && near.item[at]! >= 0; at++) {
      const [neighbour, sharedBuyers] = [near.item[at]!, near.shared[at]!];
      if (sharedBuyers < fewestShared || !offered(neighbour)) continue;
      taken.add(neighbour);
      rows.push({ item, neighbour, score: near.likeness[at]!, sharedBuyers, kind: "BOUGHT_TOGETHER" });
    }
    const alike = alikeItems(item, content, members, neighbourCount).filter((one) => !taken.has(one.item));
    for (const { item: neighbour, likeness } of alike.slice(0, neighbourCount - taken.size))
      rows.push({ item, neighbour, score: likeness, sharedBuyers: 0, kind: "ALIKE" });
  }
  return rows;
}

function popularRows(shop: Shop, offered: (item: number) => boolean): PopularRow[] {
  const { purchases, country, channel, countries, channels } = shop;
  const last = spanOf(purchases)!.last;
  const scopes: { scope: PopularScope; value: string; within: (customer: number) => boolean }[] = [
    { scope: "ALL", value: "", within: () => true },
    ...countries.map((value, at) => ({ scope: "COUNTRY" as const, value, within: (c: number) => country[c] === at })),
    ...channels.map((value, at) => ({ scope: "CHANNEL" as const, value, within: (c: number) => channel[c] === at })),
  ];
  return scopes.flatMap(({ scope, value, within }) => {
    const part = ofCustomers(purchases, within);
    if (scope !== "ALL" && part.buyers < fewestBuyers) return [];
    const scores = popularityOf(part.purchases, popularHalfLifeDays, last);
    const buyers = popularityOf(part.purchases, Number.POSITIVE_INFINITY);
    const ranked = topRanked(
      scores.map((score, item) => (score > 0 && offered(item) ? score : Number.NEGATIVE_INFINITY)),
      popularCount,
    );
    return Array.from(ranked, (item) => ({ scope, value, item, buyers: buyers[item]!, score: scores[item]! }));
  });
}

function ofCustomers(purchases: Purchases, within: (customer: number) => boolean) {
  const { customers, from, item, day } = purchases;
  const starts = new Uint32Array(customers + 1);
  const kept: number[] = [];
  let buyers = 0;
  for (let c = 0; c < customers; c++) {
    if (within(c)) {
      buyers++;
      for (let at = from[c]!; at < from[c + 1]!; at++) kept.push(at);
    }
    starts[c + 1] = kept.length;
  }
  const taken = (values: Int32Array) => Int32Array.from(kept, (at) => values[at]!);
  return { buyers, purchases: { ...purchases, from: starts, item: taken(item), day: taken(day) } };
}
