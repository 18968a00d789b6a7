import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with intents and reviews of their examples. */
export const supportIntentFailureCodes = {
  "support-intent.key": "INVALID",
  "support-intent.name": "INVALID",
  "support-intent.skill": "INVALID",
  "support-intent.too-many": "LIMIT_EXCEEDED",
  "support-intent.unknown": "NOT_FOUND",
  "support-intent.refused-share": "INVALID",
  "support-example.count": "INVALID",
  "support-example.unknown": "NOT_FOUND",
} as const satisfies Record<string, UserErrorCode>;
export type SupportIntentFailure = keyof typeof supportIntentFailureCodes;
