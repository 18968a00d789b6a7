import { maxIdempotencyKeyLength } from "@bellwether/schema/database/answer-once";
import { type UserError, userError } from "../errors/user-error.type.ts";

/** The rule that a client's key breaks; null when it is fine or not given. */
export function idempotencyKeyError(key: string | null | undefined): UserError | null {
  if (key === null || key === undefined || (key.length >= 1 && key.length <= maxIdempotencyKeyLength)) return null;
  return userError(
    "INVALID",
    ["idempotencyKey"],
    `An idempotency key has 1 to ${maxIdempotencyKeyLength} characters; got ${key.length}.`,
  );
}

/** The error of a key that was used before with another input. */
export function idempotencyKeyReused(): UserError {
  return userError(
    "CONFLICT",
    ["idempotencyKey"],
    "This idempotency key was used within the last 24 hours with another input; repeat that input or take a new key.",
  );
}
