import type { InferenceClient } from "@bellwether/runtime/inference/client";
import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import { textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { unavailable } from "../errors/unavailable.ts";

/** Milliseconds for one file. Writing it takes a fraction of a second; it may stand behind questions of other callers. */
const deadlineMs = 20_000;

/** Failures after which the same may be asked again. A host that does not know the model yet is of an older release. */
const passes: Record<InferenceErrorCode, boolean> = {
  unavailable: true,
  overloaded: true,
  deadline: true,
  "not-found": true,
  invalid: false,
  failed: false,
};

/**
 * Has the model host write a version as a file: recording a model needs TensorFlow.js, which the gateway does not load.
 *
 * @param exporter name of the model that writes versions of the task
 * @param key of a version that the tenant has and that can be exported
 * @throws GraphQLError UNAVAILABLE when the host cannot answer now
 */
export async function writeExport(
  inference: InferenceClient,
  exporter: string,
  key: string,
  { tenantId, signal }: { tenantId: TenantId; signal: AbortSignal },
): Promise<Uint8Array> {
  const question = { model_version_id: textTensor([key]) };
  const { outputs } = await inference
    .infer(exporter, question, { tenantId, deadlineMs, signal, outputs: ["file"] })
    .catch((error: unknown) => {
      if (!(error instanceof InferenceError) || !passes[error.code]) throw error;
      throw unavailable("The model host cannot write the file now; ask again in a moment.", error);
    });
  const file = outputs.file;
  if (file?.datatype !== "BYTES" || file.data[0] === undefined) throw new Error(`${exporter} answered without a file.`);
  return file.data[0];
}
