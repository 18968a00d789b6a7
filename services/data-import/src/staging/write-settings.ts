import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";

const columns = [
  "holding_rate_per_year",
  "ordering_cost",
  "shortage_cost_per_unit",
  "shelf_life_days",
  "service_measure",
  "service_target",
  "review_period_days",
];

/** Upserts the settings in `staged_line` by product and place, either of which may be all; of rows with the same the last counts. */
export async function writeSettings(db: EntityManager): Promise<ImportSummary["counts"]> {
  const [counts]: [Record<"rows" | "records" | "created" | "updated", number>] = await db.query(
    `WITH staged AS (
       SELECT DISTINCT ON (sku, location_ref) * FROM staged_line ORDER BY sku, location_ref, line DESC
     ), written AS (
       INSERT INTO inventory_setting AS stored (id, product_id, location_id, ${columns.join(", ")})
       SELECT gen_random_uuid(), known_product.id, known_location.id, ${columns.map((name) => `staged.${name}`).join(", ")}
       FROM staged LEFT JOIN known_product ON known_product.external_id = sku
         LEFT JOIN known_location ON known_location.external_id = location_ref
       ON CONFLICT (tenant_id, product_id, location_id) DO UPDATE
       SET ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${columns.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${columns.map((name) => `excluded.${name}`).join(", ")})
       RETURNING xmax = 0 AS created
     )
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows,
       (SELECT count(*)::integer FROM staged) AS records,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
  );
  const { rows, records, created, updated } = counts;
  return { created, updated, unchanged: records - created - updated, "record.repeated": rows - records };
}
