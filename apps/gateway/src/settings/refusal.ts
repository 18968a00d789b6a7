import type { PeopleRefusal } from "../auth/people.ts";
import { failureText } from "../errors/failure.ts";
import { type UserError, userError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

/** Why people or keys were not changed, as a user error in the caller's language. */
export function refusalError({ code, field, rule, facts }: PeopleRefusal, locale: SentenceLocale): UserError {
  return userError(code, field, failureText(locale, `people.${rule}`, facts));
}
