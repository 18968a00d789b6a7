import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ZodType } from "zod";
import type { InferenceAnswer, InferenceModel, InferenceRequest } from "./inference-model.ts";
import { type TensorValues, textsOf, textTensor } from "./tensor-value.ts";

/** A question that a model answers: their shapes are those of its contract, and they travel as JSON in one BYTES tensor each. */
export interface JsonQuestion<Question, Answer> {
  name: string;
  contractVersion: number;
  question: ZodType<Question>;
  /** Questions handed over together at most. */
  maxBatch: number;
  /** Batches at the same time; 1 where left out. */
  concurrency?: number;
  answer(tenantId: TenantId, question: Question, signal: AbortSignal): Promise<Answer>;
}

/** The model at the inference server that answers such a question; one of another shape is refused, naming the field. */
export function jsonQuestionModel<Question, Answer>(asked: JsonQuestion<Question, Answer>): InferenceModel {
  const answer = async ({ tenantId, inputs }: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const parsed = asked.question.safeParse(readJson(inputs));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { outcome: "refused", code: "invalid", message: `${issue!.path.join(".")}: ${issue!.message}` };
    }
    const found = await asked.answer(tenantId, parsed.data, signal);
    return { outcome: "answered", outputs: { answer: textTensor([JSON.stringify(found)]) } };
  };
  return {
    name: asked.name,
    platform: "bellwether",
    versions: [String(asked.contractVersion)],
    inputs: [{ name: "question", datatype: "BYTES", shape: [1] }],
    outputs: [{ name: "answer", datatype: "BYTES", shape: [1] }],
    maxBatch: asked.maxBatch,
    concurrency: asked.concurrency ?? 1,
    infer: (batch, { signal }) => Promise.all(batch.map((request) => answer(request, signal))),
  };
}

/** What is no JSON has the shape of no question. */
function readJson(inputs: TensorValues): unknown {
  try {
    return JSON.parse(textsOf(inputs.question!)[0]!);
  } catch {
    return null;
  }
}
