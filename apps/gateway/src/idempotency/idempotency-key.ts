import { maxIdempotencyKeyLength } from "@bellwether/schema/database/answer-once";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

/** The rule that a client's key breaks; null when it is fine or not given. */
export function idempotencyKeyError(key: string | null | undefined, locale: SentenceLocale): UserError | null {
  if (key === null || key === undefined || (key.length >= 1 && key.length <= maxIdempotencyKeyLength)) return null;
  const facts = { maximum: maxIdempotencyKeyLength, length: key.length };
  return failure(locale, "key.length", ["idempotencyKey"], facts);
}

/** The error of a key that was used before with another input. */
export function idempotencyKeyReused(locale: SentenceLocale): UserError {
  return failure(locale, "key.reused", ["idempotencyKey"]);
}
