import { randomUUID } from "node:crypto";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Keys of what was inserted about CRMs. */
export interface CrmKeys {
  connection: string;
  run: string;
}

/** A CRM at an address where nobody answers, with a run that refused a record. The secrets are none that open. */
export async function insertCrm(
  door: TenantDoor,
  tenantId: TenantId,
  customer: string,
  prefix: string,
): Promise<CrmKeys> {
  const made = { connection: randomUUID(), run: randomUUID() };
  await door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO crm_connection (id, name, connector, object, account, settings, secrets, match_field)
       VALUES ($1, $2 || 'CRM', 'hubspot', 'contacts', $2 || 'account', $3, '\\x00', 'email')`,
      [made.connection, prefix, JSON.stringify({ baseUrl: "https://crm.example.com" })],
    );
    await db.query(
      `INSERT INTO crm_field_mapping (connection_id, position, field, crm_fields, direction, winner)
       VALUES ($1, 0, 'name', '{lastname}', 'BOTH', 'CRM')`,
      [made.connection],
    );
    await db.query("INSERT INTO crm_link (connection_id, crm_id, customer_id) VALUES ($1, $2 || '151', $3)", [
      made.connection,
      prefix,
      customer,
    ]);
    await db.query(
      "INSERT INTO crm_sync_run (id, connection_id, kind, status, items_stored) VALUES ($1, $2, 'SYNC', 'COMPLETED', 1)",
      [made.run, made.connection],
    );
    await db.query(
      `INSERT INTO crm_sync_item (run_id, sequence, side, action, crm_id, customer_id, label, rule, value)
       VALUES ($1, 1, 'CRM', 'REFUSED', '151', $2, $3 || 'C1', 'crm.match.blank', $3 || 'value')`,
      [made.run, customer, prefix],
    );
  });
  return made;
}
