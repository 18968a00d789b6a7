import { Field, ObjectType } from "type-graphql";
import { describedEnum } from "../schema/described-enum.ts";

/** Kinds of failure that a caller can expect and act on. */
export const UserErrorCode = describedEnum("UserErrorCode", "Why a mutation did not do what was asked.", {
  NOT_FOUND: "The organisation has no such object.",
  INVALID: "A value breaks a rule; the message says which.",
  CONFLICT: "The present state does not allow it.",
  FORBIDDEN: "The caller may not do this.",
  LIMIT_EXCEEDED: "A limit of the organisation is reached.",
  UNAVAILABLE: "A part of the platform is away; ask again later.",
});
export type UserErrorCode = keyof typeof UserErrorCode;

@ObjectType("UserError", { description: "An expected failure: which rule, where in the input, and what to do." })
export class UserError {
  @Field(() => UserErrorCode, { description: "The kind of failure, stable for programs." })
  code!: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description: "Path into the input, outermost first; null when no one field is at fault.",
  })
  field!: string[] | null;

  @Field(() => String, { description: "What is wrong and what to do about it." })
  message!: string;
}

/** One user error. `field` is the path inside `input`. */
export function userError(code: UserErrorCode, field: readonly string[] | null, message: string): UserError {
  return { code, field: field === null ? null : [...field], message };
}
