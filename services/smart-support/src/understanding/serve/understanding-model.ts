import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { contractVersion, type Understanding, understandingModelName, understandingQuestion } from "../contract.ts";
import { ChampionClassifiers } from "./champion-intents.ts";
import { KnownVocabularies } from "./known-vocabularies.ts";
import { understandText } from "./understand-text.ts";

/** Questions handed over together. */
const maxBatch = 32;

/** Milliseconds after which a new product is known by its name. */
const vocabularyLifetimeMs = 60_000;

/** Understands a message by the champion's intents: in some milliseconds, here and not in the pool, since an answer waits for it. */
export function understandingModel(services: { door: TenantDoor; artifacts: ArtifactStore }): InferenceModel {
  const classifiers = new ChampionClassifiers(services);
  const vocabularies = new KnownVocabularies(services.door, vocabularyLifetimeMs);
  return jsonQuestionModel({
    name: understandingModelName,
    contractVersion,
    question: understandingQuestion,
    maxBatch,
    async answer(tenantId, { text }): Promise<Understanding> {
      const [intents, vocabulary] = await Promise.all([classifiers.of(tenantId), vocabularies.of(tenantId)]);
      return understandText(text, intents, vocabulary);
    },
  });
}
