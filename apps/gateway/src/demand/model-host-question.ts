import { InferenceError, type InferenceErrorCode } from "@bellwether/runtime/inference/inference-error";
import type { TensorValues } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { unavailable } from "../errors/unavailable.ts";
import { meterModel } from "../usage/meter-key.ts";

/** Milliseconds a person waits for the answer; the models themselves take a fraction of a second. */
const deadlineMs = 10_000;

/** What to say where the failure is not ours and passes; null where it is ours. */
const passingFailures: Record<InferenceErrorCode, string | null> = {
  unavailable: "The model host is away; forecasts can be read, and this question asked again in a moment.",
  overloaded: "The model host is busy; ask again in a moment.",
  deadline: `The model host did not answer within ${deadlineMs / 1000} seconds; ask again in a moment.`,
  "not-found": "The model host does not have this model yet; ask again in a moment.",
  invalid: null,
  failed: null,
};

/**
 * Puts a question about a tenant's demand to the model host.
 *
 * @throws GraphQLError UNAVAILABLE when it cannot answer now.
 */
export async function askModelHost(
  model: string,
  inputs: TensorValues,
  context: Pick<RequestContext, "services" | "caller" | "signal">,
): Promise<TensorValues> {
  const { services, caller, signal } = context;
  try {
    const { outputs } = await meterModel(context, deadlineMs, () =>
      services.inference.infer(model, inputs, { tenantId: caller.tenantId, deadlineMs, signal }),
    );
    return outputs;
  } catch (error) {
    const message = error instanceof InferenceError ? passingFailures[error.code] : null;
    if (message === null) throw error;
    throw unavailable(message, error instanceof Error ? error : undefined);
  }
}
