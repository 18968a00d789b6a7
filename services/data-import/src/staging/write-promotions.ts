import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import { tableCollation } from "./staging-table.ts";

const terms = ["name", "first_day", "last_day", "discount", "price"];

/**
 * Writes the promotions in `staged_line` whole: rows that a named promotion had and the file has not are removed. Of rows with the same
 * promotion, product, category and place the last counts.
 */
export async function writePromotions(db: EntityManager): Promise<ImportSummary["counts"]> {
  await db.query(
    `CREATE TEMP TABLE staged_promotion ON COMMIT DROP AS
     SELECT DISTINCT ON (staged.external_id, product_id, category_id, location_id) * FROM (
       SELECT line, promotion_ref ${tableCollation} AS external_id,
         coalesce(staged_line.name, promotion_ref) ${tableCollation} AS name, known_product.id AS product_id,
         known_category.id AS category_id, known_location.id AS location_id, first_day::date, last_day::date,
         (discount_percent / 100)::numeric(6, 4) AS discount, promotional_price::numeric(18, 4) AS price
       FROM staged_line LEFT JOIN known_product ON known_product.external_id = sku
         LEFT JOIN known_category ON known_category.external_id = category_path
         LEFT JOIN known_location ON known_location.external_id = location_ref
     ) AS staged ORDER BY staged.external_id, product_id, category_id, location_id, line DESC`,
  );
  await db.query("ANALYZE staged_promotion");
  const [removed]: [{ rows: number }] = await db.query(
    `WITH removed AS (
       DELETE FROM promotion AS stored
       WHERE stored.external_id IN (SELECT external_id FROM staged_promotion) AND NOT EXISTS (
         SELECT FROM staged_promotion AS staged WHERE staged.external_id = stored.external_id
           AND (staged.product_id, staged.category_id, staged.location_id)
             IS NOT DISTINCT FROM (stored.product_id, stored.category_id, stored.location_id))
       RETURNING 1
     ) SELECT count(*)::integer AS rows FROM removed`,
  );
  const [counts]: [Record<"rows" | "records" | "created" | "updated", number>] = await db.query(
    `WITH written AS (
       INSERT INTO promotion AS stored (id, external_id, product_id, category_id, location_id, ${terms.join(", ")})
       SELECT gen_random_uuid(), external_id, product_id, category_id, location_id, ${terms.join(", ")}
       FROM staged_promotion
       ON CONFLICT (tenant_id, external_id, product_id, category_id, location_id) DO UPDATE
       SET ${terms.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${terms.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${terms.map((name) => `excluded.${name}`).join(", ")})
       RETURNING xmax = 0 AS created
     )
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows,
       (SELECT count(*)::integer FROM staged_promotion) AS records,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
  );
  const { rows, records, created, updated } = counts;
  const unchanged = records - created - updated;
  return { created, updated, unchanged, removed: removed.rows, "record.repeated": rows - records };
}
