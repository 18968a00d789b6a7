import type { MigrationInterface, QueryRunner } from "typeorm";

/** Forecasts as they were made, until what they were of has come; and how far off they were. */
export class ForecastAccuracy1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    for (const table of ["forecast_snapshot", "forecast_accuracy"]) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY ${table}_tenant ON ${table}
        USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO bellwether_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS forecast_accuracy");
    await runner.query("DROP TABLE IF EXISTS forecast_snapshot");
  }
}

const tables = [
  `CREATE TABLE forecast_snapshot (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    model_version_id uuid NOT NULL,
    node_id uuid NOT NULL,
    granularity text NOT NULL CHECK (granularity IN ('DAY', 'WEEK')),
    level text NOT NULL CHECK (level IN ('PLACE', 'PRODUCT', 'CATEGORY', 'LOCATION', 'ALL')),
    product_id uuid,
    category_id uuid,
    location_id uuid,
    method text NOT NULL,
    start_date date NOT NULL,
    horizon integer NOT NULL CHECK (horizon > 0),
    scale double precision NOT NULL CHECK (scale >= 0),
    season real[] NOT NULL CHECK (cardinality(season) > 0),
    quantiles real[],
    PRIMARY KEY (tenant_id, model_version_id, node_id),
    CHECK ((product_id IS NOT NULL) = (level IN ('PLACE', 'PRODUCT'))),
    CHECK ((category_id IS NOT NULL) = (level = 'CATEGORY')),
    CHECK ((location_id IS NOT NULL) = (level IN ('PLACE', 'LOCATION'))),
    CHECK (cardinality(quantiles) % horizon = 0),
    FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE
  )`,
  // Most rows are header only: the few that wait for what comes are found by themselves.
  `CREATE INDEX forecast_snapshot_open ON forecast_snapshot (tenant_id, granularity, start_date)
   WHERE quantiles IS NOT NULL`,
  `CREATE TABLE forecast_accuracy (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    model_version_id uuid NOT NULL,
    node_id uuid NOT NULL,
    source text NOT NULL CHECK (source IN ('REALISED', 'BACKTEST')),
    origin date NOT NULL,
    lead text NOT NULL CHECK (lead IN ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    stocked_out boolean NOT NULL,
    granularity text NOT NULL,
    level text NOT NULL,
    product_id uuid,
    location_id uuid,
    method text NOT NULL,
    start_date date NOT NULL,
    steps integer NOT NULL CHECK (steps > 0),
    actual double precision NOT NULL,
    error double precision NOT NULL,
    absolute_error double precision NOT NULL,
    naive_error double precision NOT NULL,
    naive_absolute_error double precision NOT NULL,
    pinball double precision NOT NULL,
    scaled_steps integer NOT NULL,
    scaled_error double precision NOT NULL,
    scaled_naive_error double precision NOT NULL,
    scaled_pinball double precision NOT NULL,
    inside integer[] NOT NULL CHECK (cardinality(inside) = 4),
    PRIMARY KEY (tenant_id, model_version_id, node_id, source, origin, lead, month, stocked_out),
    FOREIGN KEY (tenant_id, model_version_id, node_id)
      REFERENCES forecast_snapshot (tenant_id, model_version_id, node_id) ON DELETE CASCADE
  )`,
  "CREATE INDEX forecast_accuracy_level ON forecast_accuracy (tenant_id, source, granularity, level, month)",
  "CREATE INDEX forecast_accuracy_node ON forecast_accuracy (tenant_id, node_id, source)",
];
