import type { PeopleRule } from "../auth/people.ts";
import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { UserErrorCode } from "./user-error.type.ts";

/** Every expected failure of the gateway's own, with the kind of user error that it is. Services' refusals are in `stock/refused`. */
export const failureCodes = {
  "key.length": "INVALID",
  "key.reused": "CONFLICT",
  "seed.range": "INVALID",
  "budget.negative": "INVALID",
  "job.unknown": "NOT_FOUND",
  "job.not-under-way": "CONFLICT",
  "job.not-over": "CONFLICT",
  "job.import-forbidden": "FORBIDDEN",
  "import.forbidden": "FORBIDDEN",
  "import.unknown": "NOT_FOUND",
  "import.file-gone": "CONFLICT",
  "import.ended": "CONFLICT",
  "import.in-command-line": "CONFLICT",
  "import.just-ended": "CONFLICT",
  "import.file-name": "INVALID",
  "import.column-twice": "INVALID",
  "import.option": "INVALID",
  "organisation.gone": "NOT_FOUND",
  "organisation.name-length": "INVALID",
  "organisation.time-zone": "INVALID",
  "organisation.currency": "INVALID",
  "organisation.locale": "INVALID",
  "records.too-many": "LIMIT_EXCEEDED",
  "records.import-runs": "UNAVAILABLE",
  "customer.unknown": "NOT_FOUND",
  "customer.erased": "CONFLICT",
  "merge.itself": "INVALID",
  "merge.merged-already": "CONFLICT",
  "merge.circle": "CONFLICT",
  "merge.kept-merged": "CONFLICT",
  "merge.none": "CONFLICT",
  "visitor.taken": "CONFLICT",
  "visitor.unknown": "NOT_FOUND",
  "visitor.id-length": "INVALID",
  "events.count": "INVALID",
  "webhook.unknown": "NOT_FOUND",
  "webhook.changed": "CONFLICT",
  "webhook.disabled": "CONFLICT",
  "webhook.too-many": "LIMIT_EXCEEDED",
  "webhook.no-event": "INVALID",
  "webhook.description-long": "INVALID",
  "webhook.overlap": "INVALID",
  "webhook.overlap-runs": "CONFLICT",
  "webhook.url-not-an-address": "INVALID",
  "webhook.url-too-long": "INVALID",
  "webhook.url-scheme": "INVALID",
  "webhook.url-credentials": "INVALID",
  "webhook.url-fragment": "INVALID",
  "webhook.url-private": "INVALID",
  "webhook.delivery-unknown": "NOT_FOUND",
  "webhook.delivery-waits": "CONFLICT",
  "usage.limit-negative": "INVALID",
  "usage.own-limits": "FORBIDDEN",
  "usage.key-unknown": "NOT_FOUND",
  "consent.no-source": "INVALID",
  "consent.future": "INVALID",
  "consent.repeated": "INVALID",
  "privacy.customer-unknown": "NOT_FOUND",
  "privacy.customer-merged": "CONFLICT",
  "privacy.confirmation": "INVALID",
  "privacy.erasure-waits": "CONFLICT",
  "privacy.not-erased": "NOT_FOUND",
  "retention.days": "INVALID",
} as const satisfies Record<string, UserErrorCode>;

export type Failure = keyof typeof failureCodes;

/** Failures that have a sentence: those, and the rules about people, which say themselves what kind of error they are. */
export type FailureSentence = Failure | `people.${PeopleRule}`;

/** A sentence for each: one that is missing does not compile. */
export type FailureSentences = Readonly<Record<FailureSentence, (facts: RemarkFacts) => string>>;
