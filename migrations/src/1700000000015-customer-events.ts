import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tenantTables = ["customer_event", "customer_identity", "customer_merge"];

/** What customers do, besides ordering; which anonymous visitors they are; and which customers turned out to be one. */
export class CustomerEvents1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widenCustomer(runner);
    await runner.query(`
      CREATE TABLE customer_event (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        customer_id uuid,
        anonymous_id text,
        kind text NOT NULL CHECK (kind IN ('PAGE_VIEW', 'PRODUCT_VIEW', 'CART_ADD', 'CART_REMOVE', 'CHECKOUT', 'PURCHASE',
          'EMAIL_SENT', 'EMAIL_OPEN', 'EMAIL_CLICK', 'SUPPORT_CONTACT', 'FEEDBACK', 'CUSTOM')),
        occurred_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        product_id uuid,
        value numeric(18, 4),
        currency text CHECK (currency ~ '^[A-Z]{3}$'),
        channel text,
        properties jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(properties) = 'object'),
        schema_version smallint NOT NULL DEFAULT 1 CHECK (schema_version > 0),
        by_identity boolean NOT NULL DEFAULT false,
        merged_from uuid,
        content_hash bytea NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id),
        CHECK (kind <> 'FEEDBACK' OR value BETWEEN 1 AND 5),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE SET NULL (product_id)
      )`);
    await runner.query(
      "CREATE INDEX customer_event_customer ON customer_event (tenant_id, customer_id, occurred_at DESC, id)",
    );
    await runner.query(
      "CREATE INDEX customer_event_anonymous ON customer_event (tenant_id, anonymous_id) WHERE customer_id IS NULL",
    );
    // A funnel reads a span of a few kinds and no more of them than this.
    await runner.query(`
      CREATE INDEX customer_event_kind ON customer_event (tenant_id, kind, occurred_at)
      INCLUDE (customer_id, anonymous_id, channel)`);
    await runner.query(`
      CREATE TABLE customer_identity (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        anonymous_id text NOT NULL CHECK (anonymous_id <> ''),
        customer_id uuid NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        linked_by text,
        unlinked_at timestamptz CHECK (unlinked_at >= linked_at),
        unlinked_by text,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX customer_identity_one ON customer_identity (tenant_id, anonymous_id) WHERE unlinked_at IS NULL",
    );
    await runner.query("CREATE INDEX customer_identity_customer ON customer_identity (tenant_id, customer_id)");
    await runner.query(`
      CREATE TABLE customer_merge (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        orders_moved integer NOT NULL DEFAULT 0 CHECK (orders_moved >= 0),
        events_moved integer NOT NULL DEFAULT 0 CHECK (events_moved >= 0),
        merged_at timestamptz NOT NULL DEFAULT now(),
        merged_by text,
        undone_at timestamptz CHECK (undone_at >= merged_at),
        undone_by text,
        PRIMARY KEY (tenant_id, id),
        CHECK (kept_id <> merged_id),
        FOREIGN KEY (tenant_id, kept_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, merged_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX customer_merge_once ON customer_merge (tenant_id, merged_id) WHERE undone_at IS NULL",
    );
    await runner.query("CREATE INDEX customer_merge_kept ON customer_merge (tenant_id, kept_id)");
    for (const table of tenantTables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tenantTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
    await runner.query("DROP TRIGGER customer_version ON customer");
    await runner.query("DROP FUNCTION customer_count_version()");
    await runner.query("ALTER TABLE sales_order DROP COLUMN merged_from");
    await runner.query(`
      ALTER TABLE customer DROP COLUMN erased_at, DROP COLUMN merged_into, DROP COLUMN version,
        DROP COLUMN attributes, DROP COLUMN acquisition_channel`);
  }
}

/**
 * `merged_into` is the survivor itself, however many merges led there. An order or event that a merge moved says in
 * `merged_from` whose it was, so that undoing the merge gives back exactly those.
 */
async function widenCustomer(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE customer
      ADD COLUMN acquisition_channel text,
      ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object'),
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN merged_into uuid CHECK (merged_into <> id),
      ADD COLUMN erased_at timestamptz,
      ADD CONSTRAINT customer_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES customer (tenant_id, id)`);
  await runner.query("CREATE INDEX customer_merged ON customer (tenant_id, merged_into) WHERE merged_into IS NOT NULL");
  await runner.query("ALTER TABLE sales_order ADD COLUMN merged_from uuid");
  await runner.query(`
    CREATE FUNCTION customer_count_version() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$`);
  await runner.query(`
    CREATE TRIGGER customer_version BEFORE UPDATE ON customer
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION customer_count_version()`);
}
