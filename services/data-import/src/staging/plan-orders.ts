import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

/** Totals are stored as numeric(18,4). */
const totalLimit = "99999999999999";

/**
 * Adds each order's lines up and compares it with what is stored: makes `order_plan`, one row per order that has lines, with
 * its kind, total, hash, and whether it is new, changed or as it was.
 *
 * Stored orders are looked up one by one (LIMIT keeps the planner from joining, see `write-references.ts`).
 * The kind follows `docs/decisions/0005-import-rules.md`: prefixes A and C speak where ids are otherwise plain numbers; else an
 * order without any price is an adjustment, and one of negative quantities only a return.
 */
export async function planOrders(
  db: EntityManager,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<ImportSummary["counts"]> {
  await rejectLines(
    db,
    `SELECT line, 'order.total' AS rule, order_ref AS value, NULL::text AS expected
     FROM staged_line WHERE order_ref IN (
       SELECT order_ref FROM staged_line GROUP BY order_ref HAVING abs(sum(quantity * unit_price)) > ${totalLimit})`,
    [],
    "order_ref",
    reject,
  );
  await db.query(
    `CREATE TEMP TABLE order_sum ON COMMIT DROP AS
     SELECT order_ref, count(*)::integer AS line_count, round(sum(quantity * unit_price), 4) AS total,
       bool_and(quantity < 0) AS all_negative, bool_or(quantity > 0) AS any_positive, bool_or(unit_price > 0) AS any_price,
       string_agg(sku || E'\\x1f' || trim_scale(round(quantity, 4)) || E'\\x1f' || trim_scale(round(unit_price, 4)),
         E'\\x1e' ORDER BY line) AS content
     FROM staged_line GROUP BY order_ref`,
  );
  await db.query("ANALYZE order_sum");
  await db.query(
    `CREATE TEMP TABLE order_plan ON COMMIT DROP AS
     SELECT classified.*, coalesce(stored.id, gen_random_uuid()) AS id,
       coalesce(known_customer.merged_into, known_customer.id) AS customer_id, known_location.id AS location_id,
       CASE WHEN known_customer.merged_into IS NOT NULL THEN known_customer.id END AS merged_from,
       stored.id IS NULL AS is_new, stored.id IS NOT NULL AND stored.content_hash <> classified.content_hash AS is_changed
     FROM (
       SELECT head.*, summed.line_count, summed.total, summed.any_positive, kinds.kind,
         sha256(convert_to(concat_ws(E'\\x1d', extract(epoch FROM head.placed_at), coalesce(head.customer_ref, ''),
           coalesce(head.location_ref, ''), coalesce(head.channel, ''), head.currency, kinds.kind, summed.content),
           'UTF8')) AS content_hash
       FROM order_head AS head JOIN order_sum AS summed USING (order_ref)
         CROSS JOIN (SELECT count(*) FILTER (WHERE order_ref ~ '^[0-9]+$') * 2 > count(*) AS numbered FROM order_sum) AS ids
         CROSS JOIN LATERAL (SELECT CASE
           WHEN ids.numbered AND head.order_ref ~ '^A[0-9]+$' THEN 'ADJUSTMENT'
           WHEN ids.numbered AND head.order_ref ~ '^C[0-9]+$' THEN 'RETURN'
           WHEN NOT summed.any_price THEN 'ADJUSTMENT'
           WHEN summed.all_negative THEN 'RETURN'
           ELSE 'SALE' END AS kind) AS kinds
     ) AS classified
       LEFT JOIN LATERAL (
         SELECT id, content_hash FROM sales_order WHERE external_id = classified.order_ref ${tableCollation} LIMIT 1
       ) AS stored ON true
       LEFT JOIN known_customer ON known_customer.external_id = classified.customer_ref
       LEFT JOIN known_location ON known_location.external_id = classified.location_ref`,
  );
  await db.query("ANALYZE order_plan");
  return countPlan(db);
}

async function countPlan(db: EntityManager): Promise<ImportSummary["counts"]> {
  const [counts]: [Record<string, number>] = await db.query(
    `SELECT count(*) FILTER (WHERE is_new)::integer AS created,
       count(*) FILTER (WHERE is_changed)::integer AS updated,
       count(*) FILTER (WHERE NOT is_new AND NOT is_changed)::integer AS unchanged,
       coalesce(sum(line_count) FILTER (WHERE kind = 'SALE'), 0)::integer AS "saleLines",
       coalesce(sum(line_count) FILTER (WHERE kind = 'RETURN'), 0)::integer AS "returnLines",
       coalesce(sum(line_count) FILTER (WHERE kind = 'ADJUSTMENT'), 0)::integer AS "adjustmentLines",
       coalesce(sum(line_count) FILTER (WHERE customer_id IS NULL), 0)::integer AS "customer.blank",
       count(*) FILTER (WHERE kind = 'RETURN' AND any_positive)::integer AS "cancellation.positive_quantity",
       (SELECT count(*) FROM order_head)::integer - count(*)::integer AS "invoice.without_lines",
       (SELECT coalesce(sum(copies - 1), 0)::integer
        FROM (SELECT count(*) AS copies FROM staged_line GROUP BY order_ref, sku, quantity, unit_price) AS alike
       ) AS "line.duplicate"
     FROM order_plan`,
  );
  return counts;
}
