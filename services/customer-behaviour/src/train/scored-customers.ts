import type { ExplainedScore, ReasonFeature } from "../contract.ts";

/** Parts of one score, a number a row; with the base they add up to it within 1e-6. */
export interface ScoreParts {
  base: number;
  parts: Partial<Record<ReasonFeature | string, Float64Array>>;
}

/** Scores of all buyers, a number a row; NaN where there is none. Errors are of log odds and of logarithms. */
export interface ScoredCustomers {
  recencyDays: Float64Array;
  frequency: Float64Array;
  tenureDays: Float64Array;
  monetary: Float64Array;
  rfmRecency: Float64Array;
  rfmFrequency: Float64Array;
  rfmMonetary: Float64Array;
  behaviourSegment: Float64Array;
  pAlive: Float64Array;
  pAliveError: Float64Array;
  expectedPurchases: Float64Array;
  expectedPurchasesError: Float64Array;
  clv: Float64Array;
  clvError: Float64Array;
  churnRisk: Float64Array;
  churnRiskError: Float64Array;
  nextPurchaseDays: Float64Array;
  satisfaction: Float64Array;
  /** Numbers of categories, as those of the purchases they were told from. */
  nextCategory: Float64Array;
  reasons: Partial<Record<ExplainedScore, ScoreParts>>;
}
