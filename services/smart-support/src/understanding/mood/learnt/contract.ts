import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** The registry's task; it has one variant. */
export const supportMoodTask = "support-mood";
export const supportMoodVariant = "TEXT";

/** Queue of the job that learns how customers sound. */
export const supportMoodJobType = "support-mood.train";

/** Input of the training job. */
export const supportMoodTrainInput = z.object({
  /** Same texts and seed, same model. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type SupportMoodTrainInput = z.infer<typeof supportMoodTrainInput>;

/** Texts that a mood is learnt from at least. */
export const fewestTexts = 20;

/** Standard errors by which a model has to be better than the list of words: one time of twenty, chance would do as much. */
export const clearlyBetter = 1.645;

/** Every remark that a training makes, with its facts: reasons of a model version, and steps of the job. */
export const supportMoodRemarkFacts = {
  "support-mood.learnt": ["texts"],
  /** Shares of held-out texts that are told rightly. */
  "support-mood.better": ["learnt", "list"],
  /** Not told apart from what chance would do. */
  "support-mood.not-clear": ["learnt", "list"],
  "support-mood.too-few": ["needed"],
  "support-mood.step-read": [],
  "support-mood.step-fit": ["texts"],
} as const satisfies Record<string, readonly string[]>;
export type SupportMoodRemarkCode = keyof typeof supportMoodRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function supportMoodRemark<Code extends SupportMoodRemarkCode>(
  code: Code,
  facts: Record<(typeof supportMoodRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
