import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import { bookOrders, countPlanned } from "./write-purchase-orders.ts";

/** Writes what `receipt_plan` says, changed receipts with all their lines anew, and books what arrived. */
export async function writeReceipts(db: EntityManager): Promise<ImportSummary["counts"]> {
  const names = ["order_id", "received_at", "line_count", "content_hash"];
  await db.query(
    `INSERT INTO receipt (id, external_id, ${names.join(", ")})
     SELECT id, receipt_ref, ${names.join(", ")} FROM receipt_plan WHERE is_new OR is_changed
     ON CONFLICT (tenant_id, external_id) DO UPDATE
     SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()`,
  );
  await db.query(
    "DELETE FROM receipt_line WHERE receipt_id = ANY (ARRAY(SELECT id FROM receipt_plan WHERE is_changed))",
  );
  await db.query(
    `INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity)
     SELECT plan.id, row_number() OVER (PARTITION BY plan.id ORDER BY staged_line.line), known_product.id, quantity
     FROM staged_line JOIN receipt_plan AS plan USING (receipt_ref)
       JOIN known_product ON known_product.external_id = staged_line.sku
     WHERE plan.is_new OR plan.is_changed`,
  );
  // A receipt that moved to another order leaves the one that it was on.
  const touched = `SELECT order_id FROM receipt_plan WHERE is_new OR is_changed
    UNION SELECT stored_order_id FROM receipt_plan WHERE is_changed`;
  const booked = await bookOrders(db, touched);
  const [over]: [{ lines: number }] = await db.query(
    `SELECT count(*)::integer AS lines FROM purchase_order_line
     WHERE received_quantity > quantity AND order_id = ANY (ARRAY(${touched}))`,
  );
  const counts = await countPlanned(db, "receipt_plan");
  return { ...counts, movementsBooked: booked, "receipt.over_delivery": over.lines };
}
