import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { CitedSentence, SupportAnswerPiece, SupportQuestion } from "../contract.ts";
import { type AnswerServices, answerQuestion } from "./answer-question.ts";

/** Answers piece by piece: each sentence when it is verified, and at the end the answer as `answerQuestion` gives it. */
export async function* streamAnswer(
  tenantId: TenantId,
  question: SupportQuestion,
  services: AnswerServices,
): AsyncGenerator<SupportAnswerPiece, void> {
  const told: CitedSentence[] = [];
  let [isOver, wake] = [false, () => {}];
  const answer = answerQuestion(tenantId, question, services, (sentence) => {
    told.push(sentence);
    wake();
  }).finally(() => {
    isOver = true;
    wake();
  });
  // Told below, after what was told before it failed.
  answer.catch(() => {});
  while (!isOver || told.length > 0) {
    const sentence = told.shift();
    if (sentence !== undefined) yield { sentence };
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  yield { answer: await answer };
}
