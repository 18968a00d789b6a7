import type { EntityManager } from "typeorm";
import { changeIdentities } from "../events/identity-lock.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { IdentityRefused } from "./identity-refused.ts";
import { readKnownCustomer } from "./read-identity.ts";

export interface MergeRequest {
  keptId: string;
  mergedId: string;
  /** Who decides it, as the history names them. */
  by: string | null;
}

/**
 * Makes two customers one: orders and events of the merged one, and of whoever was merged into it before, are the kept one's from now on, and
 * so is what still comes under its key. What moved remembers whose it was.
 *
 * @returns the merge's id
 * @throws IdentityRefused when one of them is the other, is not there, was erased, or was merged away already
 */
export async function mergeCustomers(db: EntityManager, { keptId, mergedId, by }: MergeRequest): Promise<string> {
  if (keptId === mergedId) throw new IdentityRefused("merge.itself", "mergedId");
  await awaitTurn(db);
  await changeIdentities(db);
  const kept = await readKnownCustomer(db, keptId, "keptId");
  const merged = await readKnownCustomer(db, mergedId, "mergedId");
  if (kept.mergedInto === merged.id)
    throw new IdentityRefused("merge.circle", "keptId", { id: kept.externalId, survivor: merged.externalId });
  if (kept.mergedInto !== null)
    throw new IdentityRefused("merge.kept-merged", "keptId", { id: kept.externalId, survivor: kept.survivor! });
  if (merged.mergedInto !== null)
    throw new IdentityRefused("merge.merged-already", "mergedId", {
      id: merged.externalId,
      survivor: merged.survivor!,
    });
  await db.query("UPDATE customer SET merged_into = $1, updated_at = now() WHERE id = $2 OR merged_into = $2", [
    keptId,
    mergedId,
  ]);
  const [row]: [{ id: string }] = await db.query(
    `WITH orders AS (${moving("sales_order")}), events AS (${moving("customer_event")})
     INSERT INTO customer_merge (id, kept_id, merged_id, orders_moved, events_moved, merged_by)
     SELECT gen_random_uuid(), $1, $2, (SELECT count(*) FROM orders), (SELECT count(*) FROM events), $3 RETURNING id`,
    [keptId, mergedId, by],
  );
  return row.id;
}

function moving(table: "sales_order" | "customer_event"): string {
  return `UPDATE ${table} SET customer_id = $1, merged_from = coalesce(merged_from, customer_id)
    WHERE customer_id = $2 RETURNING 1`;
}
