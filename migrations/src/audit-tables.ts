import type { QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/**
 * Who read and changed what. Rows are added and nothing else: the application's role has no right to more, and a trigger
 * refuses even the owner. Each row's hash covers the row and the hash before it, so a changed or missing one is seen.
 */
export async function createAudit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE audit_event (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      sequence bigint NOT NULL,
      id uuid NOT NULL,
      occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      actor_kind text NOT NULL CHECK (actor_kind IN ('MEMBER', 'API_KEY', 'PLATFORM')),
      actor_id text,
      kind text NOT NULL CHECK (kind IN ('READ', 'CHANGE', 'REFUSAL')),
      action text NOT NULL,
      objects text[] NOT NULL DEFAULT '{}',
      object_count integer NOT NULL DEFAULT 0 CHECK (object_count >= 0),
      fields text[] NOT NULL DEFAULT '{}',
      request_id text,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (tenant_id, sequence),
      UNIQUE (tenant_id, id)
    )`);
  await runner.query("CREATE INDEX audit_event_objects ON audit_event USING gin (objects)");
  // Times are hashed as seconds since 1970: their text depends on the session's time zone.
  await runner.query(`
    CREATE FUNCTION audit_hash(event audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
      SELECT sha256(convert_to(jsonb_build_array(event.tenant_id, event.sequence, event.id, extract(epoch FROM event.occurred_at),
        event.actor_kind, event.actor_id, event.kind, event.action, event.objects, event.object_count, event.fields,
        event.request_id, encode(event.previous_hash, 'hex'))::text, 'UTF8'))
    $$`);
  await runner.query(`
    CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last audit_event;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.tenant_id, 0));
      SELECT * INTO last FROM audit_event WHERE tenant_id = NEW.tenant_id ORDER BY sequence DESC LIMIT 1;
      NEW.sequence := coalesce(last.sequence, 0) + 1;
      NEW.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
      NEW.hash := audit_hash(NEW);
      RETURN NEW;
    END $$`);
  await runner.query(
    "CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chain()",
  );
  await runner.query(`
    CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'The audit log is only added to.' USING ERRCODE = 'restrict_violation'; END $$`);
  await runner.query(`
    CREATE TRIGGER audit_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`);
  await confineToTenant(runner, "audit_event", "SELECT, INSERT");
}

export async function dropAudit(runner: QueryRunner): Promise<void> {
  await runner.query("DROP TABLE IF EXISTS audit_event CASCADE");
  await runner.query("DROP FUNCTION IF EXISTS audit_refuse()");
  await runner.query("DROP FUNCTION IF EXISTS audit_chain()");
}
