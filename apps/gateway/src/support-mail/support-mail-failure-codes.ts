import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with the mailbox of support, with the kind of failure that each is. */
export const supportMailFailureCodes = {
  "support-mail.host": "INVALID",
  "support-mail.port": "INVALID",
  "support-mail.username": "INVALID",
  "support-mail.password": "INVALID",
  "support-mail.mailbox": "INVALID",
  "support-mail.host-unknown": "UNAVAILABLE",
  "support-mail.host-private": "INVALID",
  "support-mail.no-encryption": "INVALID",
  "support-mail.secret": "CONFLICT",
  "support-mail.unauthorised": "CONFLICT",
  "support-mail.no-mailbox": "NOT_FOUND",
  "support-mail.silent": "UNAVAILABLE",
  "support-mail.no-server": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type SupportMailFailure = keyof typeof supportMailFailureCodes;
