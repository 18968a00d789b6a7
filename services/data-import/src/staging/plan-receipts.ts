import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

type Reject = (rows: RejectedRow[]) => Promise<void>;

/**
 * Refuses lines that do not fit the order that they arrive on, and makes `receipt_plan`, one row per receipt, with its hash and
 * whether it is new, changed or as it was. A receipt's order and time are those of its first line.
 */
export async function planReceipts(db: EntityManager, timeZone: string, reject: Reject): Promise<void> {
  await matchOrders(db, timeZone, reject);
  await db.query(
    `CREATE TEMP TABLE receipt_head ON COMMIT DROP AS
     SELECT DISTINCT ON (receipt_ref) receipt_ref, order_ref, received_at FROM staged_line ORDER BY receipt_ref, line`,
  );
  await rejectLines(
    db,
    `SELECT line, 'purchase_order.differs' AS rule, staged_line.order_ref AS value, head.order_ref AS expected
     FROM staged_line JOIN receipt_head AS head USING (receipt_ref) WHERE staged_line.order_ref <> head.order_ref`,
    [],
    "order_ref",
    reject,
  );
  await db.query(
    `CREATE TEMP TABLE receipt_plan ON COMMIT DROP AS
     SELECT hashed.*, coalesce(stored.id, gen_random_uuid()) AS id, stored.order_id AS stored_order_id,
       stored.id IS NULL AS is_new,
       stored.id IS NOT NULL AND stored.content_hash IS DISTINCT FROM hashed.content_hash AS is_changed
     FROM (
       SELECT head.*, known_order.id AS order_id, line_count,
         sha256(convert_to(concat_ws(E'\\x1d', order_ref, extract(epoch FROM received_at), content), 'UTF8')) AS content_hash
       FROM receipt_head AS head JOIN known_order ON known_order.external_id = order_ref JOIN (
         SELECT receipt_ref, count(*)::integer AS line_count,
           string_agg(concat_ws(E'\\x1f', sku, trim_scale(quantity)), E'\\x1e' ORDER BY line) AS content
         FROM staged_line GROUP BY receipt_ref
       ) AS summed USING (receipt_ref)
     ) AS hashed LEFT JOIN LATERAL (
       SELECT id, order_id, content_hash FROM receipt AS found
       WHERE found.external_id = hashed.receipt_ref ${tableCollation} LIMIT 1
     ) AS stored ON true`,
  );
  await db.query("ANALYZE receipt_plan");
}

/** Makes `known_order`, which leads from external id to the order, and refuses lines that do not fit theirs. */
async function matchOrders(db: EntityManager, timeZone: string, reject: Reject): Promise<void> {
  await db.query(
    `CREATE TEMP TABLE known_order ON COMMIT DROP AS
     SELECT named.external_id, stored.*
     FROM (SELECT DISTINCT order_ref AS external_id FROM staged_line) AS named LEFT JOIN LATERAL (
       SELECT found.id, found.status, (found.ordered_at AT TIME ZONE $1)::date AS ordered_on,
         (SELECT location.external_id FROM location WHERE location.id = found.location_id) AS location_ref
       FROM purchase_order AS found WHERE found.external_id = named.external_id ${tableCollation} LIMIT 1
     ) AS stored ON true`,
    [timeZone],
  );
  await db.query("ANALYZE known_order");
  const fits = (
    rule: string,
    column: string,
    value: string,
    expected: string,
    where: string,
    parameters: string[] = [],
  ) =>
    rejectLines(
      db,
      `SELECT line, '${rule}' AS rule, ${value} AS value, ${expected}::text AS expected
       FROM staged_line JOIN known_order AS known ON known.external_id = order_ref
         JOIN known_product ON known_product.external_id = sku WHERE ${where}`,
      parameters,
      column,
      reject,
    );
  await fits("purchase_order.unknown", "order_ref", "order_ref", "NULL", "known.id IS NULL");
  await fits("purchase_order.draft", "order_ref", "order_ref", "NULL", "known.status = 'DRAFT'");
  await fits(
    "location.differs",
    "location_ref",
    "staged_line.location_ref",
    "known.location_ref",
    `staged_line.location_ref <> known.location_ref ${tableCollation}`,
  );
  await fits(
    "receipt.product",
    "sku",
    "sku",
    "NULL",
    "NOT EXISTS (SELECT FROM purchase_order_line AS l WHERE l.order_id = known.id AND l.product_id = known_product.id)",
  );
  const day = "(received_at AT TIME ZONE $1)::date";
  await fits("received_at.before_order", "received_at", `${day}::text`, "ordered_on", `${day} < ordered_on`, [
    timeZone,
  ]);
}
