import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type { ApiKeyLimitsInput } from "./key-limits.type.ts";

const names = ["requestsPerMinute", "requestsPerMonth", "recordsPerMonth", "modelMillisecondsPerMonth"] as const;

/** The rules that limits break; a limit of zero lets nothing through. */
export function limitErrors(limits: ApiKeyLimitsInput, locale: SentenceLocale): UserError[] {
  return names
    .filter((name) => (limits[name] ?? 0) < 0)
    .map((name) => failure(locale, "usage.limit-negative", ["limits", name], { limit: limits[name]! }));
}

/** Sets all of a key's limits; what it has used stays. */
export async function writeLimits(
  db: EntityManager,
  keyId: string,
  limits: ApiKeyLimitsInput,
  changedBy: string,
): Promise<void> {
  await db.query(
    `INSERT INTO usage_quota (api_key_id, requests_per_minute, requests_per_month, records_per_month, model_ms_per_month,
       limits_changed_at, limits_changed_by)
     VALUES ($1, $2, $3, $4, $5, now(), $6)
     ON CONFLICT (tenant_id, api_key_id) DO UPDATE SET requests_per_minute = excluded.requests_per_minute,
       requests_per_month = excluded.requests_per_month, records_per_month = excluded.records_per_month,
       model_ms_per_month = excluded.model_ms_per_month, limits_changed_at = excluded.limits_changed_at,
       limits_changed_by = excluded.limits_changed_by`,
    [keyId, ...names.map((name) => limits[name] ?? null), changedBy],
  );
}
