import type { Remark } from "@bellwether/schema/contracts/facts";
import { type ListReason, listReasons } from "../model/recommend/make-lists.ts";
import { recommendRemark } from "./contract.ts";
import type { MadeRecommendations } from "./make-recommendations.ts";
import type { ReadShop } from "./shop.ts";

/** One product of one customer's list, as it is stored. */
export interface ListRow {
  customer_id: string;
  rank: number;
  product_id: string;
  score: number;
  reason: Remark;
}

/** Every customer's list, with its reasons in words' codes and facts. */
export function* listRows(read: ReadShop, made: MadeRecommendations): Generator<ListRow> {
  const { lists } = made;
  for (const [customer, customerId] of read.customerIds.entries()) {
    for (let rank = 0; rank < lists.length; rank++) {
      const at = customer * lists.length + rank;
      const item = lists.item[at]!;
      if (item === -1) break;
      yield {
        customer_id: customerId,
        rank: rank + 1,
        product_id: read.productIds[item]!,
        score: lists.score[at]!,
        reason: remarkOf(read, made, customer, at),
      };
    }
  }
}

function remarkOf(read: ReadShop, { lists, rates }: MadeRecommendations, customer: number, at: number): Remark {
  const item = lists.item[at]!;
  const reason: ListReason = listReasons[lists.reason[at]!]!;
  switch (reason) {
    case "POPULAR":
      return recommendRemark("recommend.popular", { buyers: rates.buyers[item]! });
    case "BOUGHT_WITH":
      return recommendRemark("recommend.bought-with", {
        product: read.productNames[lists.because[at]!]!,
        sharedBuyers: lists.shared[at]!,
      });
    case "BOUGHT_BEFORE": {
      const { days, last } = boughtDays(read, customer, item);
      return recommendRemark("recommend.bought-before", { days, date: isoDay(last), repeatShare: rates.share[item]! });
    }
    case "RECENT_PURCHASES": {
      const { from } = read.shop.purchases;
      return recommendRemark("recommend.recent-purchases", { purchases: from[customer + 1]! - from[customer]! });
    }
    case "NEW_PRODUCT":
      return recommendRemark("recommend.new-product", {
        category: read.categories[read.shop.content.category[item]!] ?? "",
      });
  }
}

/** Days on which a customer bought a product, and the last of them. */
function boughtDays(
  { shop: { purchases } }: ReadShop,
  customer: number,
  which: number,
): { days: number; last: number } {
  let [days, last] = [0, 0];
  for (let at = purchases.from[customer]!; at < purchases.from[customer + 1]!; at++) {
    if (purchases.item[at] !== which) continue;
    days++;
    last = purchases.day[at]!;
  }
  return { days, last };
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
