import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import { tableCollation } from "../staging/staging-table.ts";
import { linkVisitors } from "./link-visitors.ts";
import { resolveEventCustomers } from "./plan-events.ts";

/**
 * Writes what `event_plan` says is new, each event to the customer whom it names, or whom its visitor is known to be.
 *
 * @returns the summary's counts; and `overtaken`, how many new ones another transaction has written since they were looked for
 */
export async function writeEvents(db: EntityManager): Promise<{ counts: ImportSummary["counts"]; overtaken: number }> {
  const customersCreated = await resolveEventCustomers(db);
  const visitorsIdentified = await linkVisitors(db);
  // Joined by the line alone: by two columns the planner expects a single row, and joins the rest of them by nested loops.
  const [written]: [Record<"planned" | "created" | "unchanged", number>] = await db.query(
    `WITH written AS (
       INSERT INTO customer_event (id, external_id, customer_id, anonymous_id, kind, occurred_at, product_id, value,
         currency, channel, properties, schema_version, by_identity, merged_from, content_hash)
       SELECT gen_random_uuid(), plan.event_ref,
         CASE WHEN customer_ref IS NOT NULL THEN coalesce(named.merged_into, named.id)
           ELSE coalesce(visitor.merged_into, visitor.customer_id) END,
         staged.anonymous_id, kind, occurred_at::timestamptz, plan.product_id, value::numeric(18, 4), currency, channel,
         jsonb_strip_nulls(coalesce(properties, '{}')), coalesce(schema_version, '1')::smallint,
         customer_ref IS NULL AND visitor.customer_id IS NOT NULL,
         CASE WHEN customer_ref IS NOT NULL THEN CASE WHEN named.merged_into IS NOT NULL THEN named.id END
           WHEN visitor.merged_into IS NOT NULL THEN visitor.customer_id END,
         plan.content_hash
       FROM event_plan AS plan JOIN staged_line AS staged USING (line)
         LEFT JOIN known_customer AS named ON named.external_id = staged.customer_ref
         LEFT JOIN LATERAL (
           SELECT customer_id, customer.merged_into
           FROM customer_identity AS found JOIN customer ON customer.id = found.customer_id
           WHERE found.anonymous_id = staged.anonymous_id ${tableCollation} AND found.unlinked_at IS NULL LIMIT 1
         ) AS visitor ON true
       WHERE plan.is_new ORDER BY plan.event_ref
       ON CONFLICT (tenant_id, external_id) DO NOTHING
       RETURNING 1
     )
     SELECT (SELECT count(*)::integer FROM written) AS created,
       (SELECT count(*)::integer FROM event_plan WHERE is_new) AS planned,
       (SELECT count(*)::integer FROM event_plan WHERE NOT is_new AND copy = 1) AS unchanged`,
  );
  const overtaken = written.planned - written.created;
  const counts = {
    created: written.created,
    updated: 0,
    unchanged: written.unchanged + overtaken,
    customersCreated,
    visitorsIdentified,
  };
  return { counts, overtaken };
}
