import type { SupportKnowledgeRemarkCode } from "@bellwether/smart-support/retrieval/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportKnowledgeSentences: SentencesOf<SupportKnowledgeRemarkCode> = {
  "support-knowledge.found": (f) =>
    `Of ${f.count("questions", ["held-out question", "held-out questions"])}, what answers stands at a mean reciprocal rank of ${f.number("mrr", 3)}; by words alone at ${f.number("baselineMrr", 3)}.`,
  "support-knowledge.coverage": (f) =>
    `${f.share("coverage")} of held-out questions would be answered, half of which nothing answers; ${f.share("risk")} of the answers would be wrong.`,
  "support-knowledge.corrections-lost": (f) =>
    `Not promoted: the version in use answers ${f.count("held", ["accepted correction", "accepted corrections"])} as people said without being told, and this one answers ${f.number("lost", 0)} of them otherwise.`,
  "support-knowledge.correction-lost": (f) =>
    `It does not answer from “${f.text("title")}” where people said that this article answers.`,
  "support-knowledge.silence-lost": (f) =>
    `It answers ${f.count("questions", ["question", "questions"])} that people said are not to be answered.`,
  "support-knowledge.too-few": (f) =>
    `Retrieval is learnt from ${f.number("neededQuestions", 0)} titles and headings of published articles or more; there are ${f.number("questions", 0)}.`,
  "support-knowledge.by-encoder": (f) =>
    `It compares vectors of the encoder ${f.text("model")}, of ${f.number("width", 0)} numbers each.`,
  "support-knowledge.encoder-away": (f) =>
    `The encoder ${f.text("model")} could not be asked; what serves goes on as it was. Support settings say why.`,
  "support-knowledge.not-wanted": () => "Not promoted: another encoder was chosen while this was learnt.",
  "support-knowledge.step-read": () => "Reading articles",
  "support-knowledge.step-encode": (f) =>
    `Having ${f.count("passages", ["passage", "passages"])} described by the encoder`,
  "support-knowledge.step-learn": (f) =>
    `Learning ${f.count("passages", ["passage", "passages"])} from ${f.count("questions", ["question", "questions"])}`,
  "support-knowledge.step-store": () => "Storing model and vectors",
};
