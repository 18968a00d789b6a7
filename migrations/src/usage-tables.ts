import type { QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Quotas of API keys with what they have used of them, and the ledger by day. */
export async function createUsage(runner: QueryRunner): Promise<void> {
  // One row a key, rewritten by every request: room in its page keeps each rewrite there.
  await runner.query(`
    CREATE TABLE usage_quota (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      api_key_id text NOT NULL,
      requests_per_minute bigint CHECK (requests_per_minute >= 0),
      requests_per_month bigint CHECK (requests_per_month >= 0),
      records_per_month bigint CHECK (records_per_month >= 0),
      model_ms_per_month bigint CHECK (model_ms_per_month >= 0),
      minute_start timestamptz NOT NULL DEFAULT '-infinity',
      minute_requests bigint NOT NULL DEFAULT 0 CHECK (minute_requests >= 0),
      month_start date NOT NULL DEFAULT '-infinity',
      month_requests bigint NOT NULL DEFAULT 0 CHECK (month_requests >= 0),
      month_records bigint NOT NULL DEFAULT 0 CHECK (month_records >= 0),
      month_model_ms bigint NOT NULL DEFAULT 0 CHECK (month_model_ms >= 0),
      limits_changed_at timestamptz,
      limits_changed_by text,
      PRIMARY KEY (tenant_id, api_key_id)
    ) WITH (fillfactor = 50)`);
  await runner.query(`
    CREATE TABLE usage_day (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      api_key_id text NOT NULL,
      day date NOT NULL,
      requests bigint NOT NULL DEFAULT 0 CHECK (requests >= 0),
      refused bigint NOT NULL DEFAULT 0 CHECK (refused >= 0),
      records bigint NOT NULL DEFAULT 0 CHECK (records >= 0),
      model_ms bigint NOT NULL DEFAULT 0 CHECK (model_ms >= 0),
      PRIMARY KEY (tenant_id, api_key_id, day)
    ) WITH (fillfactor = 50)`);
  for (const table of ["usage_quota", "usage_day"]) await confineToTenant(runner, table);
  await createReserve(runner);
  await createSettle(runner);
}

/**
 * Takes from a key's quotas what is left of them, one caller after another by the lock on its row. Requests and model
 * milliseconds are granted as far as they go; records all or none. Sets the tenant itself: one round trip is all it costs.
 * Minutes and months are UTC's, by the database's clock, which is the same for every gateway.
 */
async function createReserve(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION usage_reserve(tenant uuid, key text, asked_requests bigint, asked_records bigint, asked_model_ms bigint)
    RETURNS TABLE (requests bigint, records bigint, model_ms bigint, on_day date, seconds_left integer, month_seconds_left integer,
      minute_limit bigint, minute_used bigint, month_limit bigint, month_used bigint,
      records_limit bigint, records_used bigint, model_ms_limit bigint, model_ms_used bigint)
    LANGUAGE plpgsql AS $$
    DECLARE
      quota usage_quota;
      moment timestamp;
    BEGIN
      PERFORM set_config('bellwether.tenant_id', tenant::text, true);
      SELECT * INTO quota FROM usage_quota AS one WHERE one.tenant_id = tenant AND one.api_key_id = key FOR UPDATE;
      IF NOT FOUND THEN
        INSERT INTO usage_quota (tenant_id, api_key_id) VALUES (tenant, key) ON CONFLICT DO NOTHING;
        SELECT * INTO STRICT quota FROM usage_quota AS one WHERE one.tenant_id = tenant AND one.api_key_id = key FOR UPDATE;
      END IF;
      moment := clock_timestamp() AT TIME ZONE 'UTC';
      on_day := moment::date;
      IF quota.minute_start < date_trunc('minute', moment) AT TIME ZONE 'UTC' THEN
        quota.minute_start := date_trunc('minute', moment) AT TIME ZONE 'UTC';
        quota.minute_requests := 0;
      END IF;
      IF quota.month_start < date_trunc('month', moment)::date THEN
        quota.month_start := date_trunc('month', moment)::date;
        quota.month_requests := 0;
        quota.month_records := 0;
        quota.month_model_ms := 0;
      END IF;
      -- least() passes over nulls, and null is no limit. A limit may have been lowered below what was used.
      requests := greatest(0, least(asked_requests, quota.requests_per_minute - quota.minute_requests,
        quota.requests_per_month - quota.month_requests));
      records := CASE WHEN quota.month_records + asked_records > quota.records_per_month THEN 0 ELSE asked_records END;
      model_ms := greatest(0, least(asked_model_ms, quota.model_ms_per_month - quota.month_model_ms));
      UPDATE usage_quota AS one SET minute_start = quota.minute_start, month_start = quota.month_start,
        minute_requests = quota.minute_requests + requests, month_requests = quota.month_requests + requests,
        month_records = quota.month_records + records, month_model_ms = quota.month_model_ms + model_ms
      WHERE one.tenant_id = tenant AND one.api_key_id = key;
      INSERT INTO usage_day AS one (tenant_id, api_key_id, day, requests, refused, records, model_ms)
      VALUES (tenant, key, on_day, usage_reserve.requests, asked_requests - usage_reserve.requests, usage_reserve.records,
        usage_reserve.model_ms)
      ON CONFLICT ON CONSTRAINT usage_day_pkey DO UPDATE SET requests = one.requests + excluded.requests,
        refused = one.refused + excluded.refused, records = one.records + excluded.records,
        model_ms = one.model_ms + excluded.model_ms;
      seconds_left := ceil(60 - extract(second FROM moment))::integer;
      month_seconds_left := ceil(extract(epoch FROM date_trunc('month', moment) + interval '1 month' - moment))::integer;
      minute_limit := quota.requests_per_minute;
      minute_used := quota.minute_requests + requests;
      month_limit := quota.requests_per_month;
      month_used := quota.month_requests + requests;
      records_limit := quota.records_per_month;
      records_used := quota.month_records + records;
      model_ms_limit := quota.model_ms_per_month;
      model_ms_used := quota.month_model_ms + model_ms;
      RETURN NEXT;
    END $$`);
  await runner.query("GRANT EXECUTE ON FUNCTION usage_reserve(uuid, text, bigint, bigint, bigint) TO bellwether_app");
}

/** Gives back what was reserved and not used, to the day and, where it still runs, the month that it was taken from. */
async function createSettle(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION usage_settle(tenant uuid, key text, on_day date, unused_records bigint, unused_model_ms bigint)
    RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM set_config('bellwether.tenant_id', tenant::text, true);
      UPDATE usage_quota SET month_records = month_records - unused_records, month_model_ms = month_model_ms - unused_model_ms
      WHERE tenant_id = tenant AND api_key_id = key AND month_start = date_trunc('month', on_day)::date;
      UPDATE usage_day SET records = records - unused_records, model_ms = model_ms - unused_model_ms
      WHERE tenant_id = tenant AND api_key_id = key AND day = on_day;
    END $$`);
  await runner.query("GRANT EXECUTE ON FUNCTION usage_settle(uuid, text, date, bigint, bigint) TO bellwether_app");
}

export async function dropUsage(runner: QueryRunner): Promise<void> {
  await runner.query("DROP FUNCTION IF EXISTS usage_settle(uuid, text, date, bigint, bigint)");
  await runner.query("DROP FUNCTION IF EXISTS usage_reserve(uuid, text, bigint, bigint, bigint)");
  await runner.query("DROP TABLE IF EXISTS usage_day");
  await runner.query("DROP TABLE IF EXISTS usage_quota");
}
