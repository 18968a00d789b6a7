import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import { isDatabaseAway } from "./database-away.ts";

/** What is known of the request whose errors are looked at. */
export interface ErrorOrigin {
  requestId: string;
  log: Pick<FastifyBaseLogger, "error" | "warn">;
  /** Ends the request; absent where there is none yet. */
  signal?: AbortSignal;
}

/** The answer where the database cannot be reached. It comes back by itself; so should the client. */
export function databaseAway(cause?: Error): GraphQLError {
  return new GraphQLError("The database cannot be reached; ask again in a moment.", {
    originalError: cause,
    extensions: { code: "UNAVAILABLE", http: { status: 503 } },
  });
}

/**
 * Turns the errors of an execution into those that the client may see. What was thrown on purpose carries a code and passes;
 * a database that is away and a deadline are said as such; everything else is logged whole, and answered with nothing but
 * an id to find it by.
 */
export function answerableErrors(errors: readonly GraphQLError[], origin: ErrorOrigin): GraphQLError[] {
  let logged = false;
  return errors.map((error) => {
    if (typeof error.extensions?.code === "string") return error;
    const { message, extensions } = explain(error, origin, !logged);
    logged = true;
    return new GraphQLError(message, { path: error.path, nodes: error.nodes, extensions });
  });
}

/** The same for what was thrown around an execution. */
export function answerableThrown(thrown: unknown, origin: ErrorOrigin): GraphQLError {
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError("", { originalError: thrown as Error });
  return answerableErrors([error], origin)[0] as GraphQLError;
}

function explain(error: GraphQLError, origin: ErrorOrigin, log: boolean): GraphQLError {
  const cause = error.originalError ?? error;
  if (origin.signal?.aborted === true && origin.signal.reason instanceof GraphQLError) return origin.signal.reason;
  if (isDatabaseAway(cause)) {
    if (log) origin.log.warn({ err: cause }, "database away");
    return databaseAway(cause);
  }
  // The server's own statement timeout, which is as long as the request's.
  const { code } = cause as { code?: unknown };
  if (code === "57014") return statementTimeout;
  if (code === "22021" || code === "22P05") return unstorableText;
  if (log) origin.log.error({ err: cause, path: error.path?.join(".") }, "unexpected error");
  return masked(origin.requestId);
}

const statementTimeout = new GraphQLError("The database was asked for too long; ask for less, or in parts.", {
  extensions: { code: "TIMEOUT", limit: "timeoutMs", http: { status: 504 } },
});

/** PostgreSQL keeps every character but one. */
const unstorableText = new GraphQLError(
  "A text holds the character U+0000, which cannot be kept or looked for; leave it out.",
  {
    extensions: { code: "BAD_USER_INPUT" },
  },
);

/** The error that says nothing but where to look. */
export function masked(correlationId: string): GraphQLError {
  return new GraphQLError(`Something went wrong here. Tell the operator this id: ${correlationId}.`, {
    extensions: { code: "INTERNAL_SERVER_ERROR", correlationId },
  });
}

/** The last sieve before the wire: errors of the server itself, which no execution has looked at. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const tooLong = /contains more tha[nt] (\d+) tokens/.exec(formatted.message)?.[1];
  if (tooLong !== undefined) return limitExceeded("tokens", Number(tooLong) + 1, Number(tooLong)).toJSON();
  const code = formatted.extensions?.code;
  if (code !== "INTERNAL_SERVER_ERROR" || formatted.extensions?.correlationId !== undefined) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isDatabaseAway(cause)) return databaseAway().toJSON();
  return { ...masked("unknown").toJSON(), path: formatted.path };
}
