import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import {
  type EncoderProbeAnswer,
  type EncoderProbeQuestion,
  encoderProbeModelName,
  encoderProbeQuestion,
  encoderProbeVersion,
} from "./contract.ts";
import { encodeBatch } from "./encode-all.ts";
import { type EncoderServices, openEncoder } from "./open-encoder.ts";
import { EncoderFailed } from "./sentence-encoder.ts";

/** What is asked to try an encoder; in both languages, so that one that knows no Chinese has something to say. */
const tried = "Where is my order 10248? 我的订单到哪里了？";
/** A directory of hundreds of megabytes takes seconds to open. */
const patience = { batchMs: 20_000, delaysMs: [] };

/** Tries an encoder before it is chosen: whether it gives vectors, how wide they are and how long a question takes. */
export async function probeEncoder(
  tenantId: TenantId,
  { secret, queryPrefix, ...address }: EncoderProbeQuestion,
  services: EncoderServices & { pool: TaskPool },
  signal: AbortSignal,
): Promise<EncoderProbeAnswer> {
  try {
    const sealed = secret === null ? null : Buffer.from(secret, "base64");
    const encoder = openEncoder(tenantId, { ...address, secret: sealed }, services);
    const text = [queryPrefix + tried];
    await encodeBatch(encoder, text, signal, patience);
    const begun = performance.now();
    const [vector] = await encodeBatch(encoder, text, signal, patience);
    return { outcome: "works", width: vector!.length, latencyMs: Math.round(performance.now() - begun) };
  } catch (error) {
    if (error instanceof EncoderFailed) return { outcome: "failed", problem: error.problem };
    throw error;
  }
}

/** The same for the gateway, which reaches no endpoints and no directories of the model host. */
export function encoderProbeModel(services: EncoderServices & { pool: TaskPool }): InferenceModel {
  return jsonQuestionModel({
    name: encoderProbeModelName,
    contractVersion: encoderProbeVersion,
    question: encoderProbeQuestion,
    maxBatch: 1,
    concurrency: 4,
    answer: (tenantId, question, signal) => probeEncoder(tenantId, question, services, signal),
  });
}
