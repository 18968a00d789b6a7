import { buffer } from "node:stream/consumers";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { readSupportSettings } from "../../answers/support-settings.ts";
import { readKnowledgeVersion } from "../../knowledge/read-knowledge-version.ts";
import { type LostCorrections, lostCorrections } from "../../learning/lost-corrections.ts";
import { readCorrections } from "../../learning/served-corrections.ts";
import { longPatience } from "../encoders/encode-all.ts";
import { type EncoderServices, openEncoder } from "../encoders/open-encoder.ts";
import { EncoderFailed } from "../encoders/sentence-encoder.ts";
import { broughtEncoder, readEncoder } from "../encoders/stored-encoders.ts";
import { Breather } from "../serve/breather.ts";
import { buildIndex } from "../serve/build-index.ts";
import type { ServedKnowledge } from "../serve/knowledge-keeper.ts";
import { learntEncoder, readVectors } from "../serve/passage-vectors.ts";
import { broughtDescriber, learntDescriber, type QuestionDescriber, wordsAlone } from "../serve/question-describer.ts";
import { listAnswerable, readIndexedTexts } from "../serve/read-passages.ts";
import { decodeSupportModel, type SupportModel, widthOf } from "../serve/support-model.ts";
import { supportKnowledgeTask, supportKnowledgeVariant } from "./contract.ts";
import type { LearntRetrieval } from "./learn-task.ts";
import type { LearningData } from "./read-learning-data.ts";

type Context = Pick<JobContext, "tenantId" | "door" | "pool" | "registry" | "artifacts" | "signal">;

/**
 * Holds what was learnt against the accepted corrections that the champion answers rightly by itself, both of today's articles. Without a champion, or
 * corrections, there is nothing to lose.
 *
 * @throws EncoderFailed where the encoder of what was learnt does not answer; the signal's reason when aborted
 */
export async function judgeCorrections(
  context: Context,
  { ids }: Pick<LearningData, "ids">,
  { bytes, vectors, width }: Pick<LearntRetrieval, "bytes" | "vectors" | "width">,
  encoders: EncoderServices,
): Promise<LostCorrections> {
  const { tenantId, door, registry, artifacts, signal } = context;
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
    own: string,
    modelBytes: Uint8Array,
    learnt: ReadonlyMap<string, Float32Array> | null,
  ): Promise<ServedKnowledge> => {
    const model = decodeSupportModel(modelBytes);
    const encoder = model.brought === null ? own : broughtEncoder(model.brought);
    const ownEncoder = model.encoder;
    const sources = {
      texts: (passages: readonly string[]) => door.read(tenantId, (db) => readIndexedTexts(db, passages)),
      vectors: async (passages: readonly string[]) =>
        model.brought === null && learnt !== null
          ? learnt
          : door.read(tenantId, (db) => readVectors(db, encoder, passages)),
      encode: ownEncoder === null ? null : (terms: readonly string[]) => ownEncoder.encodeTerms(terms),
      // Only the champion's are kept, by those who answer.
      keep: async () => {},
      width: widthOf(model),
    };
    const index = await buildIndex(listed, sources, null, new Breather(signal));
    const describe = await describerOf(context, model, encoders);
    return { index, model, modelVersionId: null, encoder, describe, knowledgeVersion, corrections: [] };
  };

  const served = await buffer(await artifacts.get(tenantId, artifactId));
  const present = await knowledgeBy(learntEncoder(champion.id), served, null);
  // Where the champion's encoder is away, it answers as it would those who ask now.
  present.describe = untilItFails(present.describe);
  const learnt = new Map(ids.map((id, at) => [id, vectors.subarray(at * width, (at + 1) * width)]));
  return lostCorrections({ door, tenantId, settings, corrections, signal }, present, () =>
    knowledgeBy("candidate", bytes, learnt),
  );
}

/** As those who ask are served, but waited for. */
async function describerOf(
  { tenantId, door, pool, signal }: Context,
  { encoder, brought }: SupportModel,
  services: EncoderServices,
): Promise<QuestionDescriber> {
  if (encoder !== null) return learntDescriber(encoder);
  const stored = brought === null ? null : await door.read(tenantId, (db) => readEncoder(db, brought.id));
  if (stored === null || stored.version !== brought?.version) return wordsAlone;
  return async (question) => {
    const opened = openEncoder(tenantId, stored, { ...services, pool });
    return broughtDescriber(opened, stored.queryPrefix, longPatience, signal)(question);
  };
}

/** Asks no more once the encoder failed: corrections by the hundred would each wait for it in vain. */
function untilItFails(describe: QuestionDescriber): QuestionDescriber {
  let isAway = false;
  return async (question) => {
    if (isAway) return null;
    try {
      return await describe(question);
    } catch (error) {
      if (!(error instanceof EncoderFailed)) throw error;
      isAway = true;
      return null;
    }
  };
}
