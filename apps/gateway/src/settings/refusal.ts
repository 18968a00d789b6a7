import type { PeopleRefusal } from "../auth/people.ts";
import { type UserError, userError } from "../errors/user-error.type.ts";

/** Why people or keys were not changed, as a user error. */
export function refusalError(refusal: PeopleRefusal): UserError {
  return userError(refusal.code, refusal.field, refusal.message);
}
