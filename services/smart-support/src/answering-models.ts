import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { answerModel } from "./answers/serve/answer-model.ts";
import { regressionModel } from "./learning/regression-model.ts";
import { type KeeperServices, KnowledgeKeeper } from "./retrieval/serve/knowledge-keeper.ts";

/** All models that answer from articles; they share the indexes. */
export function answeringModels(services: KeeperServices): InferenceModel[] {
  const answering = { door: services.door, keeper: new KnowledgeKeeper(services) };
  return [answerModel(answering), regressionModel(answering)];
}
