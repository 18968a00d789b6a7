import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** The registry's task; it has one variant. */
export const supportKnowledgeTask = "support-knowledge";
export const supportKnowledgeVariant = "ALL";

/** Queue of the job that learns how passages answer questions. */
export const supportKnowledgeJobType = "support-knowledge.train";

export const supportKnowledgeTrainInput = z.object({
  /** Same knowledge and seed, same model. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type SupportKnowledgeTrainInput = z.infer<typeof supportKnowledgeTrainInput>;

/** Every remark that a training makes, with its facts: reasons of a model version, and steps of the job. */
export const supportKnowledgeRemarkFacts = {
  "support-knowledge.step-read": [],
  "support-knowledge.step-encode": ["passages"],
  "support-knowledge.step-learn": ["questions", "passages"],
  "support-knowledge.step-store": [],
  "support-knowledge.too-few": ["questions", "neededQuestions"],
  /** The encoder that was brought could not be asked. */
  "support-knowledge.encoder-away": ["model"],
  /** Another encoder was chosen while this was learnt. */
  "support-knowledge.not-wanted": [],
  /** Whose vectors it compares, where that encoder was brought. */
  "support-knowledge.by-encoder": ["model", "width"],
  /** Mean reciprocal rank of held-out questions, by words alone and as they are answered now. */
  "support-knowledge.found": ["mrr", "baselineMrr", "questions"],
  /** Held-out questions that are answered, and how many of the answers are wrong, 0 … 1. */
  "support-knowledge.coverage": ["coverage", "risk"],
  /** Accepted corrections that the champion answers as people said, and how many of them this version does not: it is not promoted. */
  "support-knowledge.corrections-lost": ["held", "lost"],
  /** An article that it does not answer from where people said so. */
  "support-knowledge.correction-lost": ["title"],
  /** Questions that it answers where people said that nothing does. */
  "support-knowledge.silence-lost": ["questions"],
} as const satisfies Record<string, readonly string[]>;
export type SupportKnowledgeRemarkCode = keyof typeof supportKnowledgeRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function supportKnowledgeRemark<Code extends SupportKnowledgeRemarkCode>(
  code: Code,
  facts: Record<(typeof supportKnowledgeRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
