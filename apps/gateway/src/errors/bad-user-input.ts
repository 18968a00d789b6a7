import { GraphQLError } from "graphql";

/**
 * The error of an argument that can never be right: malformed, out of range, or of another type. What depends on the
 * organisation's data (not found, conflict) is a `null` or a user error instead.
 */
export function badUserInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", argument } });
}
