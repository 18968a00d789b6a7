import type { SupportKnowledgeRemarkCode } from "@bellwether/smart-support/retrieval/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportKnowledgeSentences: SentencesOf<SupportKnowledgeRemarkCode> = {
  "support-knowledge.found": (f) =>
    `Of ${f.count("questions", ["held-out question", "held-out questions"])}, what answers stands at a mean reciprocal rank of ${f.number("mrr", 3)}; by words alone at ${f.number("baselineMrr", 3)}.`,
  "support-knowledge.coverage": (f) =>
    `${f.share("coverage")} of held-out questions would be answered, half of which nothing answers; ${f.share("risk")} of the answers would be wrong.`,
  "support-knowledge.too-few": (f) =>
    `Retrieval is learnt from ${f.number("neededQuestions", 0)} titles and headings of published articles or more; there are ${f.number("questions", 0)}.`,
  "support-knowledge.step-read": () => "Reading articles",
  "support-knowledge.step-learn": (f) =>
    `Learning ${f.count("passages", ["passage", "passages"])} from ${f.count("questions", ["question", "questions"])}`,
  "support-knowledge.step-store": () => "Storing model and vectors",
};
