import type { ImportFailureCode } from "@bellwether/data-import/contract";
import type { DemandRemarkCode } from "@bellwether/demand-forecast/contract";
import type { RemarkFacts } from "./remark-facts.ts";

/** Remarks of the model registry, of the job runner, and of the gateway itself. */
export const platformRemarkCodes = [
  "promotion.no-backtest",
  "promotion.worse-than-baseline",
  "promotion.beats-baseline",
  "promotion.first-champion",
  "promotion.champion-changed",
  "promotion.champion-not-scored",
  "promotion.worse-than-champion",
  "promotion.same-data-no-better",
  "promotion.better-than-champion",
  "promotion.as-good-as-champion",
  "promotion.replaced-by",
  "rollback.no-champion",
  "rollback.no-earlier-champion",
  "rollback.rolled-back-to",
  "rollback.restored-from",
  "demand.summary-independent",
  "job.invalid-input",
  "job.unexpected",
  "job.process-died",
  "import.missing",
  "import.no-upload",
] as const;

/** Every code that has a sentence of its own in each language. */
export type RemarkCode = DemandRemarkCode | ImportFailureCode | (typeof platformRemarkCodes)[number];

/** Puts the facts of one remark into words. */
export type Sentence = (facts: RemarkFacts) => string;

export type Sentences = Readonly<Record<RemarkCode, Sentence>>;
