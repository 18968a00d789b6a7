import type { EntityManager } from "typeorm";
import { IdentityRefused } from "./identity-refused.ts";

/** A customer as merges and links look at it. */
export interface KnownCustomer {
  id: string;
  externalId: string;
  /** The survivor, and its own key; null unless merged away. */
  mergedInto: string | null;
  survivor: string | null;
}

/** Reads a customer of the organisation. @throws IdentityRefused when there is none, or the person was erased */
export async function readKnownCustomer(
  db: EntityManager,
  id: string,
  field: IdentityRefused["field"],
): Promise<KnownCustomer> {
  const [row]: (KnownCustomer & { erased: boolean })[] = await db.query(
    `SELECT customer.id, customer.external_id AS "externalId", customer.merged_into AS "mergedInto",
       survivor.external_id AS survivor, customer.erased_at IS NOT NULL AS erased
     FROM customer LEFT JOIN customer AS survivor ON survivor.id = customer.merged_into WHERE customer.id = $1`,
    [id],
  );
  if (row === undefined) throw new IdentityRefused("customer.unknown", field);
  if (row.erased) throw new IdentityRefused("customer.erased", field, { id: row.externalId });
  return row;
}
