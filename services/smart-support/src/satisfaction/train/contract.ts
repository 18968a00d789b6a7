import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";
import type { SatisfactionReport } from "../model/judge-satisfaction.ts";
import type { SatisfactionModelState } from "../model/satisfaction-model.ts";

/** The registry's task; it has one variant. */
export const supportSatisfactionTask = "support-satisfaction";
export const supportSatisfactionVariant = "MARK";

/** Queue of the job that learns how satisfied customers are, and tells it of those who did not say. */
export const supportSatisfactionJobType = "support-satisfaction.train";

/** Input of the training job. */
export const supportSatisfactionTrainInput = z.object({
  /** Kept with the version; nothing here is random. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type SupportSatisfactionTrainInput = z.infer<typeof supportSatisfactionTrainInput>;

/** Ratings that satisfaction is learnt from at least: of fewer, no held-out window would tell anything. */
export const fewestRatings = 60;

/** Standard errors by which a model has to be better than the frequencies of marks: one time of twenty, chance would do as much. */
export const clearlyBetter = 1.645;

/** Every remark that a training makes, with its facts: reasons of a model version, and steps of the job. */
export const supportSatisfactionRemarkFacts = {
  "support-satisfaction.learnt": ["ratings"],
  /** How far the expected mark is off, on later conversations. */
  "support-satisfaction.held-out": ["held", "spread"],
  /** What part of the frequencies' score is saved. */
  "support-satisfaction.better": ["saved"],
  /** It is not told apart from what chance would do. */
  "support-satisfaction.not-clear": ["saved"],
  "support-satisfaction.too-few": ["ratings", "needed"],
  "support-satisfaction.step-read": [],
  "support-satisfaction.step-fit": ["ratings"],
} as const satisfies Record<string, readonly string[]>;
export type SupportSatisfactionRemarkCode = keyof typeof supportSatisfactionRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function supportSatisfactionRemark<Code extends SupportSatisfactionRemarkCode>(
  code: Code,
  facts: Record<(typeof supportSatisfactionRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}

/** What a training keeps among the metrics of its model version: the model too, which is a few dozen numbers. */
export interface KeptSatisfaction {
  report: SatisfactionReport;
  model: SatisfactionModelState;
}
