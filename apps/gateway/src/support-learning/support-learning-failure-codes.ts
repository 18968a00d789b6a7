import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with corrections, with the kind of failure that each is. */
export const supportLearningFailureCodes = {
  "support-correction.answer-unknown": "NOT_FOUND",
  "support-correction.passage-unknown": "NOT_FOUND",
  "support-correction.note": "INVALID",
  "support-correction.unknown": "NOT_FOUND",
  "support-correction.reviewed": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type SupportLearningFailure = keyof typeof supportLearningFailureCodes;
