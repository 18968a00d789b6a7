import { GraphQLError } from "graphql";

/** The error of a part of the platform that is away for now: HTTP 503, and the same question may be asked again. */
export function unavailable(message: string, cause?: Error): GraphQLError {
  return new GraphQLError(message, {
    originalError: cause,
    extensions: { code: "UNAVAILABLE", http: { status: 503 } },
  });
}
