import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { AnswerServices } from "../answers/serve/answer-question.ts";
import { contractVersion, regressionModelName, regressionQuestion } from "./contract.ts";
import { runRegression } from "./run-regression.ts";

/** Asks an organisation's own test questions, of what answers its customers. */
export function regressionModel(services: AnswerServices): InferenceModel {
  return jsonQuestionModel({
    name: regressionModelName,
    contractVersion,
    question: regressionQuestion,
    maxBatch: 1,
    answer: (tenantId, _, signal) => runRegression(tenantId, services, signal),
  });
}
