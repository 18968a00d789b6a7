import { buffer } from "node:stream/consumers";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { readSupportSettings } from "../../answers/support-settings.ts";
import { readKnowledgeVersion } from "../../knowledge/read-knowledge-version.ts";
import { type LostCorrections, lostCorrections } from "../../learning/lost-corrections.ts";
import { readCorrections } from "../../learning/served-corrections.ts";
import { encoderWidth } from "../model/passage-encoder.ts";
import { Breather } from "../serve/breather.ts";
import { buildIndex } from "../serve/build-index.ts";
import type { ServedKnowledge } from "../serve/knowledge-keeper.ts";
import { learntEncoder, readVectors } from "../serve/passage-vectors.ts";
import { listAnswerable, readIndexedTexts } from "../serve/read-passages.ts";
import { decodeSupportModel } from "../serve/support-model.ts";
import { supportKnowledgeTask, supportKnowledgeVariant } from "./contract.ts";
import type { LearntRetrieval } from "./learn-task.ts";
import type { LearningData } from "./read-learning-data.ts";

type Context = Pick<JobContext, "tenantId" | "door" | "registry" | "artifacts" | "signal">;

/**
 * Holds what was learnt against the accepted corrections that the champion answers rightly by itself, both of today's articles. Without a champion, or
 * corrections, there is nothing to lose.
 *
 * @throws the signal's reason when aborted
 */
export async function judgeCorrections(
  { tenantId, door, registry, artifacts, signal }: Context,
  { ids }: Pick<LearningData, "ids">,
  { bytes, vectors, width }: Pick<LearntRetrieval, "bytes" | "vectors" | "width">,
): Promise<LostCorrections> {
  const { champion, corrections, settings, listed, knowledgeVersion } = await door.read(tenantId, async (db) => ({
    champion: await registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant),
    corrections: await readCorrections(db),
    settings: await readSupportSettings(db),
    listed: await listAnswerable(db),
    knowledgeVersion: await readKnowledgeVersion(db),
  }));
  const artifactId = champion?.artifactId ?? null;
  if (champion === null || artifactId === null || corrections.length === 0) return { held: 0, lost: [] };

  const knowledgeBy = async (
    encoder: string,
    modelBytes: Uint8Array,
    vectorsOf: (passages: readonly string[]) => Promise<ReadonlyMap<string, Float32Array>>,
  ): Promise<ServedKnowledge> => {
    const model = decodeSupportModel(modelBytes);
    const sources = {
      texts: (passages: readonly string[]) => door.read(tenantId, (db) => readIndexedTexts(db, passages)),
      vectors: vectorsOf,
      encode: (terms: readonly string[]) => model.encoder.encodeTerms(terms),
      // Only the champion's are kept, by those who answer.
      keep: async () => {},
      width: encoderWidth,
    };
    const index = await buildIndex(listed, sources, null, new Breather(signal));
    return { index, model, modelVersionId: null, encoder, knowledgeVersion, corrections: [] };
  };

  const encoder = learntEncoder(champion.id);
  const present = await knowledgeBy(encoder, await buffer(await artifacts.get(tenantId, artifactId)), (passages) =>
    door.read(tenantId, (db) => readVectors(db, encoder, passages)),
  );
  const learnt = new Map(ids.map((id, at) => [id, vectors.subarray(at * width, (at + 1) * width)]));
  return lostCorrections({ door, tenantId, settings, corrections, signal }, present, () =>
    knowledgeBy("candidate", bytes, async () => learnt),
  );
}
