import type { InferenceAnswer } from "@bellwether/runtime/inference/inference-model";

/** The answer to a question that breaks a model's contract, or is about something that does not exist. */
export function refuse(code: "invalid" | "not-found", message: string): InferenceAnswer {
  return { outcome: "refused", code, message };
}
