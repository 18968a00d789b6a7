import type { EncoderProblem } from "@bellwether/smart-support/retrieval/encoders/contract";
import type { UserErrorCode } from "../errors/user-error.type.ts";

/** Why an encoder gave no vectors that can be compared, with the kind of failure that each is. */
const problems = {
  "support-encoder.refused": "INVALID",
  "support-encoder.down": "UNAVAILABLE",
  "support-encoder.late": "UNAVAILABLE",
  "support-encoder.status": "UNAVAILABLE",
  "support-encoder.unauthorised": "INVALID",
  "support-encoder.garbled": "INVALID",
  "support-encoder.long": "INVALID",
  "support-encoder.count": "INVALID",
  "support-encoder.width": "INVALID",
  "support-encoder.not-finite": "INVALID",
  "support-encoder.key": "INVALID",
  "support-encoder.no-folder": "UNAVAILABLE",
  "support-encoder.outside": "INVALID",
  "support-encoder.incomplete": "INVALID",
  "support-encoder.unusable": "INVALID",
  "support-encoder.no-runtime": "UNAVAILABLE",
  "support-encoder.too-few": "CONFLICT",
} as const satisfies Record<`support-encoder.${EncoderProblem}`, UserErrorCode>;

/** What can be wrong with the choice of an encoder, with the kind of failure that each is. */
export const supportEncoderFailureCodes = {
  ...problems,
  "support-encoder.lacks-address": "INVALID",
  "support-encoder.model": "INVALID",
  "support-encoder.prefix": "INVALID",
  "support-encoder.key-again": "INVALID",
} as const satisfies Record<string, UserErrorCode>;

export type SupportEncoderFailure = keyof typeof supportEncoderFailureCodes;
