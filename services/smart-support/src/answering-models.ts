import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { AnswerWriter, type WriterServices } from "./answers/generate/answer-writer.ts";
import { answerModel } from "./answers/serve/answer-model.ts";
import { regressionModel } from "./learning/regression-model.ts";
import { encoderProbeModel } from "./retrieval/encoders/probe-model.ts";
import { type DeskServices, EncoderDesk } from "./retrieval/serve/encoder-desk.ts";
import { type KeeperServices, KnowledgeKeeper } from "./retrieval/serve/knowledge-keeper.ts";

/** All models that answer from articles; they share the indexes. */
export function answeringModels(services: KeeperServices & WriterServices & DeskServices): InferenceModel[] {
  const answering = {
    door: services.door,
    keeper: new KnowledgeKeeper({ ...services, encoders: new EncoderDesk(services) }),
  };
  // What people corrected is asked again by the hundred: an endpoint is not, since its words change nothing of which article answers.
  return [
    answerModel({ ...answering, writer: new AnswerWriter(services) }),
    regressionModel(answering),
    encoderProbeModel(services),
  ];
}
