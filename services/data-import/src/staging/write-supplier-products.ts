import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";

/** Columns after supplier and product, each with what a row gives it. */
const terms: Readonly<Record<string, string>> = {
  supplier_sku: "supplier_sku",
  unit_cost: "unit_cost",
  currency: "coalesce(currency, $1)",
  minimum_quantity: "coalesce(minimum_quantity, order_multiple, 1)",
  order_multiple: "coalesce(order_multiple, 1)",
  break_quantities: "coalesce(split_part(price_breaks, ' ', 1), '{}')::numeric(18, 4)[]",
  break_unit_costs: "coalesce(split_part(price_breaks, ' ', 2), '{}')::numeric(18, 4)[]",
  lead_time_days: "lead_time_days::numeric(7, 2)",
  capacity_quantity: "capacity_quantity",
  capacity_period_days: "capacity_period_days::integer",
  preferred: "coalesce(preferred, false)",
  active: "coalesce(staged.active, true)",
};

/**
 * Upserts the terms in `staged_line` by supplier and product; of rows with the same the last one counts.
 *
 * @param currency ISO 4217, for rows that carry none
 */
export async function writeSupplierProducts(db: EntityManager, currency: string): Promise<ImportSummary["counts"]> {
  const names = Object.keys(terms);
  const [counts]: [Record<"rows" | "records" | "created" | "updated", number>] = await db.query(
    `WITH staged AS (
       SELECT DISTINCT ON (supplier_ref, sku) * FROM staged_line ORDER BY supplier_ref, sku, line DESC
     ), written AS (
       INSERT INTO supplier_product AS stored (id, supplier_id, product_id, ${names.join(", ")})
       SELECT gen_random_uuid(), known_supplier.id, known_product.id, ${Object.values(terms).join(", ")}
       FROM staged JOIN known_supplier ON known_supplier.external_id = supplier_ref
         JOIN known_product ON known_product.external_id = sku
       ON CONFLICT (tenant_id, supplier_id, product_id) DO UPDATE
       SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${names.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${names.map((name) => `excluded.${name}`).join(", ")})
       RETURNING xmax = 0 AS created
     )
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows,
       (SELECT count(*)::integer FROM staged) AS records,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
    [currency],
  );
  const { rows, records, created, updated } = counts;
  return { created, updated, unchanged: records - created - updated, "record.repeated": rows - records };
}
