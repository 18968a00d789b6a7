import type { QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Days that lines of the audit log are kept at least: one that can be cut off to yesterday proves nothing. */
const leastDays = 90;

const firstSubjects = ["CUSTOMER_EVENTS", "ANONYMOUS_EVENTS", "INACTIVE_CUSTOMERS", "IMPORT_ERRORS"];

/**
 * How the audit log is cut off: its oldest lines go, and an anchor stays that says how many they were, when, and what the hash of the
 * last of them was. The first line that is left follows that hash, so the chain is checked from there on; whoever kept the lines
 * elsewhere proves by it that they are the ones.
 */
export async function createAnchors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE audit_anchor (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      number integer NOT NULL CHECK (number > 0),
      through_sequence bigint NOT NULL,
      through_hash bytea NOT NULL,
      line_count bigint NOT NULL CHECK (line_count > 0),
      first_at timestamptz NOT NULL,
      last_at timestamptz NOT NULL,
      cut_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      seal bytea,
      PRIMARY KEY (tenant_id, number)
    )`);
  await confineToTenant(runner, "audit_anchor", "SELECT, UPDATE (seal)");
  await runner.query(anchorHash);
  await runner.query(keepAnchor);
  await runner.query(`
    CREATE TRIGGER audit_anchor_kept BEFORE UPDATE OR DELETE ON audit_anchor
    FOR EACH ROW EXECUTE FUNCTION keep_audit_anchor()`);
  await runner.query(refuse(cutting));
  await runner.query(cut);
  await runner.query("REVOKE ALL ON FUNCTION audit_cut(integer, integer) FROM PUBLIC");
  await runner.query("GRANT EXECUTE ON FUNCTION audit_cut(integer, integer) TO bellwether_app");
  await allowSubjects(runner, [...firstSubjects, "AUDIT_LOG"]);
  await runner.query(`
    ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_audit_check CHECK (subject <> 'AUDIT_LOG' OR days >= ${leastDays})`);
}

export async function dropAnchors(runner: QueryRunner): Promise<void> {
  await runner.query("ALTER TABLE retention_rule DROP CONSTRAINT IF EXISTS retention_rule_audit_check");
  await runner.query("DELETE FROM retention_rule WHERE subject = 'AUDIT_LOG'");
  await allowSubjects(runner, firstSubjects);
  await runner.query("DROP FUNCTION IF EXISTS audit_cut(integer, integer)");
  await runner.query(refuse(""));
  await runner.query("DROP TABLE IF EXISTS audit_anchor CASCADE");
  await runner.query("DROP FUNCTION IF EXISTS keep_audit_anchor()");
}

async function allowSubjects(runner: QueryRunner, subjects: readonly string[]): Promise<void> {
  const words = subjects.map((subject) => `'${subject}'`).join(", ");
  await runner.query("ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_subject_check");
  await runner.query(
    `ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_subject_check CHECK (subject IN (${words}))`,
  );
}

/** Covers the anchor and the hash of the one before it, as lines of the log do. */
const anchorHash = `
  CREATE FUNCTION audit_anchor_hash(anchor audit_anchor) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(anchor.tenant_id, anchor.number, anchor.through_sequence,
      encode(anchor.through_hash, 'hex'), anchor.line_count, extract(epoch FROM anchor.first_at), extract(epoch FROM anchor.last_at),
      extract(epoch FROM anchor.cut_at), encode(anchor.previous_hash, 'hex'))::text, 'UTF8'))
  $$`;

const keepAnchor = `
  CREATE FUNCTION keep_audit_anchor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF OLD.seal IS NULL AND (to_jsonb(NEW) - 'seal') = (to_jsonb(OLD) - 'seal') THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'Anchors of the audit log stay as they are.' USING ERRCODE = 'restrict_violation';
  END $$`;

/** The application may not delete lines at all; the owner only as `audit_cut` does, in the transaction that it says. */
const cutting = `
    IF TG_OP = 'DELETE' AND current_setting('bellwether.audit_cut', true) = pg_current_xact_id()::text THEN RETURN NULL; END IF;`;

function refuse(exception: string): string {
  return `CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN${exception}
      RAISE EXCEPTION 'The audit log is only added to.' USING ERRCODE = 'restrict_violation';
    END $$`;
}

/**
 * Cuts off lines older than `days`, the oldest first and `most` of them, and writes their anchor. The last line of all stays, for
 * the next one to follow. Lines are checked before they go: cutting off what does not fit would hide it.
 */
const cut = `
  CREATE FUNCTION audit_cut(days integer, most integer) RETURNS SETOF audit_anchor LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    tenant constant uuid := current_tenant();
    young bigint;
    broken bigint;
    before audit_anchor;
    made audit_anchor;
  BEGIN
    IF days < ${leastDays} THEN
      RAISE EXCEPTION 'Lines of the audit log are kept for ${leastDays} days at least.' USING ERRCODE = 'restrict_violation';
    END IF;
    -- Whoever adds a line holds it, too.
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || tenant, 0));
    SELECT coalesce(min(sequence) FILTER (WHERE occurred_at >= now() - days * interval '1 day'), max(sequence)) INTO young
    FROM audit_event WHERE tenant_id = tenant;
    SELECT * INTO before FROM audit_anchor WHERE tenant_id = tenant ORDER BY number DESC LIMIT 1;
    SELECT min(sequence), max(sequence), count(*), min(occurred_at), max(occurred_at)
    INTO broken, made.through_sequence, made.line_count, made.first_at, made.last_at
    FROM (SELECT sequence, occurred_at FROM audit_event WHERE tenant_id = tenant AND sequence < young ORDER BY sequence LIMIT most) AS old;
    IF made.line_count = 0 THEN RETURN; END IF;
    SELECT min(sequence) INTO broken FROM (
      SELECT line.sequence, line.hash = audit_hash(line)
        AND line.sequence = 1 + coalesce(lag(line.sequence) OVER chain, before.through_sequence, 0)
        AND line.previous_hash = coalesce(lag(line.hash) OVER chain, before.through_hash, decode(repeat('00', 32), 'hex')) AS fits
      FROM audit_event AS line WHERE tenant_id = tenant AND sequence <= made.through_sequence WINDOW chain AS (ORDER BY line.sequence)
    ) AS lines WHERE NOT fits;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION 'Line % of the audit log does not fit; nothing is cut off.', broken USING ERRCODE = 'data_corrupted';
    END IF;
    made.tenant_id := tenant;
    made.number := coalesce(before.number, 0) + 1;
    made.cut_at := clock_timestamp();
    made.previous_hash := coalesce(before.hash, decode(repeat('00', 32), 'hex'));
    SELECT hash INTO made.through_hash FROM audit_event WHERE tenant_id = tenant AND sequence = made.through_sequence;
    made.hash := audit_anchor_hash(made);
    INSERT INTO audit_anchor SELECT made.*;
    PERFORM set_config('bellwether.audit_cut', pg_current_xact_id()::text, true);
    DELETE FROM audit_event WHERE tenant_id = tenant AND sequence <= made.through_sequence;
    PERFORM set_config('bellwether.audit_cut', '', true);
    RETURN NEXT made;
  END $$`;
