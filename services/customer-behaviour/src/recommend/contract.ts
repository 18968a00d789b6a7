import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** The registry's task; it has one variant. */
export const recommendTask = "recommendation";
export const recommendVariant = "CUSTOMERS";

/** Queue of the job that judges ways to rank products and stores lists, neighbours and what is popular. */
export const recommendJobType = "customer-behaviour.recommend";

/** Products kept for a customer: more than are shown, since what is out of stock is left out when read. */
export const listLength = 15;
/** Products kept beside a product. */
export const neighbourCount = 10;
/** Products kept of what is popular in one place. */
export const popularCount = 30;

/** Input of the job. */
export const recommendInput = z.object({
  /** Same data and seed, same lists. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
  /** Share of a product's buyers who buy it again, from which on it is recommended to who has it. */
  repeatableFrom: z.number().min(0).max(1).default(0.2),
});
export type RecommendInput = z.infer<typeof recommendInput>;

/** Where popularity is counted. */
export type PopularScope = "ALL" | "COUNTRY" | "CHANNEL";

/** Every remark about recommendations, with its facts: reasons of single ones and of a model version, and steps of the job. */
export const recommendRemarkFacts = {
  /** Bought by many who bought this product too, which the customer has. */
  "recommend.bought-with": ["product", "sharedBuyers"],
  /** The customer bought it on so many days, last on that one; so large a share of buyers buy it again. */
  "recommend.bought-before": ["days", "date", "repeatShare"],
  /** The order of the customer's latest purchases, of which no single one says it. */
  "recommend.recent-purchases": ["purchases"],
  /** So many customers bought it. */
  "recommend.popular": ["buyers"],
  /** So many customers of that country or channel bought it. */
  "recommend.popular-in": ["place", "buyers"],
  /** New, in a category that the customer buys from: shown to find out. */
  "recommend.new-product": ["category"],
  /** The customer refused profiling, so nothing of theirs was looked at. */
  "recommend.profiling-refused": ["buyers"],
  /** Of the same category at a like price; too few have bought it to say more. */
  "recommend.alike": ["category"],
  /** The method that was chosen, its accuracy on the days held out, and the baseline's. */
  "recommend.method-won": ["method", "ndcg", "popularityNdcg", "customers", "days"],
  /** Nobody bought both before and within the days held out, so popular products are shown. */
  "recommend.too-little": ["customers"],
  /** Nothing beats what is popular. */
  "recommend.popularity-stays": ["method"],
  "recommend.step-read": [],
  "recommend.step-judge": ["customers", "products"],
  "recommend.step-store": ["customers"],
} as const satisfies Record<string, readonly string[]>;
export type RecommendRemarkCode = keyof typeof recommendRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function recommendRemark<Code extends RecommendRemarkCode>(
  code: Code,
  facts: Record<(typeof recommendRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
