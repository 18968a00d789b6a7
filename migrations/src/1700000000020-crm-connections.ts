import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Tables of a tenant that this migration makes, in the order of their references. */
const tenantTables = ["crm_connection", "crm_field_mapping", "crm_link", "crm_sync_run", "crm_sync_item"];

/** CRMs that an organisation is connected to: how fields correspond, which records are which customers, and what runs did. */
export class CrmConnections1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...erasure]) await runner.query(statement);
    for (const table of tenantTables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER IF EXISTS customer_erased_from_crm ON customer");
    await runner.query("DROP FUNCTION IF EXISTS forget_customer_in_crm()");
    await runner.query("DROP INDEX IF EXISTS customer_email");
    for (const table of [...tenantTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

const tables = [
  `CREATE TABLE crm_connection (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    connector text NOT NULL,
    object text NOT NULL,
    account text,
    settings jsonb NOT NULL DEFAULT '{}',
    secrets bytea NOT NULL,
    status text NOT NULL DEFAULT 'READY' CHECK (status IN ('READY', 'PAUSED', 'UNAUTHORISED')),
    match_field text,
    match_by text NOT NULL DEFAULT 'email' CHECK (match_by IN ('externalId', 'email')),
    creates_here boolean NOT NULL DEFAULT true,
    creates_there boolean NOT NULL DEFAULT false,
    schedule_minutes integer CHECK (schedule_minutes > 0),
    cursor jsonb,
    version integer NOT NULL DEFAULT 1,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE crm_field_mapping (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    connection_id uuid NOT NULL,
    position smallint NOT NULL,
    field text NOT NULL,
    crm_fields text[] NOT NULL CHECK (cardinality(crm_fields) BETWEEN 1 AND 2),
    direction text NOT NULL CHECK (direction IN ('BOTH', 'IN', 'OUT')),
    winner text NOT NULL CHECK (winner IN ('CRM', 'BELLWETHER', 'NEWEST')),
    transformations jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(transformations) = 'array'),
    PRIMARY KEY (tenant_id, connection_id, position),
    UNIQUE (tenant_id, connection_id, field),
    FOREIGN KEY (tenant_id, connection_id) REFERENCES crm_connection (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE crm_link (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    connection_id uuid NOT NULL,
    crm_id text NOT NULL CHECK (crm_id <> ''),
    customer_id uuid NOT NULL,
    seen_there jsonb NOT NULL DEFAULT '{}',
    seen_here jsonb NOT NULL DEFAULT '{}',
    customer_version integer,
    gone_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, connection_id, crm_id),
    FOREIGN KEY (tenant_id, connection_id) REFERENCES crm_connection (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX crm_link_customer ON crm_link (tenant_id, connection_id, customer_id) WHERE gone_at IS NULL`,
  `CREATE INDEX crm_link_of_customer ON crm_link (tenant_id, customer_id)`,
  `CREATE TABLE crm_sync_run (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    job_id uuid,
    kind text NOT NULL CHECK (kind IN ('SYNC', 'DRY_RUN')),
    status text NOT NULL DEFAULT 'RUNNING' CHECK (status IN ('RUNNING', 'COMPLETED', 'STOPPED', 'FAILED')),
    counts jsonb NOT NULL DEFAULT '{}',
    remarks jsonb NOT NULL DEFAULT '[]',
    failure jsonb,
    requests integer NOT NULL DEFAULT 0,
    items_stored integer NOT NULL DEFAULT 0,
    started_by text,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, connection_id) REFERENCES crm_connection (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX crm_sync_run_time ON crm_sync_run (tenant_id, connection_id, started_at DESC, id)`,
  `CREATE TABLE crm_sync_item (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    run_id uuid NOT NULL,
    sequence integer NOT NULL,
    side text NOT NULL CHECK (side IN ('BELLWETHER', 'CRM')),
    action text NOT NULL CHECK (action IN ('CREATED', 'UPDATED', 'REFUSED', 'GONE', 'MERGED')),
    crm_id text,
    customer_id uuid,
    label text,
    changes jsonb NOT NULL DEFAULT '[]',
    rule text,
    field text,
    value text,
    facts jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, run_id, sequence),
    CHECK ((action = 'REFUSED') = (rule IS NOT NULL)),
    FOREIGN KEY (tenant_id, run_id) REFERENCES crm_sync_run (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX crm_sync_item_customer ON crm_sync_item (tenant_id, customer_id) WHERE customer_id IS NOT NULL`,
  // Records of a CRM are found by address more often than by anything else.
  `CREATE INDEX customer_email ON customer (tenant_id, lower(email)) WHERE email IS NOT NULL`,
];

/**
 * Links hold a copy of names and addresses, to tell which side changed. Whoever erases a customer need not know of them: the
 * link itself stays, so that the person does not come back with the next run.
 */
const erasure = [
  `CREATE FUNCTION forget_customer_in_crm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    DELETE FROM crm_sync_item WHERE tenant_id = NEW.tenant_id AND (customer_id = NEW.id OR EXISTS (
      SELECT FROM crm_link JOIN crm_sync_run
        ON crm_sync_run.tenant_id = crm_link.tenant_id AND crm_sync_run.connection_id = crm_link.connection_id
      WHERE crm_link.tenant_id = NEW.tenant_id AND crm_link.customer_id = NEW.id
        AND crm_sync_run.id = crm_sync_item.run_id AND crm_sync_item.crm_id = crm_link.crm_id));
    UPDATE crm_link SET seen_there = '{}', seen_here = '{}', updated_at = now()
    WHERE tenant_id = NEW.tenant_id AND customer_id = NEW.id;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER customer_erased_from_crm AFTER UPDATE OF erased_at ON customer
   FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_customer_in_crm()`,
];
