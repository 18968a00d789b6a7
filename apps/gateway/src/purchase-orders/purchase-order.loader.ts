import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { type PurchaseOrderRow, purchaseOrderColumns, toPurchaseOrder } from "./purchase-order.row.ts";
import type { PurchaseOrder } from "./purchase-order.type.ts";
import type { PurchaseOrderLine } from "./purchase-order-line.type.ts";

/** Most lines of one order in an answer. */
const maxLines = 1000;

const statement = `SELECT ${purchaseOrderColumns} FROM purchase_order b WHERE b.id = ANY($1::uuid[]) ORDER BY b.external_id`;

/** Purchase orders by their key. */
export function purchaseOrderByKey(db: TenantSnapshot): DataLoader<string, PurchaseOrder | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<PurchaseOrderRow>(statement, [keys]), (row) => row.id, toPurchaseOrder),
  );
}

/** Purchase orders as a transaction sees them, by number; those that the tenant does not have are left out. */
export async function readPurchaseOrders(db: EntityManager, keys: readonly string[]): Promise<PurchaseOrder[]> {
  const rows: PurchaseOrderRow[] = await db.query(statement, [keys]);
  return rows.map(toPurchaseOrder);
}

interface LineRow {
  order_id: string;
  currency: string;
  product_id: string;
  line_number: number;
  quantity: string;
  received_quantity: string;
  unit_cost: string;
}

/** The lines of purchase orders, by the order's key. */
export function linesByPurchaseOrderKey(db: TenantSnapshot): DataLoader<string, PurchaseOrderLine[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<LineRow>(
      `SELECT b.id AS order_id, b.currency, line.product_id, line.line_number, line.quantity, line.received_quantity,
         line.unit_cost
       FROM purchase_order b CROSS JOIN LATERAL (
         SELECT * FROM purchase_order_line WHERE order_id = b.id ORDER BY line_number LIMIT ${maxLines}
       ) AS line
       WHERE b.id = ANY($1::uuid[]) ORDER BY b.id, line.line_number`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.order_id, toLine);
  });
}

function toLine(row: LineRow): PurchaseOrderLine {
  return {
    productKey: row.product_id,
    lineNumber: row.line_number,
    quantity: row.quantity,
    receivedQuantity: row.received_quantity,
    unitCost: { amount: row.unit_cost, currency: row.currency },
  };
}
