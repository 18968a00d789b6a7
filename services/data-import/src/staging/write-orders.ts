import type { EntityManager } from "typeorm";

/** Writes what `order_plan` says: new orders, changed ones with all their lines anew. Orders as they were are not touched. */
export async function writeOrders(db: EntityManager): Promise<void> {
  await db.query(
    `INSERT INTO sales_order
       (id, external_id, kind, customer_id, location_id, channel, placed_at, currency, total, line_count, content_hash)
     SELECT id, order_ref, kind, customer_id, location_id, channel, placed_at, currency, total, line_count, content_hash
     FROM order_plan WHERE is_new`,
  );
  await db.query(
    `UPDATE sales_order AS stored
     SET kind = plan.kind, customer_id = plan.customer_id, location_id = plan.location_id, channel = plan.channel,
       placed_at = plan.placed_at, currency = plan.currency, total = plan.total, line_count = plan.line_count,
       content_hash = plan.content_hash, updated_at = now()
     FROM order_plan AS plan WHERE plan.is_changed AND stored.id = plan.id`,
  );
  await db.query(
    "DELETE FROM order_line USING order_plan AS plan WHERE plan.is_changed AND order_line.order_id = plan.id",
  );
  await db.query(
    `INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
     SELECT plan.id, row_number() OVER (PARTITION BY plan.id ORDER BY staged_line.line), product.id,
       staged_line.quantity, staged_line.unit_price
     FROM staged_line
       JOIN order_plan AS plan USING (order_ref)
       JOIN product ON product.external_id = staged_line.sku
     WHERE plan.is_new OR plan.is_changed`,
  );
}
