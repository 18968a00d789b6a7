import { IdentityRefused } from "@bellwether/data-import/identities/identity-refused";
import { failure } from "../../errors/failure.ts";
import type { UserError } from "../../errors/user-error.type.ts";
import type { SentenceLocale } from "../../remarks/remark-facts.ts";

/** A refusal as it is told to the caller; what is none is thrown on. */
export function identityErrors(error: unknown, locale: SentenceLocale): UserError[] {
  if (!(error instanceof IdentityRefused)) throw error;
  return [failure(locale, error.code, [error.field], error.facts)];
}
