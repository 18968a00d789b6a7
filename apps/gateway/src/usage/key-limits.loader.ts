import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { ApiKeyLimits } from "./key-limits.type.ts";

interface LimitsRow {
  api_key_id: string;
  minute_limit: number | null;
  month_limit: number | null;
  records_limit: number | null;
  model_ms_limit: number | null;
  minute_requests: number;
  month_requests: number;
  month_records: number;
  month_model_ms: number;
  month_ends_at: Date;
}

/** Limits and use of keys, by the key's id; a key that was never used nor limited has the last row's zeros. */
export function limitsByKey(db: TenantSnapshot): DataLoader<string, ApiKeyLimits> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<LimitsRow>(
      `WITH clock AS (SELECT date_trunc('minute', now()) AS minute, date_trunc('month', now() AT TIME ZONE 'UTC') AS month)
       SELECT asked.id AS api_key_id, requests_per_minute::float8 AS minute_limit, requests_per_month::float8 AS month_limit,
         records_per_month::float8 AS records_limit, model_ms_per_month::float8 AS model_ms_limit,
         CASE WHEN minute_start = clock.minute THEN minute_requests ELSE 0 END::float8 AS minute_requests,
         CASE WHEN month_start = clock.month::date THEN month_requests ELSE 0 END::float8 AS month_requests,
         CASE WHEN month_start = clock.month::date THEN month_records ELSE 0 END::float8 AS month_records,
         CASE WHEN month_start = clock.month::date THEN month_model_ms ELSE 0 END::float8 AS month_model_ms,
         (clock.month + interval '1 month') AT TIME ZONE 'UTC' AS month_ends_at
       FROM clock CROSS JOIN unnest($1::text[]) AS asked (id) LEFT JOIN usage_quota ON api_key_id = asked.id`,
      [keys],
    );
    const byKey = new Map(rows.map((row) => [row.api_key_id, toLimits(row)]));
    return keys.map((key) => byKey.get(key)!);
  });
}

function toLimits(row: LimitsRow): ApiKeyLimits {
  return {
    requestsPerMinute: row.minute_limit,
    requestsPerMonth: row.month_limit,
    recordsPerMonth: row.records_limit,
    modelMillisecondsPerMonth: row.model_ms_limit,
    requestsThisMinute: row.minute_requests,
    requestsThisMonth: row.month_requests,
    recordsThisMonth: row.month_records,
    modelMillisecondsThisMonth: row.month_model_ms,
    monthEndsAt: row.month_ends_at,
  };
}
