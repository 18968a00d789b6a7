import type { EntityManager } from "typeorm";

/** Gives what visitors did while nobody knew them to the customers that they are, or to those whom these were merged into. */
export async function adoptVisitors(db: EntityManager, anonymousIds: readonly string[]): Promise<number> {
  if (anonymousIds.length === 0) return 0;
  const [row]: [{ adopted: number }] = await db.query(
    `WITH adopted AS (
       UPDATE customer_event AS event SET customer_id = coalesce(customer.merged_into, customer.id), by_identity = true,
         merged_from = CASE WHEN customer.merged_into IS NOT NULL THEN customer.id END
       FROM customer_identity AS known JOIN customer ON customer.id = known.customer_id
       WHERE known.anonymous_id = ANY($1::text[]) AND known.unlinked_at IS NULL
         AND event.anonymous_id = known.anonymous_id AND event.customer_id IS NULL
       RETURNING 1
     ) SELECT count(*)::integer AS adopted FROM adopted`,
    [anonymousIds],
  );
  return row.adopted;
}
