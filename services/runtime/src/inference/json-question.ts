import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ZodError, ZodType } from "zod";
import { InferenceError } from "./inference-error.ts";
import type { InferenceAnswer, InferenceModel, InferenceRequest } from "./inference-model.ts";
import { textsOf, textTensor } from "./tensor-value.ts";

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
  /** The same piece by piece, where the model can. */
  stream?(tenantId: TenantId, question: Question, signal: AbortSignal): AsyncIterable<object>;
}

/** The model at the inference server that answers such a question; one of another shape is refused, naming the field. */
export function jsonQuestionModel<Question, Answer>(asked: JsonQuestion<Question, Answer>): InferenceModel {
  const answer = async ({ tenantId, inputs }: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const parsed = asked.question.safeParse(readJson(() => textsOf(inputs.question!)[0]!));
    if (!parsed.success) return { outcome: "refused", code: "invalid", message: whatIsWrong(parsed.error) };
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
    ...(asked.stream === undefined ? {} : { stream: streamOf(asked, asked.stream) }),
  };
}

function streamOf<Question>(
  { question }: Pick<JsonQuestion<Question, unknown>, "question">,
  pieces: NonNullable<JsonQuestion<Question, unknown>["stream"]>,
): NonNullable<InferenceModel["stream"]> {
  return ({ tenantId, question: text }, { signal }) => {
    const parsed = question.safeParse(readJson(() => text));
    if (!parsed.success) throw new InferenceError("invalid", whatIsWrong(parsed.error));
    return pieces(tenantId, parsed.data, signal);
  };
}

function whatIsWrong({ issues: [issue] }: ZodError): string {
  return `${issue!.path.join(".")}: ${issue!.message}`;
}

/** What is no JSON has the shape of no question. */
function readJson(text: () => string): unknown {
  try {
    return JSON.parse(text());
  } catch {
    return null;
  }
}
