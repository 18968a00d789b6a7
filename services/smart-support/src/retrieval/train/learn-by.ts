import { createHash } from "node:crypto";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import type { ModelVersionEntity } from "@bellwether/schema/entities/model-version.entity";
import { type EncoderServices, openEncoder } from "../encoders/open-encoder.ts";
import { type BroughtVersion, broughtEncoder, type StoredEncoder } from "../encoders/stored-encoders.ts";
import { makeVectors, settleVersion } from "./brought-vectors.ts";
import { supportKnowledgeRemark } from "./contract.ts";
import { type LearnTaskInput, type LearntRetrieval, learnTaskModule } from "./learn-task.ts";
import type { LearningData } from "./read-learning-data.ts";

export interface LearntBy {
  /** The encoder that was brought; null: one was learnt. */
  way: StoredEncoder | null;
  brought: BroughtVersion | null;
  dataHash: string;
  retrieval: LearntRetrieval;
}

interface ToLearn {
  data: LearningData;
  seed: number;
  champion: ModelVersionEntity | null;
  encoders: EncoderServices;
}

/** Shares of a job that end with making vectors by an encoder of others, and with learning. */
const [madeShare, learntShare] = [0.7, 0.9];

/**
 * Learns the knowledge of today by one encoder. Null where the champion has learnt just that.
 *
 * @throws EncoderFailed where the encoder cannot be asked; the signal's reason when aborted
 */
export async function learnBy(
  context: JobContext,
  way: StoredEncoder | null,
  { data, seed, champion, encoders }: ToLearn,
): Promise<LearntBy | null> {
  const { tenantId, pool, signal } = context;
  const encoder = way === null ? null : openEncoder(tenantId, way, { ...encoders, pool });
  const brought = way === null || encoder === null ? null : await settleVersion(context, way, encoder);
  const dataHash = hashOf(data, brought);
  if (champion?.dataHash === dataHash && champion.seed === seed) return null;
  const passages = data.ids.length;
  let begun = 0.05;
  let vectors: LearnTaskInput["brought"] = null;
  if (way !== null && encoder !== null && brought !== null) {
    const from = begun;
    await context.report(from, supportKnowledgeRemark("support-knowledge.step-encode", { passages }));
    const tell = (fraction: number) => void context.report(from + (madeShare - from) * fraction);
    vectors = await makeVectors(context, way, encoder, brought, data, tell);
    begun = madeShare;
  }
  const facts = { questions: data.answered.length, passages };
  await context.report(begun, supportKnowledgeRemark("support-knowledge.step-learn", facts));
  const retrieval = await pool.run<LearnTaskInput, LearntRetrieval>(
    { module: learnTaskModule, input: { data, seed, brought: vectors } },
    { signal, onProgress: (fraction) => void context.report(begun + (learntShare - begun) * fraction) },
  );
  return { way, brought, dataHash, retrieval };
}

function hashOf({ ids, texts, indexed, answered, translations }: LearningData, brought: BroughtVersion | null): string {
  const learnt = { ids, texts, indexed, answered, translations };
  const hashed = brought === null ? learnt : { ...learnt, encoder: broughtEncoder(brought) };
  return createHash("sha256").update(JSON.stringify(hashed)).digest("hex");
}
