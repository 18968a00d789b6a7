import type { MigrationInterface, QueryRunner } from "typeorm";

/** Forecasts of what products add up to, which the forecasts below them sum to; and what empty shelves are thought to have cost in sales. */
export class DemandTotals1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE demand_series ADD COLUMN lost_units double precision[] NOT NULL DEFAULT '{}'");
    await runner.query(`
      CREATE TABLE forecast_total (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        model_version_id uuid NOT NULL,
        id uuid NOT NULL,
        category_id uuid,
        location_id uuid,
        history_start date NOT NULL,
        values double precision[] NOT NULL,
        start_date date NOT NULL,
        horizon integer NOT NULL CHECK (horizon > 0),
        probabilities double precision[] NOT NULL,
        quantiles double precision[] NOT NULL,
        drivers jsonb NOT NULL DEFAULT '{}',
        method text NOT NULL,
        accuracy jsonb NOT NULL,
        reasons jsonb NOT NULL DEFAULT '[]',
        expected_total double precision NOT NULL,
        recent_total double precision NOT NULL,
        year_ago_total double precision,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, model_version_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, model_version_id, category_id, location_id),
        CHECK (category_id IS NULL OR location_id IS NULL),
        CHECK (cardinality(quantiles) = cardinality(probabilities) * horizon),
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("ALTER TABLE forecast_total ENABLE ROW LEVEL SECURITY");
    await runner.query("ALTER TABLE forecast_total FORCE ROW LEVEL SECURITY");
    await runner.query(`
      CREATE POLICY forecast_total_tenant ON forecast_total
      USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
    await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON forecast_total TO bellwether_app");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS forecast_total");
    await runner.query("ALTER TABLE IF EXISTS demand_series DROP COLUMN IF EXISTS lost_units");
  }
}
