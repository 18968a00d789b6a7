import type { MigrationInterface, QueryRunner } from "typeorm";

const tenantTables = [
  "organisation",
  "category",
  "product",
  "location",
  "customer",
  "sales_order",
  "order_line",
  "import_batch",
  "import_row_error",
  "job",
  "model_version",
  "demand_series",
  "forecast",
  "artifact",
  "artifact_chunk",
  "idempotency_record",
];

/** The first tables of every domain, each led by its tenant and closed by row-level security. */
export class Domain1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the cluster, so another database may have made this one already, or be making it right now.
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE bellwether_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT nullif(current_setting('bellwether.tenant_id', true), '')::uuid $$`);

    await runner.query(`
      CREATE TABLE organisation (
        tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
        name text NOT NULL CHECK (name <> ''),
        time_zone text NOT NULL DEFAULT 'UTC',
        currency text NOT NULL DEFAULT 'GBP' CHECK (currency ~ '^[A-Z]{3}$'),
        locale text NOT NULL DEFAULT 'en',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE category (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        parent_id uuid,
        name text NOT NULL,
        path text NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, path),
        FOREIGN KEY (tenant_id, parent_id) REFERENCES category (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE product (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text NOT NULL,
        category_id uuid,
        unit_price numeric(18, 4),
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id),
        FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE location (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL DEFAULT 'STORE' CHECK (kind IN ('STORE', 'WAREHOUSE', 'ONLINE')),
        country text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id)
      )`);
    await runner.query(`
      CREATE TABLE customer (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text,
        email text,
        country text,
        locale text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id)
      )`);
    await runner.query(`
      CREATE TABLE sales_order (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        kind text NOT NULL DEFAULT 'SALE' CHECK (kind IN ('SALE', 'RETURN', 'ADJUSTMENT')),
        customer_id uuid,
        location_id uuid,
        channel text,
        placed_at timestamptz NOT NULL,
        currency text NOT NULL,
        total numeric(18, 4) NOT NULL,
        line_count integer NOT NULL,
        content_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX sales_order_placed ON sales_order (tenant_id, placed_at, id)");
    await runner.query("CREATE INDEX sales_order_customer ON sales_order (tenant_id, customer_id, placed_at)");
    await runner.query(`
      CREATE TABLE order_line (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        order_id uuid NOT NULL,
        line_number integer NOT NULL,
        product_id uuid NOT NULL,
        quantity numeric(18, 4) NOT NULL,
        unit_price numeric(18, 4) NOT NULL,
        PRIMARY KEY (tenant_id, order_id, line_number),
        FOREIGN KEY (tenant_id, order_id) REFERENCES sales_order (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX order_line_product ON order_line (tenant_id, product_id)");
    await runner.query(`
      CREATE TABLE job (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        type text NOT NULL,
        status text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
        progress double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
        step jsonb,
        input jsonb NOT NULL DEFAULT '{}',
        result jsonb,
        failure jsonb,
        attempts integer NOT NULL DEFAULT 0,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX job_created ON job (tenant_id, created_at, id)");
    await runner.query(`
      CREATE TABLE artifact (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        content_type text NOT NULL,
        byte_length bigint NOT NULL,
        sha256 text NOT NULL,
        uri text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE artifact_chunk (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        artifact_id uuid NOT NULL,
        sequence integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (tenant_id, artifact_id, sequence),
        FOREIGN KEY (tenant_id, artifact_id) REFERENCES artifact (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE import_batch (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        status text NOT NULL
          CHECK (status IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
        options jsonb NOT NULL DEFAULT '{}',
        artifact_id uuid,
        job_id uuid,
        bytes_total bigint,
        bytes_read bigint NOT NULL DEFAULT 0,
        rows_read integer NOT NULL DEFAULT 0,
        rows_accepted integer NOT NULL DEFAULT 0,
        rows_rejected integer NOT NULL DEFAULT 0,
        summary jsonb NOT NULL DEFAULT '{}',
        failure jsonb,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, artifact_id) REFERENCES artifact (tenant_id, id) ON DELETE SET NULL (artifact_id)
      )`);
    await runner.query("CREATE INDEX import_batch_created ON import_batch (tenant_id, created_at, id)");
    await runner.query(`
      CREATE TABLE import_row_error (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        batch_id uuid NOT NULL,
        sequence integer NOT NULL,
        row_number integer NOT NULL,
        column_name text,
        rule text NOT NULL,
        value text,
        facts jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (tenant_id, batch_id, sequence),
        FOREIGN KEY (tenant_id, batch_id) REFERENCES import_batch (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE model_version (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        task text NOT NULL,
        variant text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        status text NOT NULL CHECK (status IN ('CANDIDATE', 'CHAMPION', 'RETIRED')),
        parent_id uuid,
        job_id uuid,
        window_start date NOT NULL,
        window_end date NOT NULL CHECK (window_end >= window_start),
        data_hash text NOT NULL,
        code_version text NOT NULL,
        seed integer NOT NULL,
        engine text NOT NULL,
        metrics jsonb NOT NULL,
        reasons jsonb NOT NULL DEFAULT '[]',
        artifact_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        promoted_at timestamptz,
        retired_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, task, variant, version),
        FOREIGN KEY (tenant_id, parent_id) REFERENCES model_version (tenant_id, id),
        FOREIGN KEY (tenant_id, artifact_id) REFERENCES artifact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX model_version_one_champion ON model_version (tenant_id, task, variant)
      WHERE status = 'CHAMPION'`);
    await runner.query(`
      CREATE TABLE demand_series (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        product_id uuid NOT NULL,
        location_id uuid,
        granularity text NOT NULL CHECK (granularity IN ('DAY', 'WEEK')),
        start_date date NOT NULL,
        values double precision[] NOT NULL,
        stockout_steps integer[] NOT NULL DEFAULT '{}',
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, product_id, location_id, granularity),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, location_id) REFERENCES location (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE forecast (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        model_version_id uuid NOT NULL,
        series_id uuid NOT NULL,
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
        PRIMARY KEY (tenant_id, model_version_id, series_id),
        CHECK (cardinality(quantiles) = cardinality(probabilities) * horizon),
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, series_id) REFERENCES demand_series (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX forecast_series ON forecast (tenant_id, series_id)");
    await runner.query(`
      CREATE TABLE idempotency_record (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        operation text NOT NULL,
        key text NOT NULL,
        input_hash text NOT NULL,
        answer jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, operation, key)
      )`);

    await runner.query("GRANT USAGE ON SCHEMA public TO bellwether_app");
    for (const table of tenantTables) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY ${table}_tenant ON ${table}
        USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO bellwether_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tenantTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query("DROP FUNCTION IF EXISTS current_tenant()");
    await runner.query("REVOKE USAGE ON SCHEMA public FROM bellwether_app");
    // The role stays: it belongs to the cluster, where another database may use it.
  }
}
