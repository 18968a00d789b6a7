import type { EntityManager } from "typeorm";
import { changeIdentities } from "../events/identity-lock.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { IdentityRefused } from "./identity-refused.ts";
import { readKnownCustomer } from "./read-identity.ts";

/** The customer, and those merged into it, directly or by way of others. */
const subtree = `
  WITH RECURSIVE part AS (
    SELECT $1::uuid AS id
    UNION SELECT merge.merged_id FROM part JOIN customer_merge AS merge ON merge.kept_id = part.id AND merge.undone_at IS NULL
  ) SELECT array_agg(id) AS ids FROM part`;

/**
 * Undoes the merge of a customer: its orders and events, those that came since under its key included, are its own again, and so are those of
 * customers that were merged into it.
 *
 * @returns the merge's id
 * @throws IdentityRefused when the customer is not there, was erased, or is not merged away
 */
export async function unmergeCustomers(
  db: EntityManager,
  { mergedId, by }: { mergedId: string; by: string | null },
): Promise<string> {
  await awaitTurn(db);
  await changeIdentities(db);
  const merged = await readKnownCustomer(db, mergedId, "mergedId");
  if (merged.mergedInto === null) throw new IdentityRefused("merge.none", "mergedId", { id: merged.externalId });
  const [part]: [{ ids: string[] }] = await db.query(subtree, [mergedId]);
  await db.query(
    `UPDATE customer SET merged_into = CASE WHEN id = $1 THEN NULL ELSE $1 END, updated_at = now()
     WHERE id = ANY($2::uuid[])`,
    [mergedId, part.ids],
  );
  for (const table of ["sales_order", "customer_event"])
    await db.query(
      `UPDATE ${table} SET customer_id = $1, merged_from = CASE WHEN merged_from <> $1 THEN merged_from END
       WHERE customer_id = $2 AND merged_from = ANY($3::uuid[])`,
      [mergedId, merged.mergedInto, part.ids],
    );
  const [[undone]]: [{ id: string }[]] = await db.query(
    `UPDATE customer_merge SET undone_at = now(), undone_by = $2 WHERE merged_id = $1 AND undone_at IS NULL RETURNING id`,
    [mergedId, by],
  );
  return undone!.id;
}
