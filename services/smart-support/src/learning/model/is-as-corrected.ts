import type { SupportAnswer } from "../../answers/contract.ts";
import type { ServedCorrection } from "../served-corrections.ts";

/** Whether an answer is what people said it should be: something of the article, or nothing. */
export function isAsCorrected(
  { outcome, sentences }: Pick<SupportAnswer, "outcome" | "sentences">,
  { articleId }: Pick<ServedCorrection, "articleId">,
): boolean {
  if (articleId === null) return outcome !== "answered";
  return outcome === "answered" && sentences.some((sentence) => sentence.articleId === articleId);
}
