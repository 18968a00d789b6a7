import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** The registry's task; it has one variant. */
export const customerScoresTask = "customer-behaviour";
export const customerScoresVariant = "CUSTOMERS";

/** Queue of the job that judges the candidates, chooses one and scores every customer. */
export const trainJobType = "customer-behaviour.train";

/** Days ahead that churn and expected purchases are about. */
export const scoreHorizonDays = 90;

/** Input of the training job. */
export const trainInput = z.object({
  /** Same data and seed, same scores. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type TrainInput = z.infer<typeof trainInput>;

/** What a score's reasons are told by. */
export const reasonFeatures = ["recency", "frequency", "tenure", "monetary", "activity"] as const;
export type ReasonFeature = (typeof reasonFeatures)[number];

/** Scores that have reasons. */
export const explainedScores = ["pAlive", "expectedPurchases", "clv", "churnRisk"] as const;
export type ExplainedScore = (typeof explainedScores)[number];

/** How one score came about: `base` is the typical customer's, and the parts add up to what is different here. */
export interface ScoreReasons {
  base: number;
  parts: Record<string, number>;
}

/** Standard error of a number of which nothing is known to say how far it is off: at 95 % a factor of 7 either way. */
export const unknownError = 1;

/**
 * Every remark this service makes, with its facts: reasons of a model version, and steps of a job. Whoever shows them has one sentence
 * for each in every language.
 */
export const remarkFacts = {
  /** The candidate with the least log loss in the hold-out of so many days and customers. */
  "customers.candidate-won": ["candidate", "logLoss", "baseline", "baselineLogLoss", "customers", "days"],
  /** ECE of the chosen candidate in the hold-out, 0 … 1, and the area under the ROC curve. */
  "customers.calibration": ["ece", "auc"],
  /** The lifetime model that probabilities of being alive, counts and values come from. */
  "customers.lifetime-model": ["model", "customers"],
  /** The candidate that tells when customers buy next, since it was fewer days off in the hold-out than the lifetime model. */
  "customers.next-days": ["candidate", "mae", "lifetimeMae"],
  /** The parameters' covariance is unknown, so intervals are as wide as where nothing is known. */
  "customers.no-covariance": ["model"],
  /** Too few buyers or days to hold any out: so many there are, and needed. */
  "customers.too-little": ["buyers", "neededBuyers", "days", "neededDays"],
  /** The last order is of this day; scores are as of then. */
  "customers.data-ended": ["date"],
  /** Days with purchases whose worth is not counted, since they were paid in other currencies than the usual one. */
  "customers.other-currency": ["occasions", "currency"],
  /** Share of buyers whose next purchase was of the category told for them, and of telling all of them the commonest one. */
  "customers.next-category": ["hit", "commonestHit", "customers"],
  /** A measure of customers that moved away from those learnt from, by its population stability index. */
  "customers.drift": ["feature", "psi"],
  /** Groups of customers by countries or channels, of whom the probabilities told in the hold-out were off beyond chance. */
  "customers.group-off": ["by", "groups"],
  /** A candidate that could not learn from this organisation's data, and why. */
  "customers.candidate-few": ["candidate", "neededBuyers", "buyers"],
  "customers.candidate-failed": ["candidate", "reason"],
  "customers.step-read": [],
  "customers.step-judge": ["buyers"],
  "customers.step-store": ["customers"],
} as const satisfies Record<string, readonly string[]>;
export type CustomerRemarkCode = keyof typeof remarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function customerRemark<Code extends CustomerRemarkCode>(
  code: Code,
  facts: Record<(typeof remarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
