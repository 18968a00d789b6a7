import type { EntityManager } from "typeorm";
import { adoptVisitors } from "../events/adopt-visitors.ts";
import { changeIdentities } from "../events/identity-lock.ts";
import { IdentityRefused } from "./identity-refused.ts";
import { readKnownCustomer } from "./read-identity.ts";

interface VisitorRequest {
  anonymousId: string;
  /** Who decides it, as the history names them. */
  by: string | null;
}

/**
 * Says who an anonymous visitor is: what they did is the customer's from now on. Said again, it changes nothing.
 *
 * @returns how many events became the customer's
 * @throws IdentityRefused when the customer is not there or was erased, or the visitor is known to be another
 */
export async function identifyVisitor(
  db: EntityManager,
  { anonymousId, customerId, by }: VisitorRequest & { customerId: string },
): Promise<number> {
  await changeIdentities(db);
  const customer = await readKnownCustomer(db, customerId, "customerId");
  const [known]: { customer_id: string; external_id: string }[] = await db.query(
    `SELECT customer_id, external_id FROM customer_identity JOIN customer ON customer.id = customer_id
     WHERE anonymous_id = $1 AND unlinked_at IS NULL`,
    [anonymousId],
  );
  if (known?.customer_id === customer.id) return 0;
  if (known !== undefined) throw new IdentityRefused("visitor.taken", "anonymousId", { id: known.external_id });
  await db.query(
    "INSERT INTO customer_identity (id, anonymous_id, customer_id, linked_by) VALUES (gen_random_uuid(), $1, $2, $3)",
    [anonymousId, customer.id, by],
  );
  return adoptVisitors(db, [anonymousId]);
}

/**
 * Takes back who a visitor is: events that do not name the customer themselves are nobody's again. The link stays as history, and events do not
 * make it again.
 *
 * @returns the customer whom the visitor was taken for
 * @throws IdentityRefused when nobody is known to be the visitor
 */
export async function forgetVisitor(db: EntityManager, { anonymousId, by }: VisitorRequest): Promise<string> {
  await changeIdentities(db);
  const [[link]]: [{ customer_id: string }[]] = await db.query(
    `UPDATE customer_identity SET unlinked_at = now(), unlinked_by = $2
     WHERE anonymous_id = $1 AND unlinked_at IS NULL RETURNING customer_id`,
    [anonymousId, by],
  );
  if (link === undefined) throw new IdentityRefused("visitor.unknown", "anonymousId");
  await db.query(
    `UPDATE customer_event SET customer_id = NULL, by_identity = false, merged_from = NULL
     WHERE by_identity AND anonymous_id = $1
       AND customer_id = (SELECT coalesce(merged_into, id) FROM customer WHERE id = $2)`,
    [anonymousId, link.customer_id],
  );
  return link.customer_id;
}
