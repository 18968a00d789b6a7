import type { EntityManager } from "typeorm";

/** Writes what `order_plan` says: new orders, changed ones with all their lines anew. Orders as they were are not touched. */
export async function writeOrders(db: EntityManager): Promise<void> {
  const columns = [
    "kind",
    "customer_id",
    "merged_from",
    "location_id",
    "channel",
    "placed_at",
    "currency",
    "total",
    "line_count",
  ];
  const written = [...columns, "content_hash"];
  // One upsert for both: its lookup by the unique index does not depend on how many rows the planner expects.
  await db.query(
    `INSERT INTO sales_order (id, external_id, ${written.join(", ")})
     SELECT id, order_ref, ${written.join(", ")} FROM order_plan WHERE is_new OR is_changed
     ON CONFLICT (tenant_id, external_id) DO UPDATE
     SET ${written.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()`,
  );
  await db.query("DELETE FROM order_line WHERE order_id = ANY (ARRAY(SELECT id FROM order_plan WHERE is_changed))");
  await db.query(
    `INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
     SELECT plan.id, row_number() OVER (PARTITION BY plan.id ORDER BY staged_line.line), known_product.id,
       staged_line.quantity, staged_line.unit_price
     FROM staged_line
       JOIN order_plan AS plan USING (order_ref)
       JOIN known_product ON known_product.external_id = staged_line.sku
     WHERE plan.is_new OR plan.is_changed`,
  );
}
