import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { cosineOf } from "../encoders/check-vectors.ts";
import { encodeAll, encodeBatch, longPatience } from "../encoders/encode-all.ts";
import { EncoderFailed, type SentenceEncoder } from "../encoders/sentence-encoder.ts";
import {
  type BroughtVersion,
  broughtEncoder,
  broughtWords,
  noteProblem,
  noteVersion,
  type StoredEncoder,
} from "../encoders/stored-encoders.ts";
import { describedAmong, fromBytes, readVectors, storeVectors, toBytes } from "../serve/passage-vectors.ts";
import type { BroughtVectors } from "./learn-task.ts";
import type { LearningData } from "./read-learning-data.ts";

type Context = Pick<JobContext, "tenantId" | "door" | "signal">;

/** Never changed: what an encoder makes of it tells whether it is still the same one. */
const probed = "Where is my order 10248? 我的订单到哪里了？";
/** Cosine below which it is another: engines and precisions differ by far less. */
const sameFrom = 0.99;
/** Ids that are looked up at once. */
const batchSize = 1_000;

/** The encoder as it is today: of another version where the same address begins to answer otherwise. @throws EncoderFailed */
export async function settleVersion(
  { tenantId, door, signal }: Context,
  stored: StoredEncoder,
  encoder: SentenceEncoder,
): Promise<BroughtVersion> {
  const [vector] = await encodeBatch(encoder, [probed], signal, longPatience);
  const width = vector!.length;
  const before = stored.probe === null ? null : fromBytes(stored.probe);
  const isSame = before !== null && before.length === width && cosineOf(before, vector!) >= sameFrom;
  const version = isSame || before === null ? stored.version : stored.version + 1;
  const brought = { id: stored.id, version, width };
  await door.write(tenantId, (db) =>
    isSame ? noteProblem(db, stored.id, null) : noteVersion(db, brought, toBytes(vector!)),
  );
  return brought;
}

/**
 * What an encoder makes of all passages, as they are found and by their words alone, and of the questions. What was made is kept batch by
 * batch: a job that was killed goes on where it was.
 *
 * @throws EncoderFailed; the signal's reason when aborted
 */
export async function makeVectors(
  context: Context,
  stored: StoredEncoder,
  encoder: SentenceEncoder,
  by: BroughtVersion,
  { ids, texts, indexed, answered }: Pick<LearningData, "ids" | "texts" | "indexed" | "answered">,
  onProgress: (fraction: number) => void,
): Promise<BroughtVectors> {
  const { tenantId, door, signal } = context;
  const { passagePrefix, queryPrefix } = stored;
  const all = 2 * ids.length + answered.length;
  let done = 0;
  const encode = async (written: readonly string[], keep: (from: number, vectors: Float32Array[]) => unknown) => {
    for await (const { from, vectors } of encodeAll(encoder, written, signal, longPatience)) {
      if (vectors[0]!.length !== by.width) throw new EncoderFailed("width");
      await keep(from, vectors);
      done += vectors.length;
      onProgress(done / all);
    }
  };
  const makeLacking = async (name: string, of: readonly string[]) => {
    const lacking: number[] = [];
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize);
      const described = await door.read(tenantId, (db) => describedAmong(db, name, batch));
      for (const [at, id] of batch.entries()) if (!described.has(id)) lacking.push(from + at);
    }
    done += ids.length - lacking.length;
    const written = lacking.map((at) => passagePrefix + of[at]!);
    await encode(written, (from, vectors) => {
      const rows = new Map(vectors.map((vector, at) => [ids[lacking[from + at]!]!, vector]));
      return door.write(tenantId, (db) => storeVectors(db, name, rows));
    });
  };
  await makeLacking(broughtEncoder(by), indexed);
  await makeLacking(broughtWords(by), texts);
  const questions = new Float32Array(answered.length * by.width);
  await encode(
    answered.map(({ question }) => queryPrefix + question),
    (from, vectors) => {
      for (const [at, vector] of vectors.entries()) questions.set(vector, (from + at) * by.width);
    },
  );
  const words = new Float32Array(ids.length * by.width);
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize);
    const kept = await door.read(tenantId, (db) => readVectors(db, broughtWords(by), batch));
    // A passage that is gone by now has none, and is near nothing.
    for (const [at, id] of batch.entries()) words.set(kept.get(id) ?? [], (from + at) * by.width);
  }
  return { by, words, questions };
}
