import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables of a tenant that this migration makes, in the order of their references. */
const webhookTables = ["webhook", "webhook_event", "webhook_delivery"];

/** Who wrote, received and closed purchase orders, and which state of one a caller has seen; and where news of them is sent. */
export class OrderLife1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...orderColumns, ...versionTriggers, ...tables]) await runner.query(statement);
    for (const table of webhookTables) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY ${table}_tenant ON ${table}
        USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO bellwether_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...webhookTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query("DROP TRIGGER IF EXISTS purchase_order_line_versioned ON purchase_order_line");
    await runner.query("DROP TRIGGER IF EXISTS purchase_order_versioned ON purchase_order");
    await runner.query("DROP FUNCTION IF EXISTS touch_purchase_orders()");
    await runner.query("DROP FUNCTION IF EXISTS count_purchase_order_version()");
    await runner.query("ALTER TABLE IF EXISTS receipt DROP COLUMN IF EXISTS recorded_by");
    await runner.query(`
      ALTER TABLE IF EXISTS purchase_order DROP COLUMN IF EXISTS version, DROP COLUMN IF EXISTS created_by,
        DROP COLUMN IF EXISTS closed_by, DROP COLUMN IF EXISTS close_reason`);
  }
}

const orderColumns = [
  `ALTER TABLE purchase_order
     ADD COLUMN version integer NOT NULL DEFAULT 1,
     ADD COLUMN created_by text,
     ADD COLUMN closed_by text,
     ADD COLUMN close_reason text`,
  "ALTER TABLE receipt ADD COLUMN recorded_by text",
];

/** A version counts what changed of an order, whoever changed it: its row, or what arrived on a line of it. */
const versionTriggers = [
  `CREATE FUNCTION count_purchase_order_version() RETURNS trigger LANGUAGE plpgsql
   SET search_path = pg_catalog, public, pg_temp AS $$
   BEGIN
     NEW.version := OLD.version + 1;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER purchase_order_versioned BEFORE UPDATE ON purchase_order
   FOR EACH ROW EXECUTE FUNCTION count_purchase_order_version()`,
  `CREATE FUNCTION touch_purchase_orders() RETURNS trigger LANGUAGE plpgsql
   SET search_path = pg_catalog, public, pg_temp AS $$
   BEGIN
     UPDATE purchase_order SET updated_at = now() WHERE id IN (SELECT order_id FROM changed);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER purchase_order_line_versioned AFTER UPDATE ON purchase_order_line
   REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_purchase_orders()`,
];

const tables = [
  `CREATE TABLE webhook (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    url text NOT NULL CHECK (length(url) <= 2000),
    description text,
    event_types text[] NOT NULL CHECK (cardinality(event_types) > 0),
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_secret_until timestamptz,
    enabled boolean NOT NULL DEFAULT true,
    disabled_reason text CHECK (disabled_reason IN ('GONE', 'FAILING')),
    failing_since timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    CHECK (disabled_reason IS NULL OR NOT enabled),
    CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
  )`,
  `CREATE TABLE webhook_event (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id)
  )`,
  "CREATE INDEX webhook_event_time ON webhook_event (tenant_id, occurred_at)",
  `CREATE TABLE webhook_delivery (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    response_status integer CHECK (response_status BETWEEN 100 AND 999),
    failure text,
    duration_ms integer,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    completed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, event_id, webhook_id),
    CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL)),
    CHECK ((status = 'PENDING') = (completed_at IS NULL)),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, event_id) REFERENCES webhook_event (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX webhook_delivery_time ON webhook_delivery (tenant_id, created_at DESC, id)",
  "CREATE INDEX webhook_delivery_webhook ON webhook_delivery (tenant_id, webhook_id, created_at DESC, id)",
];
