import { GraphQLError } from "graphql";
import type { Limits } from "./limits.ts";

/** The refusal of a request that is over a limit: which, what it has, and how much is allowed. */
export function limitExceeded(limit: keyof Limits, value: number, maximum: number, status = 400): GraphQLError {
  return new GraphQLError(
    `${described[limit]}: ${value.toLocaleString("en")} asked, ${maximum.toLocaleString("en")} allowed.`,
    {
      extensions: { code: "LIMIT_EXCEEDED", limit, value, maximum, http: { status } },
    },
  );
}

const described: Record<keyof Limits, string> = {
  depth: "The operation is too deep (limit depth)",
  cost: "The answer could hold too many objects (limit cost); ask for fewer with `first`",
  aliases: "The operation has too many aliases (limit aliases)",
  rootFields: "The operation has too many root fields (limit rootFields)",
  tokens: "The document is too long (limit tokens)",
  bodyBytes: "The request's body has too many bytes (limit bodyBytes)",
  timeoutMs: "The request took too many milliseconds (limit timeoutMs)",
  requestsPerMinute: "Too many requests a minute (limit requestsPerMinute)",
  refusalsPerMinute: "Too many requests a minute without valid credentials (limit refusalsPerMinute)",
  subscriptions: "Too many subscriptions are open (limit subscriptions)",
};
