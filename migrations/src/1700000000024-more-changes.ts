import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Public fields of a purchase order, by the column that holds each. Its lines are seen by what else they change. */
const orderFields: Readonly<Record<string, string>> = {
  external_id: "externalId",
  status: "status",
  supplier_id: "supplier",
  location_id: "location",
  ordered_at: "orderedAt",
  expected_on: "expectedOn",
  closed_at: "closedAt",
  close_reason: "closeReason",
  currency: "currency",
  total: "total",
  content_hash: "lines",
};

/** Words of the webhooks that are told of customers. */
const customerEvents = [
  "customer.created",
  "customer.changed",
  "customer.merged",
  "customer.unmerged",
  "customer.erased",
];

const firstActions = ["CREATED", "UPDATED", "MERGED", "UNMERGED", "DELETED"];

/**
 * The feed tells of orders to suppliers, too, and of who enters and leaves segments; and how far webhooks have been told of it.
 * Numbers, locks and the order of a record's changes are those of migration 19: whoever changes members holds their lock, and
 * whoever changes an order holds its row.
 */
export class MoreChanges1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowActions(runner, [...firstActions, "ENTERED", "LEFT"]);
    for (const statement of [...orderTriggers, ...membershipTriggers]) await runner.query(statement);
    await runner.query(`
      CREATE TABLE change_told (
        tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
        through bigint NOT NULL
      )`);
    await confineToTenant(runner, "change_told");
    await runner.query(announceFunction(wakeTeller));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(announceFunction(""));
    await runner.query("DROP TABLE change_told");
    for (const table of ["purchase_order", "segment_member"])
      for (const event of ["insert", "update", "delete"]) {
        await runner.query(`DROP TRIGGER IF EXISTS ${table}_change_${event} ON ${table}`);
        await runner.query(`DROP FUNCTION IF EXISTS note_${table}_${event}()`);
      }
    await runner.query("DELETE FROM change WHERE type IN ('PURCHASE_ORDER', 'SEGMENT_MEMBERSHIP')");
    await allowActions(runner, firstActions);
  }
}

async function allowActions(runner: QueryRunner, actions: readonly string[]): Promise<void> {
  const words = actions.map((action) => `'${action}'`).join(", ");
  await runner.query("ALTER TABLE change DROP CONSTRAINT change_action_check");
  await runner.query(`ALTER TABLE change ADD CONSTRAINT change_action_check CHECK (action IN (${words}))`);
}

/** A function that notes what a statement did, with a trigger that calls it. Who owns the tables may write for several organisations. */
function noteOf(table: string, event: "insert" | "update" | "delete", insert: string): string[] {
  const rows = event === "delete" ? "old_rows" : "new_rows";
  const tables = { insert: "NEW TABLE AS new_rows", delete: "OLD TABLE AS old_rows" };
  const referencing = event === "update" ? `${tables.delete} ${tables.insert}` : tables[event];
  return [
    `CREATE FUNCTION note_${table}_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NOT EXISTS (SELECT FROM ${rows}) THEN RETURN NULL; END IF;
       IF current_tenant() IS NULL THEN
         PERFORM announce_changes(tenant_id) FROM (SELECT DISTINCT tenant_id FROM ${rows}) AS written;
       ELSE
         PERFORM announce_changes(current_tenant());
       END IF;
       ${insert};
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER ${table}_change_${event} AFTER ${event.toUpperCase()} ON ${table} REFERENCING ${referencing}
     FOR EACH STATEMENT EXECUTE FUNCTION note_${table}_${event}()`,
  ];
}

const changedFields = Object.entries(orderFields).map(
  ([column, field]) => `CASE WHEN new_row.${column} IS DISTINCT FROM old_row.${column} THEN '${field}' END`,
);

// What arrives on a line touches its order, of which nothing changes then but the version.
const orderTriggers = [
  ...noteOf(
    "purchase_order",
    "insert",
    `INSERT INTO change (tenant_id, type, record_id, external_id, action)
     SELECT tenant_id, 'PURCHASE_ORDER', id, external_id, 'CREATED' FROM new_rows`,
  ),
  ...noteOf(
    "purchase_order",
    "update",
    `INSERT INTO change (tenant_id, type, record_id, external_id, action, fields)
     SELECT new_row.tenant_id, 'PURCHASE_ORDER', new_row.id, new_row.external_id, 'UPDATED',
       CASE WHEN changed.fields = '{}' THEN '{lines}' ELSE changed.fields END
     FROM new_rows AS new_row JOIN old_rows AS old_row USING (tenant_id, id)
       CROSS JOIN LATERAL (SELECT array_remove(ARRAY[${changedFields.join(", ")}]::text[], NULL) AS fields) AS changed`,
  ),
  ...noteOf(
    "purchase_order",
    "delete",
    `INSERT INTO change (tenant_id, type, record_id, external_id, action)
     SELECT tenant_id, 'PURCHASE_ORDER', id, external_id, 'DELETED' FROM old_rows`,
  ),
];

// Of a customer who is deleted the members' rows go, too: there is nobody left who could leave, and the customer's own end is told.
const membershipTriggers = (["insert", "delete"] as const).flatMap((event) =>
  noteOf(
    "segment_member",
    event,
    `INSERT INTO change (tenant_id, type, record_id, external_id, action, into_id)
     SELECT member.tenant_id, 'SEGMENT_MEMBERSHIP', member.customer_id, customer.external_id,
       '${event === "insert" ? "ENTERED" : "LEFT"}', member.segment_id
     FROM ${event === "insert" ? "new_rows" : "old_rows"} AS member
       JOIN customer ON customer.tenant_id = member.tenant_id AND customer.id = member.customer_id`,
  ),
);

/** Wakes whoever tells webhooks, where one wants to know. Who owns the tables sees no organisation's; theirs are found by looking. */
const wakeTeller = `
     IF EXISTS (SELECT FROM webhook WHERE enabled AND event_types && '{${customerEvents.join(",")}}'::text[]) THEN
       PERFORM pg_notify('bellwether_jobs', json_build_object('wake', 'changes:' || tenant)::text);
     END IF;`;

/** Migration 19's function, which says what it is for, and what else it does once a transaction. */
function announceFunction(besides: string): string {
  return `CREATE OR REPLACE FUNCTION announce_changes(tenant uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE mark text := pg_current_xact_id()::text || ' ' || tenant::text;
   BEGIN
     -- Once a transaction: a lock for each of a thousand statements would use up what there is of them.
     IF current_setting('bellwether.change_writer', true) = mark THEN RETURN; END IF;
     PERFORM pg_advisory_xact_lock_shared(change_lock_class(tenant), (SELECT last_value::bit(32)::integer FROM change_sequence));
     PERFORM set_config('bellwether.change_writer', mark, true);
     PERFORM pg_notify('bellwether_progress', json_build_object('tenantId', tenant, 'kind', 'change', 'id', tenant)::text);${besides}
   END $$`;
}
