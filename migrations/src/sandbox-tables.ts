import type { QueryRunner } from "typeorm";

/**
 * What an emptied sandbox keeps: itself, what was done in it, and what is set rather than known. Its keys and members are the
 * sign-in's.
 */
const kept = [
  "organisation",
  "audit_event",
  "audit_anchor",
  "job",
  "webhook",
  "usage_quota",
  "usage_day",
  "retention_rule",
];

/** Which organisation is whose sandbox, and how one is emptied. */
export async function createSandbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE auth.sandbox (
      "sandboxId" uuid NOT NULL PRIMARY KEY REFERENCES auth.organization ("id") ON DELETE CASCADE,
      "liveId" uuid NOT NULL UNIQUE REFERENCES auth.organization ("id") ON DELETE CASCADE,
      "createdAt" timestamptz NOT NULL DEFAULT now(),
      CHECK ("sandboxId" <> "liveId")
    )`);
  await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON auth.sandbox TO bellwether_auth");
  await runner.query("ALTER TABLE organisation ADD COLUMN is_sandbox boolean NOT NULL DEFAULT false");
  await runner.query(keepMark);
  await runner.query(`
    CREATE TRIGGER organisation_sandbox_mark BEFORE UPDATE ON organisation
    FOR EACH ROW WHEN (NEW.is_sandbox IS DISTINCT FROM OLD.is_sandbox) EXECUTE FUNCTION keep_sandbox_mark()`);
  await runner.query(emptySandbox);
  await runner.query("REVOKE ALL ON FUNCTION empty_sandbox() FROM PUBLIC");
  await runner.query("GRANT EXECUTE ON FUNCTION empty_sandbox() TO bellwether_app");
}

export async function dropSandbox(runner: QueryRunner): Promise<void> {
  await runner.query("DROP FUNCTION IF EXISTS empty_sandbox()");
  await runner.query("DROP TRIGGER IF EXISTS organisation_sandbox_mark ON organisation");
  await runner.query("DROP FUNCTION IF EXISTS keep_sandbox_mark()");
  await runner.query("ALTER TABLE IF EXISTS organisation DROP COLUMN IF EXISTS is_sandbox");
  await runner.query("DROP TABLE IF EXISTS auth.sandbox");
}

/** What is emptied by one statement must never be an organisation that lives: the mark is set when it is made, and stays. */
const keepMark = `
  CREATE FUNCTION keep_sandbox_mark() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    RAISE EXCEPTION 'An organisation is a sandbox from its beginning, or never.' USING ERRCODE = 'restrict_violation';
  END $$`;

/**
 * Deletes all rows of the caller's sandbox, those that refer to others first, also of tables that the application itself may only
 * add to: it runs with the owner's rights, for one tenant, and for none that is not marked. New tables are found by their column.
 * Whoever follows the feed of changes is told that the rest of it is forgotten, and begins anew.
 */
const emptySandbox = `
  CREATE FUNCTION empty_sandbox() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    tenant constant uuid := current_tenant();
    emptied record;
    gone bigint;
    total bigint := 0;
  BEGIN
    IF NOT EXISTS (SELECT FROM organisation WHERE tenant_id = tenant AND is_sandbox) THEN
      RAISE EXCEPTION 'Only a sandbox is emptied.' USING ERRCODE = 'restrict_violation';
    END IF;
    FOR emptied IN
      WITH RECURSIVE held AS (
        SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND c.relname <> ALL ('{${kept.join(",")}}'::name[])
      ), reference AS (
        SELECT DISTINCT conrelid AS child, confrelid AS parent FROM pg_constraint
        WHERE contype = 'f' AND conrelid <> confrelid
      ), depth AS (
        SELECT oid, 0 AS steps FROM held
        UNION
        SELECT reference.child, depth.steps + 1 FROM depth JOIN reference ON reference.parent = depth.oid WHERE depth.steps < 30
      )
      SELECT held.oid::regclass AS name FROM held JOIN depth USING (oid) GROUP BY held.oid ORDER BY max(steps) DESC, held.oid
    LOOP
      EXECUTE format('DELETE FROM %s WHERE tenant_id = $1', emptied.name) USING tenant;
      GET DIAGNOSTICS gone = ROW_COUNT;
      total := total + gone;
    END LOOP;
    -- What triggers noted of all that.
    DELETE FROM segment_dirty WHERE tenant_id = tenant;
    INSERT INTO change_forgotten (tenant_id, through) SELECT tenant, last_value FROM change_sequence
    ON CONFLICT (tenant_id) DO UPDATE SET through = excluded.through;
    DELETE FROM change WHERE tenant_id = tenant;
    DELETE FROM job WHERE tenant_id = tenant AND status NOT IN ('QUEUED', 'RUNNING');
    RETURN total;
  END $$`;
