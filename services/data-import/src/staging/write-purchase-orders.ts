import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";

const written = ["supplier_id", "location_id", "status", "ordered_at", "expected_on", "closed_at", "currency", "total"];

/** Writes what `order_plan` says, changed orders with all their lines anew, and books what is on order because of it. */
export async function writePurchaseOrders(db: EntityManager): Promise<ImportSummary["counts"]> {
  const names = [...written, "line_count", "content_hash"];
  const values = names.map((name) =>
    name === "closed_at"
      ? "CASE WHEN status IN ('CANCELLED', 'RECEIVED') THEN coalesce(stored_closed_at, now()) END"
      : name,
  );
  // An order that the file opens again was ended by nobody.
  const endings = ["closed_by", "close_reason"].map(
    (name) => `${name} = CASE WHEN excluded.closed_at IS NOT NULL THEN purchase_order.${name} END`,
  );
  await db.query(
    `INSERT INTO purchase_order (id, external_id, ${names.join(", ")})
     SELECT id, order_ref, ${values.join(", ")} FROM order_plan WHERE is_new OR is_changed
     ON CONFLICT (tenant_id, external_id) DO UPDATE
     SET ${[...names.map((name) => `${name} = excluded.${name}`), ...endings].join(", ")}, updated_at = now()`,
  );
  await db.query(
    "DELETE FROM purchase_order_line WHERE order_id = ANY (ARRAY(SELECT id FROM order_plan WHERE is_changed))",
  );
  await db.query(
    `INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
     SELECT plan.id, row_number() OVER (PARTITION BY plan.id ORDER BY staged_line.line), known_product.id,
       staged_line.quantity, staged_line.unit_cost
     FROM staged_line JOIN order_plan AS plan USING (order_ref)
       JOIN known_product ON known_product.external_id = staged_line.sku
     WHERE plan.is_new OR plan.is_changed`,
  );
  const booked = await bookOrders(db, "SELECT id FROM order_plan WHERE is_new OR is_changed");
  return { ...(await countPlanned(db, "order_plan")), movementsBooked: booked };
}

/** @param orders a SELECT of ids of orders whose ledger is to follow what was written. @returns movements booked */
export async function bookOrders(db: EntityManager, orders: string): Promise<number> {
  const [row]: [{ booked: number }] = await db.query(`SELECT book_purchase_orders(ARRAY(${orders})) AS booked`);
  return row.booked;
}

/** How many of a plan's rows are new, changed, and as they were. */
export async function countPlanned(
  db: EntityManager,
  plan: "order_plan" | "receipt_plan",
): Promise<Record<"created" | "updated" | "unchanged", number>> {
  const [counts]: [Record<"created" | "updated" | "unchanged", number>] = await db.query(
    `SELECT count(*) FILTER (WHERE is_new)::integer AS created, count(*) FILTER (WHERE is_changed)::integer AS updated,
       count(*) FILTER (WHERE NOT is_new AND NOT is_changed)::integer AS unchanged FROM ${plan}`,
  );
  return counts;
}
