import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../../loaders.ts";
import { type CustomerMergeRow, mergeColumns, toCustomerMerge } from "../merge/customer-merge.row.ts";
import type { CustomerMerge } from "../merge/customer-merge.type.ts";
import type { CustomerIdentity } from "./customer-identity.type.ts";

/** Most of a customer's links and merges that are told; more would be a fault of the data, and the latest tell it. */
const maxTold = 100;

interface IdentityRow {
  customer_id: string;
  anonymous_id: string;
  linked_at: Date;
  linked_by: string | null;
  unlinked_at: Date | null;
  unlinked_by: string | null;
}

/** Visitors known to be each customer, latest first, by the customer's key. */
export function identitiesByCustomerKey(db: TenantSnapshot): DataLoader<string, CustomerIdentity[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<IdentityRow>(
      `SELECT found.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT customer_id, anonymous_id, linked_at, linked_by, unlinked_at, unlinked_by FROM customer_identity
         WHERE customer_id = asked.id ORDER BY linked_at DESC, id LIMIT ${maxTold}) AS found`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.customer_id,
      (row) => ({
        anonymousId: row.anonymous_id,
        linkedAt: row.linked_at,
        linkedByReference: row.linked_by,
        unlinkedAt: row.unlinked_at,
        unlinkedByReference: row.unlinked_by,
      }),
    );
  });
}

/** Merges that each customer was in, on either side, latest first, by the customer's key. */
export function mergesByCustomerKey(db: TenantSnapshot): DataLoader<string, CustomerMerge[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<CustomerMergeRow & { asked_id: string }>(
      `SELECT asked.id AS asked_id, found.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT ${mergeColumns} FROM customer_merge m WHERE m.kept_id = asked.id OR m.merged_id = asked.id
         ORDER BY m.merged_at DESC, m.id LIMIT ${maxTold}) AS found`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.asked_id, toCustomerMerge);
  });
}
