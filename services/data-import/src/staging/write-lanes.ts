import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";

/** Columns beside what tells a lane apart, each with what a row gives it. */
const terms: Readonly<Record<string, string>> = {
  from_location_id: "known_from.id",
  lead_time_days: "lead_time_days::numeric(7, 2)",
  lead_time_deviation_days: "coalesce(lead_time_deviation_days, 0)::numeric(7, 2)",
  transfer_cost: "coalesce(transfer_cost, 0)",
  unit_cost: "coalesce(unit_cost, 0)",
  minimum_quantity: "minimum_quantity",
  transfer_multiple: "order_multiple",
  shipping_weekdays: "coalesce(shipping_weekdays, '{1,2,3,4,5,6,7}')::smallint[]",
  closed_days: "coalesce(closed_days, '{}')::datemultirange",
  active: "coalesce(staged_line.active, true)",
};

/** Upserts the lanes of `lane_plan` by the place supplied and what it is supplied with. */
export async function writeLanes(db: EntityManager): Promise<ImportSummary["counts"]> {
  const names = Object.keys(terms);
  const [counts]: [Record<"rows" | "records" | "created" | "updated", number>] = await db.query(
    `WITH written AS (
       INSERT INTO supply_lane AS stored (id, to_location_id, product_id, category_id, ${names.join(", ")})
       SELECT gen_random_uuid(), known_to.id, known_product.id, known_category.id, ${Object.values(terms).join(", ")}
       FROM lane_plan JOIN staged_line USING (line)
         JOIN known_from ON known_from.external_id = from_ref JOIN known_to ON known_to.external_id = to_ref
         LEFT JOIN known_product ON known_product.external_id = sku
         LEFT JOIN known_category ON known_category.external_id = category_path
       ON CONFLICT (tenant_id, to_location_id, product_id, category_id) DO UPDATE
       SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${names.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${names.map((name) => `excluded.${name}`).join(", ")})
       RETURNING xmax = 0 AS created
     )
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows,
       (SELECT count(*)::integer FROM lane_plan) AS records,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
  );
  const { rows, records, created, updated } = counts;
  return { created, updated, unchanged: records - created - updated, "record.repeated": rows - records };
}
