import type { Environment } from "@bellwether/schema/config/environment";

/** What one request may ask for. `docs/decisions/0007-execution-and-limits.md` gives the reason for each number. */
export interface Limits {
  /** Fields below one another, connections' `edges` and `nodes` included. */
  depth: number;
  /** Objects that the answer could hold; see `cost.ts`. */
  cost: number;
  /** Fields given another name. */
  aliases: number;
  /** Fields of Query, Mutation or Subscription. */
  rootFields: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** Bytes of the request's body; uploads have a limit of their own. */
  bodyBytes: number;
  /** Milliseconds until the request is cancelled. */
  timeoutMs: number;
  /** Requests a minute of one key or session, in one process. */
  requestsPerMinute: number;
  /** Requests a minute from one address with credentials that are missing or wrong. */
  refusalsPerMinute: number;
  /** Subscriptions open at once on one connection, or as event streams of one credential. */
  subscriptions: number;
}

export function limitsOf(environment: Pick<Environment, "REQUEST_TIMEOUT_MS" | "RATE_LIMIT_PER_MINUTE">): Limits {
  return {
    depth: 15,
    cost: 20_000,
    aliases: 30,
    rootFields: 20,
    tokens: 4_000,
    bodyBytes: 1_048_576,
    timeoutMs: environment.REQUEST_TIMEOUT_MS,
    requestsPerMinute: environment.RATE_LIMIT_PER_MINUTE,
    refusalsPerMinute: 120,
    subscriptions: 50,
  };
}
