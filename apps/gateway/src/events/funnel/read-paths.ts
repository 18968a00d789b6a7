import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { EventKind } from "../event-kind.enum.ts";
import type { CustomerPaths } from "./customer-path.type.ts";
import { mayBeCounted } from "./may-be-counted.ts";

/** Days before a purchase that its path begins at the earliest: what lies further back led to something else. */
const pathDays = 30;

interface PathRow {
  steps: EventKind[];
  purchases: number;
  total: number;
}

/**
 * The most frequent sequences of steps before a purchase, which is an order or an event that says so. Steps since the purchase before count, of the
 * last 30 days; neighbours of one kind are one step. Customers who refused to be counted are not.
 *
 * @param length steps told of a path, the last ones
 */
export async function readPaths(
  db: TenantSnapshot,
  question: { from: string; to: string; length: number; first: number },
): Promise<CustomerPaths> {
  const rows = await db.query<PathRow>(
    `WITH span AS (
       SELECT $1::date::timestamp AT TIME ZONE time_zone AS starts, ($2::date + 1)::timestamp AT TIME ZONE time_zone AS ends
       FROM organisation
     ), happened AS (
       SELECT customer_id, occurred_at AS at, kind FROM customer_event
       WHERE customer_id IS NOT NULL AND occurred_at >= (SELECT starts FROM span) - interval '${pathDays} days'
         AND occurred_at < (SELECT ends FROM span)
       UNION ALL
       SELECT customer_id, placed_at, 'PURCHASE' FROM sales_order
       WHERE kind = 'SALE' AND customer_id IS NOT NULL AND placed_at >= (SELECT starts FROM span) - interval '${pathDays} days'
         AND placed_at < (SELECT ends FROM span)
     ), approach AS (
       -- Counted from the latest back: everything up to a purchase has that purchase's number.
       SELECT *, count(*) FILTER (WHERE kind = 'PURCHASE') OVER (
           PARTITION BY customer_id ORDER BY at DESC, kind <> 'PURCHASE' ROWS UNBOUNDED PRECEDING) AS purchase,
         lead(kind) OVER (PARTITION BY customer_id ORDER BY at DESC, kind <> 'PURCHASE') AS kind_before
       FROM happened
     ), step AS (
       SELECT customer_id, purchase, at, kind,
         max(at) FILTER (WHERE kind = 'PURCHASE') OVER (PARTITION BY customer_id, purchase) AS bought_at,
         row_number() OVER (PARTITION BY customer_id, purchase ORDER BY at DESC, kind <> 'PURCHASE') AS back
       FROM approach WHERE purchase > 0 AND (kind = 'PURCHASE' OR kind IS DISTINCT FROM kind_before)
     ), path AS (
       SELECT coalesce(array_agg(kind ORDER BY at) FILTER (
           WHERE kind <> 'PURCHASE' AND at >= bought_at - interval '${pathDays} days'), '{}') AS steps
       FROM step WHERE back <= $3::integer + 1 AND bought_at >= (SELECT starts FROM span) AND ${mayBeCounted("customer_id")}
       GROUP BY customer_id, purchase
     )
     SELECT steps, count(*)::integer AS purchases, (sum(count(*)) OVER ())::integer AS total
     FROM path GROUP BY steps ORDER BY count(*) DESC, steps LIMIT $4`,
    [question.from, question.to, question.length, question.first],
  );
  const total = rows[0]?.total ?? 0;
  return {
    purchases: total,
    paths: rows.map(({ steps, purchases }) => ({ steps, purchases, share: purchases / total })),
  };
}
