import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with the settings of answers, with the kind of failure that each is. */
export const supportAnswerFailureCodes = {
  "support.threshold": "INVALID",
  "support.settings-changed": "CONFLICT",
  "support.chat-incomplete": "INVALID",
  "support.chat-model": "INVALID",
  "support.chat-key": "INVALID",
  "support.chat-key-again": "INVALID",
} as const satisfies Record<string, UserErrorCode>;

export type SupportAnswerFailure = keyof typeof supportAnswerFailureCodes;
