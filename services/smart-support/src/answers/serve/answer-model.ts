import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import { answerModelName, contractVersion, supportQuestion } from "../contract.ts";
import { type AnswerServices, answerQuestion } from "./answer-question.ts";
import { streamAnswer } from "./stream-answer.ts";

/** Questions handed over together. */
const maxBatch = 8;
/** Batches at the same time: one that waits for an organisation's endpoint keeps nobody else waiting. */
const concurrency = 16;

/** Answers what customers and agents ask, from the articles of their organisation. */
export function answerModel(services: AnswerServices): InferenceModel {
  return jsonQuestionModel({
    name: answerModelName,
    contractVersion,
    question: supportQuestion,
    maxBatch,
    concurrency,
    answer: (tenantId, question) => answerQuestion(tenantId, question, services),
    stream: (tenantId, question) => streamAnswer(tenantId, question, services),
  });
}
