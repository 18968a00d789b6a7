import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { type OrderRow, orderColumns, toOrder } from "./order.row.ts";
import type { Order } from "./order.type.ts";
import { type OrderLineRow, toOrderLine } from "./order-line.row.ts";
import type { OrderLine } from "./order-line.type.ts";

/** Most lines of one order in an answer; an order of more is a bulk posting that nobody reads line by line. */
const maxLines = 1000;

/** Orders by their key. */
export function orderByKey(db: TenantSnapshot): DataLoader<string, Order | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OrderRow>(`SELECT ${orderColumns} FROM sales_order o WHERE o.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toOrder);
  });
}

/** The lines of orders, by the order's key. */
export function linesByOrderKey(db: TenantSnapshot): DataLoader<string, OrderLine[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OrderLineRow>(
      `SELECT o.id AS order_id, o.currency, line.line_number, line.product_id, line.quantity, line.unit_price
       FROM sales_order o
       CROSS JOIN LATERAL (
         SELECT * FROM order_line WHERE order_id = o.id ORDER BY line_number LIMIT ${maxLines}
       ) AS line
       WHERE o.id = ANY($1::uuid[])
       ORDER BY o.id, line.line_number`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.order_id, toOrderLine);
  });
}
