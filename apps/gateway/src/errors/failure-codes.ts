import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { UserErrorCode } from "./user-error.type.ts";

/** Every expected failure of the gateway's own, with the kind of user error that it is. Services' refusals are in `stock/refused`. */
export const failureCodes = {
  "webhook.unknown": "NOT_FOUND",
  "webhook.changed": "CONFLICT",
  "webhook.disabled": "CONFLICT",
  "webhook.too-many": "LIMIT_EXCEEDED",
  "webhook.no-event": "INVALID",
  "webhook.description-long": "INVALID",
  "webhook.overlap": "INVALID",
  "webhook.url-not-an-address": "INVALID",
  "webhook.url-too-long": "INVALID",
  "webhook.url-scheme": "INVALID",
  "webhook.url-credentials": "INVALID",
  "webhook.url-fragment": "INVALID",
  "webhook.url-private": "INVALID",
  "webhook.delivery-unknown": "NOT_FOUND",
  "webhook.delivery-waits": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type Failure = keyof typeof failureCodes;

/** A sentence for each failure: one that is missing does not compile. */
export type FailureSentences = Readonly<Record<Failure, (facts: RemarkFacts) => string>>;
