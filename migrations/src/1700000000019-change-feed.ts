import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tenantTables = ["change", "change_forgotten", "bulk_stream", "webhook_attempt"];

/** What of a record counts as a change of it: the public field, by the column that holds it. */
interface FollowedTable {
  table: string;
  type: string;
  fields: Readonly<Record<string, string>>;
  /** Action of an update, where it may be another than UPDATED; of `new_row` and `old_row`. */
  action?: string;
  /** Updates that are no news. */
  silent?: string;
  /** The record that this one became a part of. */
  into?: string;
}

const followed: readonly FollowedTable[] = [
  {
    table: "customer",
    type: "CUSTOMER",
    fields: {
      external_id: "externalId",
      name: "name",
      email: "email",
      country: "country",
      locale: "locale",
      acquisition_channel: "acquisitionChannel",
      attributes: "attributes",
      merged_into: "mergedInto",
      erased_at: "erasedAt",
    },
    action: `CASE WHEN new_row.erased_at IS NOT NULL THEN 'DELETED'
      WHEN new_row.merged_into IS DISTINCT FROM old_row.merged_into AND new_row.merged_into IS NOT NULL THEN 'MERGED'
      WHEN new_row.merged_into IS DISTINCT FROM old_row.merged_into THEN 'UNMERGED' ELSE 'UPDATED' END`,
    silent: "old_row.erased_at IS NOT NULL AND new_row.erased_at IS NOT NULL",
    into: "new_row.merged_into",
  },
  {
    table: "sales_order",
    type: "ORDER",
    fields: {
      external_id: "externalId",
      kind: "kind",
      customer_id: "customer",
      location_id: "location",
      channel: "channel",
      placed_at: "placedAt",
      currency: "currency",
      total: "total",
      content_hash: "lines",
    },
  },
  {
    table: "product",
    type: "PRODUCT",
    fields: {
      external_id: "externalId",
      name: "name",
      category_id: "category",
      unit_price: "unitPrice",
      active: "active",
      unit: "unit",
    },
  },
  {
    table: "supplier",
    type: "SUPPLIER",
    fields: {
      external_id: "externalId",
      name: "name",
      email: "email",
      country: "country",
      lead_time_days: "leadTimeDays",
      closed_weekdays: "closedWeekdays",
      closed_days: "closures",
      active: "active",
    },
  },
  {
    table: "location",
    type: "LOCATION",
    fields: { external_id: "externalId", name: "name", kind: "kind", country: "country" },
  },
];

/** What happens to records, in the order in which it happened to each, for other systems to follow. */
export class ChangeFeed1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Cached values would be given out late; the first value is spent, so that `last_value` is always one that was.
    await runner.query("CREATE SEQUENCE change_sequence CACHE 1");
    await runner.query("SELECT setval('change_sequence', 1, true)");
    await runner.query(`
      CREATE TABLE change (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        sequence bigint NOT NULL DEFAULT nextval('change_sequence'),
        type text NOT NULL,
        record_id uuid NOT NULL,
        external_id text NOT NULL,
        action text NOT NULL CHECK (action IN ('CREATED', 'UPDATED', 'MERGED', 'UNMERGED', 'DELETED')),
        fields text[] NOT NULL DEFAULT '{}',
        into_id uuid,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant_id, sequence)
      )`);
    await runner.query(`
      CREATE TABLE change_forgotten (
        tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
        through bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE bulk_stream (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        operation text NOT NULL,
        key text NOT NULL,
        lines integer NOT NULL CHECK (lines >= 0),
        digest bytea NOT NULL,
        counts jsonb NOT NULL DEFAULT '{}',
        finished_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, operation, key)
      )`);
    await runner.query(`
      CREATE TABLE webhook_attempt (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        delivery_id uuid NOT NULL,
        attempt integer NOT NULL CHECK (attempt > 0),
        ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        failure text,
        response_status integer,
        response_headers jsonb NOT NULL DEFAULT '{}',
        duration_ms integer NOT NULL CHECK (duration_ms >= 0),
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, delivery_id) REFERENCES webhook_delivery (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX webhook_attempt_delivery ON webhook_attempt (tenant_id, delivery_id, ended_at)");
    for (const table of tenantTables) await confineToTenant(runner, table);
    await runner.query("GRANT USAGE, SELECT ON SEQUENCE change_sequence TO bellwether_app");
    for (const statement of writerFunctions) await runner.query(statement);
    for (const table of followed) for (const statement of triggersOf(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of followed)
      for (const event of ["insert", "update", "delete"]) {
        await runner.query(`DROP TRIGGER ${table}_change_${event} ON ${table}`);
        await runner.query(`DROP FUNCTION note_${table}_${event}()`);
      }
    await runner.query("DROP FUNCTION change_horizon()");
    await runner.query("DROP FUNCTION announce_changes(uuid)");
    await runner.query("DROP FUNCTION change_lock_class(uuid)");
    for (const table of [...tenantTables].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP SEQUENCE change_sequence");
  }
}

/**
 * Who writes changes takes, before its first number, a shared lock that names the last number given out so far: all of its own are
 * above it. Who reads looks at the last number first and at the locks then, and reads no further than the lowest of them, in a
 * snapshot taken afterwards. So no number that it has passed can still appear.
 *
 * A lock has two halves of 32 bits: the organisation's hash, and the low half of the number; a transaction during which four
 * billion changes are made is not one to expect.
 */
const writerFunctions = [
  `CREATE FUNCTION change_lock_class(tenant uuid) RETURNS integer LANGUAGE sql IMMUTABLE
   AS $$ SELECT hashtextextended('change:' || tenant::text, 0)::bit(32)::integer $$`,
  `CREATE FUNCTION announce_changes(tenant uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE mark text := pg_current_xact_id()::text || ' ' || tenant::text;
   BEGIN
     -- Once a transaction: a lock for each of a thousand statements would use up what there is of them.
     IF current_setting('bellwether.change_writer', true) = mark THEN RETURN; END IF;
     PERFORM pg_advisory_xact_lock_shared(change_lock_class(tenant), (SELECT last_value::bit(32)::integer FROM change_sequence));
     PERFORM set_config('bellwether.change_writer', mark, true);
     PERFORM pg_notify('bellwether_progress', json_build_object('tenantId', tenant, 'kind', 'change', 'id', tenant)::text);
   END $$`,
  `CREATE FUNCTION change_horizon() RETURNS bigint LANGUAGE plpgsql AS $$
   DECLARE
     latest bigint;
     earliest bigint;
   BEGIN
     SELECT last_value INTO latest FROM change_sequence;
     SELECT min(CASE WHEN held > latest THEN held - 4294967296 ELSE held END) INTO earliest
     FROM (
       SELECT (latest & ~4294967295::bigint) | objid::bigint AS held FROM pg_locks
       WHERE locktype = 'advisory' AND objsubid = 2 AND classid::bigint = (change_lock_class(current_tenant())::bigint & 4294967295)
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     ) AS writers;
     RETURN least(latest, earliest);
   END $$`,
];

function triggersOf({
  table,
  type,
  fields,
  action = "'UPDATED'",
  silent = "false",
  into = "NULL::uuid",
}: FollowedTable) {
  const changed = Object.entries(fields).map(
    ([column, field]) => `CASE WHEN new_row.${column} IS DISTINCT FROM old_row.${column} THEN '${field}' END`,
  );
  // Who owns the tables may write for several organisations in one statement, and for none by setting.
  const noteOf = (event: string, rows: string, insert: string) => `
    CREATE FUNCTION note_${table}_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM ${rows}) THEN RETURN NULL; END IF;
      IF current_tenant() IS NULL THEN
        PERFORM announce_changes(tenant_id) FROM (SELECT DISTINCT tenant_id FROM ${rows}) AS written;
      ELSE
        PERFORM announce_changes(current_tenant());
      END IF;
      ${insert};
      RETURN NULL;
    END $$`;
  return [
    noteOf(
      "insert",
      "new_rows",
      `INSERT INTO change (tenant_id, type, record_id, external_id, action)
       SELECT tenant_id, '${type}', id, external_id, 'CREATED' FROM new_rows`,
    ),
    noteOf(
      "update",
      "new_rows",
      `INSERT INTO change (tenant_id, type, record_id, external_id, action, fields, into_id)
       SELECT new_row.tenant_id, '${type}', new_row.id, new_row.external_id, ${action}, changed.fields, ${into}
       FROM new_rows AS new_row JOIN old_rows AS old_row USING (tenant_id, id)
         CROSS JOIN LATERAL (SELECT array_remove(ARRAY[${changed.join(", ")}]::text[], NULL) AS fields) AS changed
       WHERE changed.fields <> '{}' AND NOT (${silent})`,
    ),
    noteOf(
      "delete",
      "old_rows",
      `INSERT INTO change (tenant_id, type, record_id, external_id, action)
       SELECT tenant_id, '${type}', id, external_id, 'DELETED' FROM old_rows`,
    ),
    `CREATE TRIGGER ${table}_change_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION note_${table}_insert()`,
    `CREATE TRIGGER ${table}_change_update AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION note_${table}_update()`,
    `CREATE TRIGGER ${table}_change_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS old_rows
     FOR EACH STATEMENT EXECUTE FUNCTION note_${table}_delete()`,
  ];
}
