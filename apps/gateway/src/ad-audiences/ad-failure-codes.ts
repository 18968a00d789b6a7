import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can keep people from being put on an ad platform's list, with the kind of failure that each is. */
export const adFailureCodes = {
  "ads.unknown": "NOT_FOUND",
  "ads.known": "CONFLICT",
  "ads.changed": "CONFLICT",
  "ads.name": "INVALID",
  "ads.list-id": "INVALID",
  "ads.account-id": "INVALID",
  "ads.credentials": "INVALID",
  "ads.in-use": "CONFLICT",
  "ads.has-people": "CONFLICT",
  "ads.away": "UNAVAILABLE",
  "ads.unauthorised": "CONFLICT",
  "ads.no-list": "NOT_FOUND",
  "ads.refused": "CONFLICT",
  "ads.private": "INVALID",
  "ads.secret": "CONFLICT",
  "ads.audience-small": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type AdFailure = keyof typeof adFailureCodes;

/** Whether a job's failure is one of these. */
export function isAdFailure(code: string): code is AdFailure {
  return Object.hasOwn(adFailureCodes, code);
}
