import { GraphQLError } from "graphql";
import type { QuotaState } from "./usage-ledger.ts";

/** What a key can have a quota of. */
export type Quota = "requestsPerMinute" | "requestsPerMonth" | "recordsPerMonth" | "modelMillisecondsPerMonth";

/** The refusal of what is over a key's quota: which, how much it is, and when it counts from zero again. */
export function quotaExceeded(quota: Quota, { limit, used, secondsLeft }: QuotaState): GraphQLError {
  const maximum = limit ?? 0;
  return new GraphQLError(
    `This API key's quota of ${described[quota]} is used up (${maximum.toLocaleString("en")}); it counts anew in ${secondsLeft.toLocaleString("en")} s.`,
    {
      extensions: {
        code: "QUOTA_EXCEEDED",
        quota,
        maximum,
        remaining: Math.max(0, maximum - used),
        retryAfterSeconds: secondsLeft,
        http: { status: 429, headers: new Map([["retry-after", String(secondsLeft)]]) },
      },
    },
  );
}

const described: Record<Quota, string> = {
  requestsPerMinute: "requests a minute",
  requestsPerMonth: "requests a month",
  recordsPerMonth: "records a month",
  modelMillisecondsPerMonth: "milliseconds of model time a month",
};
