import type { QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tables = ["customer_consent", "customer_consent_change", "erased_customer", "privacy_request", "retention_rule"];

/** What customers agreed to and when, what was given out and forgotten of them, and how long things are kept. */
export async function createPrivacy(runner: QueryRunner): Promise<void> {
  const consent = `
        customer_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('EMAIL_MARKETING', 'SMS_MARKETING', 'PROFILING', 'ANALYTICS')),
        granted boolean NOT NULL,
        decided_at timestamptz NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by text,
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE`;
  await runner.query(`
    CREATE TABLE customer_consent (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),${consent},
      PRIMARY KEY (tenant_id, customer_id, purpose)
    )`);
  await runner.query(`
    CREATE TABLE customer_consent_change (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL DEFAULT gen_random_uuid(),${consent},
      PRIMARY KEY (tenant_id, id)
    )`);
  await runner.query(
    "CREATE INDEX customer_consent_change_customer ON customer_consent_change (tenant_id, customer_id, decided_at DESC)",
  );
  // Salted, so that two organisations' hashes of one id tell nothing of each other.
  await runner.query(`
    CREATE TABLE erased_customer (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      external_id_hash bytea NOT NULL,
      erased_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, external_id_hash)
    )`);
  await runner.query(`
    CREATE TABLE privacy_request (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('EXPORT', 'ERASURE')),
      status text NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'COMPLETED', 'FAILED')),
      customer_id uuid NOT NULL,
      external_id_hash bytea NOT NULL,
      requested_by text,
      requested_at timestamptz NOT NULL DEFAULT now(),
      completed_at timestamptz,
      job_id uuid,
      artifact_id uuid,
      expires_at timestamptz,
      proof jsonb,
      proof_hash bytea,
      PRIMARY KEY (tenant_id, id),
      CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL AND proof IS NOT NULL AND proof_hash IS NOT NULL))
    )`);
  await runner.query("CREATE INDEX privacy_request_time ON privacy_request (tenant_id, requested_at DESC, id)");
  // One erasure of a person at a time: the second would find nobody.
  await runner.query(
    "CREATE UNIQUE INDEX privacy_request_erasure ON privacy_request (tenant_id, customer_id) WHERE kind = 'ERASURE' AND status = 'QUEUED'",
  );
  await runner.query(`
    CREATE TABLE retention_rule (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      subject text NOT NULL CHECK (subject IN ('CUSTOMER_EVENTS', 'ANONYMOUS_EVENTS', 'INACTIVE_CUSTOMERS', 'IMPORT_ERRORS')),
      days integer NOT NULL CHECK (days BETWEEN 1 AND 3650),
      set_at timestamptz NOT NULL DEFAULT now(),
      set_by text,
      last_run_at timestamptz,
      last_forgotten bigint CHECK (last_forgotten >= 0),
      PRIMARY KEY (tenant_id, subject)
    )`);
  for (const table of tables) await confineToTenant(runner, table);
  await createReturning(runner);
}

/**
 * A customer whose external id was erased before is a new person, who has agreed to nothing: by whatever road they come, a
 * source that was not told of the erasure must not have them written to or profiled again.
 */
async function createReturning(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION erased_id_hash(tenant uuid, external_id text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT sha256(convert_to('bellwether erased customer:' || tenant || ':' || external_id, 'UTF8')) $$`);
  await runner.query(`
    CREATE FUNCTION customer_returned() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM erased_customer) THEN RETURN NULL; END IF;
      WITH returned AS (
        SELECT added.tenant_id, added.id FROM added JOIN erased_customer AS erased
          ON erased.tenant_id = added.tenant_id AND erased.external_id_hash = erased_id_hash(added.tenant_id, added.external_id)
      ), refused AS (
        INSERT INTO customer_consent (tenant_id, customer_id, purpose, granted, decided_at, source)
        SELECT tenant_id, id, purpose, false, now(), 'erasure'
        FROM returned CROSS JOIN unnest('{EMAIL_MARKETING,SMS_MARKETING,PROFILING,ANALYTICS}'::text[]) AS purpose
        RETURNING tenant_id, customer_id, purpose, granted, decided_at, source
      )
      INSERT INTO customer_consent_change (tenant_id, customer_id, purpose, granted, decided_at, source) SELECT * FROM refused;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER customer_returned AFTER INSERT ON customer REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION customer_returned()`);
}

export async function dropPrivacy(runner: QueryRunner): Promise<void> {
  await runner.query("DROP TRIGGER IF EXISTS customer_returned ON customer");
  await runner.query("DROP FUNCTION IF EXISTS customer_returned()");
  await runner.query("DROP FUNCTION IF EXISTS erased_id_hash(uuid, text)");
  for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
}
