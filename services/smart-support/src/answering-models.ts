import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { AnswerWriter, type WriterServices } from "./answers/generate/answer-writer.ts";
import { answerModel } from "./answers/serve/answer-model.ts";
import { regressionModel } from "./learning/regression-model.ts";
import { type KeeperServices, KnowledgeKeeper } from "./retrieval/serve/knowledge-keeper.ts";

/** All models that answer from articles; they share the indexes. */
export function answeringModels(services: KeeperServices & WriterServices): InferenceModel[] {
  const answering = { door: services.door, keeper: new KnowledgeKeeper(services) };
  // What people corrected is asked again by the hundred: an endpoint is not, since its words change nothing of which article answers.
  return [answerModel({ ...answering, writer: new AnswerWriter(services) }), regressionModel(answering)];
}
