import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import { type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { unavailable } from "../errors/unavailable.ts";
import { meterModel } from "../usage/meter-key.ts";

/** How long a person waits for a kind of question, and what they can do where it is not answered. */
export interface Patience {
  deadlineMs: number;
  /** What can be had while the model host is away, such as "forecasts can be read". */
  meanwhile: string;
  /** What to do where it takes too long, such as "ask about fewer days". */
  instead: string;
}

type Asker = Pick<RequestContext, "services" | "caller" | "signal">;

/**
 * Puts a question of a tenant to the model host, and counts the time against the key that asks.
 *
 * @param model its name there; `inputs` and the answer are those of its contract
 * @throws GraphQLError UNAVAILABLE when it cannot answer now
 */
export async function askModelHost(
  model: string,
  inputs: TensorValues,
  patience: Patience,
  context: Asker,
): Promise<TensorValues> {
  const { services, caller, signal } = context;
  const { deadlineMs } = patience;
  try {
    const { outputs } = await meterModel(context, deadlineMs, () =>
      services.inference.infer(model, inputs, { tenantId: caller.tenantId, deadlineMs, signal }),
    );
    return outputs;
  } catch (error) {
    const message = error instanceof InferenceError ? passingFailure(error.code, patience) : null;
    if (message === null) throw error;
    throw unavailable(message, error instanceof Error ? error : undefined);
  }
}

/**
 * The same of a model that takes its question, and answers, as one text of JSON.
 *
 * @throws GraphQLError likewise
 */
export async function askInJson<Answer>(
  model: string,
  question: object,
  patience: Patience,
  context: Asker,
): Promise<Answer> {
  const inputs = { question: textTensor([JSON.stringify(question)]) };
  const { answer } = await askModelHost(model, inputs, patience, context);
  if (answer === undefined) throw new Error(`The model ${model} answered without an answer.`);
  return JSON.parse(textsOf(answer)[0]!) as Answer;
}

/** What to say where the failure is not ours and passes; null where it is ours. */
function passingFailure(code: InferenceErrorCode, { deadlineMs, meanwhile, instead }: Patience): string | null {
  switch (code) {
    case "unavailable":
      return `The model host is away; ${meanwhile}, and this question asked again in a moment.`;
    case "overloaded":
      return "The model host is busy; ask again in a moment.";
    case "deadline":
      return `The model host did not answer within ${deadlineMs / 1000} seconds; ${instead}.`;
    case "not-found":
      return "The model host does not have this model yet; ask again in a moment.";
    case "invalid":
    case "failed":
      return null;
  }
}
