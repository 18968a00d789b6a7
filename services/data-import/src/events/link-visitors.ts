import type { EntityManager } from "typeorm";
import { tableCollation } from "../staging/staging-table.ts";
import { adoptVisitors } from "./adopt-visitors.ts";
import { changeIdentities, holdIdentities } from "./identity-lock.ts";

/** Visitors whom new events name together with a customer, each with the customer that the earliest of them names. */
const named = `
  SELECT DISTINCT ON (anonymous_id) anonymous_id ${tableCollation} AS anonymous_id, known_customer.id AS customer_id
  FROM staged_line JOIN event_plan USING (line) JOIN known_customer ON known_customer.external_id = customer_ref
  WHERE event_plan.is_new AND anonymous_id IS NOT NULL
  ORDER BY anonymous_id, occurred_at::timestamptz, line`;

/** Of those, the ones that nobody is known to be; what a person took back, events do not link again. */
const unlinked = `
  SELECT named.* FROM (${named}) AS named WHERE NOT EXISTS (
    SELECT FROM customer_identity AS known WHERE known.anonymous_id = named.anonymous_id
      AND (known.unlinked_at IS NULL OR known.customer_id = named.customer_id))`;

/**
 * Takes an event that names a visitor and a customer as news of who the visitor is, unless that is known. Who is who stays so
 * until the transaction ends.
 *
 * @returns how many visitors became known
 */
export async function linkVisitors(db: EntityManager): Promise<number> {
  // Linking excludes others, so it is looked for first: most calls link nobody, and none of those waits for another.
  const [waiting]: [{ some: boolean }] = await db.query(`SELECT EXISTS (${unlinked}) AS some`);
  let linked: string[] = [];
  if (waiting.some) {
    await changeIdentities(db);
    const rows: { anonymous_id: string }[] = await db.query(
      `WITH linked AS (
         INSERT INTO customer_identity (id, anonymous_id, customer_id)
         SELECT gen_random_uuid(), anonymous_id, customer_id FROM (${unlinked}) AS fresh ORDER BY anonymous_id
         ON CONFLICT (tenant_id, anonymous_id) WHERE unlinked_at IS NULL DO NOTHING
         RETURNING anonymous_id
       ) SELECT anonymous_id FROM linked`,
    );
    linked = rows.map(({ anonymous_id }) => anonymous_id);
    await adoptVisitors(db, linked);
  } else {
    await holdIdentities(db);
  }
  return linked.length;
}
