/** What went wrong with a question to a model, as callers tell it apart. */
export const inferenceErrorCodes = [
  /** The host cannot be reached or is not ready: ask again later. */
  "unavailable",
  /** Its queue is full and stayed so within the deadline. */
  "overloaded",
  /** No answer within the deadline. */
  "deadline",
  /** The question breaks the model's contract, or is about something that does not exist. */
  "invalid",
  "not-found",
  /** The model failed. */
  "failed",
] as const;
export type InferenceErrorCode = (typeof inferenceErrorCodes)[number];

/** A question that was not answered. */
export class InferenceError extends Error {
  override readonly name = "InferenceError";

  constructor(
    readonly code: InferenceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
