import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can keep mails from being sent, and what is found of a sender's domain, with the kind of failure that each is. */
export const mailFailureCodes = {
  "mail.no-settings": "CONFLICT",
  "mail.changed": "CONFLICT",
  "mail.host": "INVALID",
  "mail.port": "INVALID",
  "mail.username": "INVALID",
  "mail.password": "INVALID",
  "mail.password-again": "INVALID",
  "mail.from-name": "INVALID",
  "mail.address": "INVALID",
  "mail.postal-address": "INVALID",
  "mail.selector": "INVALID",
  "mail.per-second": "INVALID",
  "mail.cost": "INVALID",
  "mail.no-words": "NOT_FOUND",
  "mail.host-unknown": "UNAVAILABLE",
  "mail.host-private": "INVALID",
  "mail.no-encryption": "INVALID",
  "mail.secret": "CONFLICT",
  "mail.unauthorised": "CONFLICT",
  "mail.sender-refused": "CONFLICT",
  "mail.refused": "CONFLICT",
  "mail.bounces": "CONFLICT",
  "mail.unknown-variable": "INVALID",
  "mail.template": "INVALID",
  "mail.include": "INVALID",
  "mail.unknown-element": "INVALID",
  "mail.nesting": "INVALID",
  "mail.link": "INVALID",
  "mail.no-link": "INVALID",
  "mail.domain-ok": "INVALID",
  "mail.local-server": "INVALID",
  "mail.dns-silent": "UNAVAILABLE",
  "mail.spf-missing": "CONFLICT",
  "mail.spf-several": "CONFLICT",
  "mail.spf-open": "CONFLICT",
  "mail.spf-loose": "CONFLICT",
  "mail.dkim-no-selector": "CONFLICT",
  "mail.dkim-missing": "CONFLICT",
  "mail.dkim-revoked": "CONFLICT",
  "mail.dmarc-missing": "CONFLICT",
  "mail.dmarc-none": "CONFLICT",
  "mail.not-aligned": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type MailFailure = keyof typeof mailFailureCodes;

/** Whether a job's failure is one of these. */
export function isMailFailure(code: string): code is MailFailure {
  return Object.hasOwn(mailFailureCodes, code);
}
