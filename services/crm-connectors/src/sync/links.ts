import type { EntityManager } from "typeorm";
import type { CrmValues } from "../model/crm-value.ts";

/** Which record is which customer, and what both held when last looked at. */
export interface Link {
  crmId: string;
  customerId: string;
  seenThere: CrmValues;
  seenHere: CrmValues;
  /** Null: something waits to be written to the CRM. */
  customerVersion: number | null;
  gone: boolean;
}

interface LinkRow {
  crm_id: string;
  customer_id: string;
  seen_there: CrmValues;
  seen_here: CrmValues;
  customer_version: number | null;
  gone: boolean;
}

export function toLink(row: LinkRow): Link {
  return {
    crmId: row.crm_id,
    customerId: row.customer_id,
    seenThere: row.seen_there,
    seenHere: row.seen_here,
    customerVersion: row.customer_version,
    gone: row.gone,
  };
}

/** Links of records, and the live ones of customers. */
export async function readLinks(
  db: EntityManager,
  connectionId: string,
  by: { crmIds?: readonly string[]; customerIds?: readonly string[] },
): Promise<Link[]> {
  const rows: LinkRow[] = await db.query(
    `SELECT crm_id, customer_id, seen_there, seen_here, customer_version, gone_at IS NOT NULL AS gone FROM crm_link
     WHERE connection_id = $1 AND (crm_id = ANY($2::text[]) OR customer_id = ANY($3::uuid[]) AND gone_at IS NULL)`,
    [connectionId, by.crmIds ?? [], by.customerIds ?? []],
  );
  return rows.map(toLink);
}

/** Adds links or replaces those of the same records. */
export async function saveLinks(db: EntityManager, connectionId: string, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await db.query(
    `INSERT INTO crm_link AS stored (connection_id, crm_id, customer_id, seen_there, seen_here, customer_version)
     SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::jsonb[], $5::jsonb[], $6::integer[])
     ON CONFLICT (tenant_id, connection_id, crm_id) DO UPDATE SET customer_id = excluded.customer_id,
       seen_there = excluded.seen_there, seen_here = excluded.seen_here, customer_version = excluded.customer_version,
       gone_at = NULL, updated_at = now()
     WHERE (stored.customer_id, stored.seen_there, stored.seen_here, stored.customer_version, stored.gone_at)
       IS DISTINCT FROM (excluded.customer_id, excluded.seen_there, excluded.seen_here, excluded.customer_version, NULL)`,
    [
      connectionId,
      links.map(({ crmId }) => crmId),
      links.map(({ customerId }) => customerId),
      links.map(({ seenThere }) => JSON.stringify(seenThere)),
      links.map(({ seenHere }) => JSON.stringify(seenHere)),
      links.map(({ customerVersion }) => customerVersion),
    ],
  );
}

/** The records are deleted in the CRM, or merged into others. */
export async function markGone(db: EntityManager, connectionId: string, crmIds: readonly string[]): Promise<void> {
  await db.query(
    `UPDATE crm_link SET gone_at = now(), updated_at = now()
     WHERE connection_id = $1 AND crm_id = ANY($2::text[]) AND gone_at IS NULL`,
    [connectionId, crmIds],
  );
}

/** The customer's record goes on under another id. */
export async function moveLink(db: EntityManager, connectionId: string, fromId: string, toId: string): Promise<void> {
  await db.query(
    `UPDATE crm_link SET crm_id = $3, gone_at = NULL, updated_at = now() WHERE connection_id = $1 AND crm_id = $2`,
    [connectionId, fromId, toId],
  );
}
