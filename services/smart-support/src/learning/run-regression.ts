import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { type AnswerServices, answerQuestion } from "../answers/serve/answer-question.ts";
import type { RegressionAnswer } from "./contract.ts";
import { isAsCorrected } from "./model/is-as-corrected.ts";

/** Asks every accepted correction's question as its asker would, and tells which are not answered as people said. */
export async function runRegression(
  tenantId: TenantId,
  services: AnswerServices,
  signal: AbortSignal,
): Promise<RegressionAnswer> {
  const { knowledge } = await services.keeper.of(tenantId);
  const failedIds: string[] = [];
  for (const correction of knowledge.corrections) {
    signal.throwIfAborted();
    const { question, locale, audience } = correction;
    const answer = await answerQuestion(tenantId, { question, locale, audience, explain: false }, services);
    if (!isAsCorrected(answer, correction)) failedIds.push(correction.id);
  }
  const { knowledgeVersion, modelVersionId } = knowledge;
  return { passed: knowledge.corrections.length - failedIds.length, failedIds, knowledgeVersion, modelVersionId };
}
