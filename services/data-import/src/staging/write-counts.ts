import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";

/**
 * Refuses counts of the future, and makes `staged_count`: one row per product, location and time, the last that the file has.
 * A day means its evening, today's means now; a count without a time is today's.
 */
export async function planCounts(
  db: EntityManager,
  timeZone: string,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  await db.query("UPDATE staged_line SET counted_at = (now() AT TIME ZONE $1)::date WHERE counted_at IS NULL", [
    timeZone,
  ]);
  await rejectLines(
    db,
    `SELECT line, 'time.future' AS rule, counted_at AS value, NULL::text AS expected FROM staged_line
     WHERE CASE WHEN length(counted_at) = 10 THEN counted_at::date > (now() AT TIME ZONE $1)::date
       ELSE counted_at::timestamptz > now() + interval '5 minutes' END`,
    [timeZone],
    "counted_at",
    reject,
  );
  await db.query(
    `CREATE TEMP TABLE staged_count ON COMMIT DROP AS
     SELECT DISTINCT ON (product_id, location_id, counted_at) * FROM (
       SELECT line, known_product.id AS product_id, known_location.id AS location_id, quantity,
         CASE WHEN length(counted_at) = 10 THEN counted_at::date END AS counted_on,
         CASE WHEN length(counted_at) = 10
           THEN least((counted_at::date + 1)::timestamp AT TIME ZONE $1 - interval '1 second', now())
           ELSE counted_at::timestamptz END AS counted_at
       FROM staged_line JOIN known_product ON known_product.external_id = sku
         JOIN known_location ON known_location.external_id = location_ref
     ) AS timed ORDER BY product_id, location_id, counted_at, line DESC`,
    [timeZone],
  );
  await db.query("ANALYZE staged_count");
}

/**
 * Writes the counts that are new or differ, and books what they found differently. The count of a day replaces the one that the
 * day had; the same quantity again is news only where the ledger moved since.
 */
export async function writeCounts(db: EntityManager): Promise<ImportSummary["counts"]> {
  await db.query(
    `CREATE TEMP TABLE count_plan ON COMMIT DROP AS
     SELECT staged.*, stored.counted_at AS stored_at, stored.quantity IS NULL AS is_new,
       stored.quantity IS NULL OR stored.quantity <> staged.quantity OR EXISTS (
         SELECT FROM stock_movement AS moved
         WHERE moved.product_id = staged.product_id AND moved.location_id = staged.location_id
           AND occurred_at > stored.counted_at AND occurred_at <= staged.counted_at AND on_hand_change <> 0) AS is_written
     FROM staged_count AS staged LEFT JOIN LATERAL (
       SELECT 1 AS choice, counted_at, quantity FROM stock_count AS found
       WHERE found.product_id = staged.product_id AND found.location_id = staged.location_id
         AND found.counted_on = staged.counted_on
       UNION ALL
       SELECT 2, counted_at, quantity FROM stock_count AS found
       WHERE found.product_id = staged.product_id AND found.location_id = staged.location_id
         AND found.counted_at = staged.counted_at
       ORDER BY choice LIMIT 1
     ) AS stored ON true`,
  );
  await db.query("ANALYZE count_plan");
  await db.query(
    `DELETE FROM stock_count USING count_plan AS plan
     WHERE plan.is_written AND stock_count.product_id = plan.product_id AND stock_count.location_id = plan.location_id
       AND stock_count.counted_at = plan.stored_at`,
  );
  await db.query(
    `INSERT INTO stock_count (product_id, location_id, counted_at, counted_on, quantity)
     SELECT product_id, location_id, counted_at, counted_on, quantity FROM count_plan WHERE is_written
     ON CONFLICT (tenant_id, product_id, location_id, counted_at) DO UPDATE
     SET quantity = excluded.quantity, counted_on = coalesce(excluded.counted_on, stock_count.counted_on), updated_at = now()`,
  );
  const [row]: [{ booked: number }] = await db.query(
    `SELECT reconcile_stock_counts(coalesce(array_agg(product_id), '{}'), coalesce(array_agg(location_id), '{}'),
       coalesce(array_agg(least(counted_at, stored_at)), '{}')) AS booked
     FROM count_plan WHERE is_written`,
  );
  const [counts]: [Record<string, number>] = await db.query(
    `SELECT count(*) FILTER (WHERE is_new)::integer AS created,
       count(*) FILTER (WHERE is_written AND NOT is_new)::integer AS updated,
       count(*) FILTER (WHERE NOT is_written)::integer AS unchanged,
       (SELECT count(*) FROM staged_line)::integer - count(*)::integer AS "record.repeated"
     FROM count_plan`,
  );
  return { ...counts, movementsBooked: row.booked };
}
