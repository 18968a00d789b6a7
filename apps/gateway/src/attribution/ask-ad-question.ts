import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { unavailable } from "../errors/unavailable.ts";
import { meterModel } from "../usage/meter-key.ts";

/** Milliseconds a person waits: a million touches take seconds, and so does trying a test in the past of a hundred markets. */
const deadlineMs = 25_000;

/** What to say where the failure is not ours and passes; null where it is ours. */
const passingFailures: Record<InferenceErrorCode, string | null> = {
  unavailable: "The model host is away; what ads cost can be read, and this question asked again in a moment.",
  overloaded: "The model host is busy; ask again in a moment.",
  deadline: `The model host did not answer within ${deadlineMs / 1000} seconds; ask about fewer days or markets.`,
  "not-found": "The model host does not have this model yet; ask again in a moment.",
  invalid: null,
  failed: null,
};

/**
 * Puts a question about ads to the model host. Question and answer are those of the model's contract, as JSON.
 *
 * @throws GraphQLError UNAVAILABLE when it cannot answer now
 */
export async function askAdQuestion<Question extends object, Answer>(
  model: string,
  question: Question,
  context: RequestContext,
): Promise<Answer> {
  const { services, caller, signal } = context;
  try {
    const inputs = { question: textTensor([JSON.stringify(question)]) };
    const { outputs } = await meterModel(context, deadlineMs, () =>
      services.inference.infer(model, inputs, { tenantId: caller.tenantId, deadlineMs, signal }),
    );
    const { answer } = outputs;
    if (answer === undefined) throw new Error(`The model ${model} answered without an answer.`);
    return JSON.parse(textsOf(answer)[0]!) as Answer;
  } catch (error) {
    const message = error instanceof InferenceError ? passingFailures[error.code] : null;
    if (message === null) throw error;
    throw unavailable(message, error instanceof Error ? error : undefined);
  }
}
