import type { MigrationInterface, QueryRunner } from "typeorm";
import { planFunctions, planSignatures, planView } from "./planned-forecast.ts";

/** What people plan with instead of the model's numbers, and forecasts as they are with it. */
export class ForecastOverride1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forecast_override (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        product_id uuid NOT NULL,
        location_id uuid,
        from_day date NOT NULL,
        to_day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ABSOLUTE', 'ADD', 'PERCENT')),
        basis text NOT NULL CHECK (basis IN ('PERIOD', 'DAY')),
        amount double precision NOT NULL,
        factor double precision NOT NULL CHECK (factor >= 0),
        shifts double precision[] NOT NULL,
        reason text NOT NULL,
        comment text NOT NULL CHECK (comment <> ''),
        model_version_id uuid,
        model_values double precision[] NOT NULL,
        planned_values double precision[] NOT NULL,
        author_kind text NOT NULL CHECK (author_kind IN ('member', 'apiKey')),
        author_id text NOT NULL,
        author_name text,
        created_at timestamptz NOT NULL DEFAULT now(),
        replaces_id uuid,
        withdrawn_at timestamptz,
        withdrawn_by_kind text CHECK (withdrawn_by_kind IN ('member', 'apiKey')),
        withdrawn_by_id text,
        withdrawn_by_name text,
        withdrawn_reason text,
        PRIMARY KEY (tenant_id, id),
        CHECK (to_day >= from_day),
        CHECK (cardinality(shifts) = to_day - from_day + 1),
        CHECK (cardinality(model_values) = cardinality(shifts) AND cardinality(planned_values) = cardinality(shifts)),
        CHECK (withdrawn_at IS NOT NULL OR (withdrawn_reason IS NULL AND withdrawn_by_name IS NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_kind IS NULL)),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id),
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id)
          ON DELETE SET NULL (model_version_id),
        FOREIGN KEY (tenant_id, replaces_id) REFERENCES forecast_override (tenant_id, id)
      )`);
    await runner.query(`
      CREATE INDEX forecast_override_in_force ON forecast_override (tenant_id, product_id, to_day)
      WHERE withdrawn_at IS NULL`);
    await runner.query("CREATE INDEX forecast_override_created ON forecast_override (tenant_id, created_at, id)");
    await runner.query("ALTER TABLE forecast_override ENABLE ROW LEVEL SECURITY");
    await runner.query("ALTER TABLE forecast_override FORCE ROW LEVEL SECURITY");
    await runner.query(`
      CREATE POLICY forecast_override_tenant ON forecast_override
      USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    // The audit: what was set stays as it was, and can only be withdrawn, once.
    for (const statement of withdrawnOnce) await runner.query(statement);
    await runner.query("GRANT SELECT, INSERT ON forecast_override TO bellwether_app");
    await runner.query(`
      GRANT UPDATE (withdrawn_at, withdrawn_by_kind, withdrawn_by_id, withdrawn_by_name, withdrawn_reason)
      ON forecast_override TO bellwether_app`);
    for (const statement of planFunctions) await runner.query(statement);
    for (const signature of planSignatures) {
      await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO bellwether_app`);
    }
    await runner.query(planView);
    await runner.query("GRANT SELECT ON planned_forecast TO bellwether_app");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP VIEW IF EXISTS planned_forecast");
    for (const signature of [...planSignatures].reverse()) await runner.query(`DROP FUNCTION IF EXISTS ${signature}`);
    await runner.query("DROP TABLE IF EXISTS forecast_override");
    await runner.query("DROP FUNCTION IF EXISTS refuse_withdrawing_again()");
  }
}

/** A withdrawal is neither undone nor rewritten. A second policy would open what the tenant's closes, and say nothing. */
const withdrawnOnce = [
  `CREATE FUNCTION refuse_withdrawing_again() RETURNS trigger LANGUAGE plpgsql
   SET search_path = pg_catalog, public, pg_temp AS $$
   BEGIN
     RAISE EXCEPTION 'override % is withdrawn already', OLD.id USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER forecast_override_withdrawn_once
   BEFORE UPDATE OF withdrawn_at, withdrawn_by_kind, withdrawn_by_id, withdrawn_by_name, withdrawn_reason ON forecast_override
   FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_withdrawing_again()`,
];
