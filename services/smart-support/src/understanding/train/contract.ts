import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";
import type { IntentReport } from "../model/assess-intents.ts";

/** The registry's task; it has one variant. */
export const supportIntentsTask = "support-intents";
export const supportIntentsVariant = "TEXT";

/** Queue of the job that learns what customers ask about. */
export const supportIntentsJobType = "support-intents.train";

/** Input of the training job. */
export const supportIntentsTrainInput = z.object({
  /** Same examples and seed, same model. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
  /** Share of questions, understood rightly, that may be taken for out of scope. */
  refusedShare: z.number().min(0).max(0.5).default(0.05),
});
export type SupportIntentsTrainInput = z.infer<typeof supportIntentsTrainInput>;

/** Examples that an intent is learnt from at least: each of five folds has one. */
export const fewestExamples = 5;

/** Every remark that a training makes, with its facts: reasons of a model version, and steps of the job. */
export const supportIntentsRemarkFacts = {
  /** What was learnt from. */
  "support-intents.learnt": ["examples", "intents"],
  /** Shares of held-out examples that are told rightly by the nearest example, and by always saying the commonest intent. */
  "support-intents.baselines": ["nearest", "commonest"],
  /** Share of held-out texts out of scope that were told to be. */
  "support-intents.scope": ["caught", "examples"],
  /** Nothing says what is out of scope: no such example. */
  "support-intents.no-outside": [],
  /** An intent with too few examples, which is not learnt. */
  "support-intents.left-out": ["intent", "examples", "needed"],
  /** An intent of whose held-out examples less than half are told rightly. */
  "support-intents.weak": ["intent", "recall"],
  /** Fewer than two intents have enough examples. */
  "support-intents.too-few": ["needed"],
  "support-intents.step-read": [],
  "support-intents.step-fit": ["examples", "intents"],
  "support-intents.step-store": [],
} as const satisfies Record<string, readonly string[]>;
export type SupportIntentsRemarkCode = keyof typeof supportIntentsRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function supportIntentsRemark<Code extends SupportIntentsRemarkCode>(
  code: Code,
  facts: Record<(typeof supportIntentsRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}

/** What a training says, kept among the metrics of its model version as `report`; examples that were mistaken by their keys. */
export interface StoredIntentReport extends Omit<IntentReport, "mistaken"> {
  mistaken: { exampleId: string; told: string }[];
}
