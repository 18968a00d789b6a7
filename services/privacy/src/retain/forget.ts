import type { RetentionSubject } from "@bellwether/schema/contracts/retention";
import type { EntityManager } from "typeorm";

/** Customers whose time is over that one run erases; the next run goes on. */
const customersAtMost = 500;

/** What is deleted, where customers are erased and the audit log is cut off. */
export type DeletedSubject = Exclude<RetentionSubject, "INACTIVE_CUSTOMERS" | "AUDIT_LOG">;

/** SQL that deletes what is older than `$1` days. Contacts with ads are what customers did, too. */
const deletions: Record<DeletedSubject, readonly string[]> = {
  CUSTOMER_EVENTS: [
    "DELETE FROM customer_event WHERE occurred_at < now() - $1 * interval '1 day'",
    "DELETE FROM touchpoint WHERE occurred_at < now() - $1 * interval '1 day'",
  ],
  ANONYMOUS_EVENTS: [
    "DELETE FROM customer_event WHERE customer_id IS NULL AND occurred_at < now() - $1 * interval '1 day'",
    "DELETE FROM touchpoint WHERE customer_id IS NULL AND occurred_at < now() - $1 * interval '1 day'",
  ],
  IMPORT_ERRORS: [
    `DELETE FROM import_row_error WHERE batch_id IN (
      SELECT id FROM import_batch WHERE finished_at < now() - $1 * interval '1 day')`,
  ],
  // What nobody resolved is under way, however old. Messages, notes and history go with their conversation.
  CONVERSATIONS: ["DELETE FROM conversation WHERE status = 'RESOLVED' AND resolved_at < now() - $1 * interval '1 day'"],
};

/** Deletes what is kept no longer. @returns how many rows */
export async function forget(db: EntityManager, subject: DeletedSubject, days: number): Promise<number> {
  let rows = 0;
  for (const deletion of deletions[subject]) {
    const [counted]: [{ rows: number }] = await db.query(
      `WITH gone AS (${deletion} RETURNING 1) SELECT count(*)::int AS rows FROM gone`,
      [days],
    );
    rows += counted.rows;
  }
  return rows;
}

/** The customers of whom nothing was heard for so many days: no order, no event, no change of theirs. */
export async function findInactive(db: EntityManager, days: number): Promise<string[]> {
  const found: { id: string }[] = await db.query(
    `SELECT id FROM customer WHERE merged_into IS NULL AND erased_at IS NULL
       AND updated_at < now() - $1 * interval '1 day'
       AND NOT EXISTS (SELECT FROM sales_order WHERE sales_order.customer_id = customer.id
         AND placed_at >= now() - $1 * interval '1 day')
       AND NOT EXISTS (SELECT FROM customer_event WHERE customer_event.customer_id = customer.id
         AND occurred_at >= now() - $1 * interval '1 day')
     ORDER BY id LIMIT $2`,
    [days, customersAtMost],
  );
  return found.map(({ id }) => id);
}
