import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

/** Totals are stored as numeric(18,4). */
const totalLimit = "99999999999999";

/**
 * Makes `order_plan`, one row per order to a supplier with its own fields, its total and hash, and whether it is new, changed or
 * as it was. An order's fields are those of its first line; a line with another supplier, location or currency is refused.
 *
 * @param currency ISO 4217, for orders that carry none
 */
export async function planPurchaseOrders(
  db: EntityManager,
  currency: string,
  timeZone: string,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  await db.query(
    `CREATE TEMP TABLE order_head ON COMMIT DROP AS
     SELECT DISTINCT ON (order_ref) order_ref, supplier_ref, location_ref, ordered_at,
       (expected_on AT TIME ZONE $2)::date AS expected_on, coalesce(status, 'ORDERED') AS status,
       coalesce(currency, $1) AS currency
     FROM staged_line ORDER BY order_ref, line`,
    [currency, timeZone],
  );
  for (const [column, rule, own] of [
    ["supplier_ref", "supplier.differs", "staged_line.supplier_ref"],
    ["location_ref", "location.differs", "staged_line.location_ref"],
    ["currency", "currency.differs", "coalesce(staged_line.currency, order_head.currency)"],
  ] as const)
    await rejectLines(
      db,
      `SELECT line, '${rule}' AS rule, ${own} AS value, order_head.${column} AS expected
       FROM staged_line JOIN order_head USING (order_ref) WHERE ${own} <> order_head.${column}`,
      [],
      column,
      reject,
    );
  await rejectLines(
    db,
    `SELECT line, 'order.total' AS rule, order_ref AS value, NULL::text AS expected
     FROM staged_line WHERE order_ref IN (
       SELECT order_ref FROM staged_line GROUP BY order_ref HAVING sum(quantity * unit_cost) > ${totalLimit})`,
    [],
    "order_ref",
    reject,
  );
  await db.query(
    `CREATE TEMP TABLE order_plan ON COMMIT DROP AS
     SELECT hashed.*, coalesce(stored.id, gen_random_uuid()) AS id, stored.closed_at AS stored_closed_at,
       stored.id IS NULL AS is_new,
       stored.id IS NOT NULL AND stored.content_hash IS DISTINCT FROM hashed.content_hash AS is_changed
     FROM (
       SELECT head.*, known_supplier.id AS supplier_id, known_location.id AS location_id, line_count, total,
         sha256(convert_to(concat_ws(E'\\x1d', extract(epoch FROM ordered_at), coalesce(expected_on::text, ''), supplier_ref,
           location_ref, status, currency, content), 'UTF8')) AS content_hash
       FROM order_head AS head JOIN (
           SELECT order_ref, count(*)::integer AS line_count, round(sum(quantity * unit_cost), 4) AS total,
             string_agg(concat_ws(E'\\x1f', sku, trim_scale(quantity), trim_scale(unit_cost)), E'\\x1e' ORDER BY line) AS content
           FROM staged_line GROUP BY order_ref
         ) AS summed USING (order_ref)
         JOIN known_supplier ON known_supplier.external_id = supplier_ref
         JOIN known_location ON known_location.external_id = location_ref
     ) AS hashed LEFT JOIN LATERAL (
       SELECT id, closed_at, content_hash FROM purchase_order AS found
       WHERE found.external_id = hashed.order_ref ${tableCollation} LIMIT 1
     ) AS stored ON true`,
  );
  await db.query("ANALYZE order_plan");
}
