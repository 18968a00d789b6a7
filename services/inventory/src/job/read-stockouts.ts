import type { EntityManager } from "typeorm";

/**
 * Evenings without stock within the last days, by `product/location`, as days from 1970. What `stockout_day` says of them, told
 * from what is there now backwards, so that only the window's movements are read however long the ledger is. A place that had no
 * movement before the window is known from its first one on.
 *
 * @param fromDay first day of the window. @param productIds only these; null for all.
 */
export async function readStockouts(
  db: EntityManager,
  { fromDay, today, timeZone }: { fromDay: number; today: number; timeZone: string },
  productIds: readonly string[] | null,
): Promise<Map<string, number[]>> {
  const rows: { key: string; days: number[] }[] = await db.query(
    `WITH recent AS (
       SELECT product_id, location_id, (occurred_at AT TIME ZONE $4)::date - DATE '1970-01-01' AS day,
         sum(on_hand_change - reserved_change) AS change
       FROM stock_movement
       WHERE occurred_at >= (DATE '1970-01-01' + $2::integer)::timestamp AT TIME ZONE $4
         AND (on_hand_change <> 0 OR reserved_change <> 0) AND ($1::uuid[] IS NULL OR product_id = ANY ($1))
       GROUP BY 1, 2, 3
       UNION ALL
       SELECT product_id, location_id, (counted_at AT TIME ZONE $4)::date - DATE '1970-01-01', 0 FROM stock_count
       WHERE quantity = 0 AND counted_at >= (DATE '1970-01-01' + $2::integer)::timestamp AT TIME ZONE $4
         AND ($1::uuid[] IS NULL OR product_id = ANY ($1))
       UNION ALL
       SELECT product_id, location_id, $2::integer - 1, 0 FROM stock_position
       WHERE ($1::uuid[] IS NULL OR product_id = ANY ($1)) AND EXISTS (
         SELECT FROM stock_movement AS old
         WHERE old.product_id = stock_position.product_id AND old.location_id = stock_position.location_id
           AND old.occurred_at < (DATE '1970-01-01' + $2::integer)::timestamp AT TIME ZONE $4)
     ), daily AS (
       SELECT product_id, location_id, day, sum(change) AS change FROM recent GROUP BY 1, 2, 3
     ), evening AS (
       SELECT product_id, location_id, day, lead(day, 1, $3::integer) OVER place AS next_day,
         on_hand - reserved - coalesce(sum(change) OVER (place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0) AS available
       FROM daily JOIN stock_position USING (product_id, location_id)
       WINDOW place AS (PARTITION BY product_id, location_id ORDER BY day)
     )
     SELECT product_id || '/' || location_id AS key, array_agg(evening.day + after ORDER BY evening.day + after) AS days
     FROM evening, generate_series(0, least(next_day, $3::integer) - evening.day - 1) AS after
     WHERE available <= 0 AND evening.day + after >= $2::integer GROUP BY 1`,
    [productIds === null ? null : [...productIds], fromDay, today, timeZone],
  );
  return new Map(rows.map(({ key, days }) => [key, days]));
}
