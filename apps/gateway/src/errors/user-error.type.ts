import { Field, ObjectType, registerEnumType } from "type-graphql";

/** Kinds of failure that a caller can expect and act on. */
export const UserErrorCode = {
  NOT_FOUND: "NOT_FOUND",
  INVALID: "INVALID",
  CONFLICT: "CONFLICT",
  FORBIDDEN: "FORBIDDEN",
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  UNAVAILABLE: "UNAVAILABLE",
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];

registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "Why a mutation did not do what was asked.",
  valuesConfig: {
    NOT_FOUND: { description: "The organisation has no such object." },
    INVALID: { description: "A value breaks a rule; the message says which." },
    CONFLICT: { description: "The present state does not allow it." },
    FORBIDDEN: { description: "The caller may not do this." },
    LIMIT_EXCEEDED: { description: "A limit of the organisation is reached." },
    UNAVAILABLE: { description: "A part of the platform is away; ask again later." },
  },
});

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
