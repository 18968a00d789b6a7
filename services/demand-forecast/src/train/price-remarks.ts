import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark } from "../contract.ts";
import { toDate } from "../job/calendar.ts";
import type { LearnedPrices } from "../job/learn-prices.ts";
import type { PromotionAhead, SeriesPrices } from "./price-runs.ts";

/** Effects that are smaller are not worth a sentence. */
const worthSaying = 0.05;

/** Promotions told of one series at most; the strongest of them. */
const mostPromotions = 3;

/** What prices and promotions do to one series, and which planned promotions cannot be judged. */
export function priceRemarks(prices: SeriesPrices | undefined): Remark[] {
  if (prices === undefined) return [];
  const { source, liftOfTenth, priceChange, planned } = prices;
  const told = [...planned].sort((one, other) => (other.lift ?? 0) - (one.lift ?? 0)).slice(0, mostPromotions);
  const remarks = told.map((promotion) => promotionRemark(promotion, source));
  const held = priceChange === 0 ? 0 : (prices.runs.at(-1)?.price ?? 1);
  if (source !== null && Math.abs(held - 1) >= worthSaying && Math.abs(priceChange) >= worthSaying / 2)
    remarks.push(demandRemark("demand.price-changed", { percent: percent(priceChange), change: percent(held - 1) }));
  if (source === "PRODUCT" && liftOfTenth >= worthSaying)
    remarks.push(demandRemark("demand.price-response", { percent: percent(liftOfTenth) }));
  return remarks;
}

function promotionRemark(
  { name, firstDay, lastDay, discount, lift, beyond }: PromotionAhead,
  source: SeriesPrices["source"],
): Remark {
  const facts = { name, from: toDate(firstDay), to: toDate(lastDay), discount: percent(discount) };
  if (lift === null || source === null) return demandRemark("demand.promotion-unjudged", facts);
  if (beyond !== null)
    return demandRemark("demand.promotion-deepest", { ...facts, lift: percent(lift), deepest: percent(beyond) });
  return demandRemark("demand.promotion-ahead", { ...facts, lift: percent(lift), source });
}

/** Of the model version: that prices move demand, and how far that is known. */
export function learnedPriceRemarks(learned: LearnedPrices["response"]): Remark[] {
  if (learned === null) return [];
  const { elasticity, announced, gain, spells } = learned;
  return [
    demandRemark("demand.prices-learned", {
      spells,
      percent: percent(0.9 ** elasticity - 1),
      announced: percent(Math.expm1(announced)),
      gain: percent(gain),
    }),
  ];
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
