import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import { type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { unavailable } from "../errors/unavailable.ts";
import { meterModel, meterPieces } from "../usage/meter-key.ts";

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
    throw toTell(error, patience);
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

/**
 * The same of a model that answers piece by piece, each an object of JSON beside the model's name and version.
 *
 * @throws GraphQLError likewise
 */
export async function* askInPieces<Piece>(
  model: string,
  question: object,
  patience: Patience,
  context: Asker,
): AsyncGenerator<Piece, void> {
  const { services, caller, signal } = context;
  const { deadlineMs } = patience;
  const options = { tenantId: caller.tenantId, deadlineMs, signal };
  try {
    yield* meterPieces(context, deadlineMs, () =>
      services.inference.stream(model, JSON.stringify(question), options),
    ) as AsyncGenerator<Piece, void>;
  } catch (error) {
    throw toTell(error, patience);
  }
}

/** What is thrown to who asked: a failure that passes in words, any other as it is. */
function toTell(error: unknown, patience: Patience): unknown {
  const message = error instanceof InferenceError ? passingFailure(error.code, patience) : null;
  return message === null ? error : unavailable(message, error instanceof Error ? error : undefined);
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
