import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { Connection } from "../relay/connection.type.ts";
import { ConnectionPage } from "../relay/connection-page.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { type ChildListQuery, readChildPages } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type OrderRow, orderColumns, toOrder } from "./order.row.ts";
import type { Order } from "./order.type.ts";
import { latestOrderFirst } from "./orders-list.ts";

const ordersOfCustomer: ChildListQuery = {
  columns: orderColumns,
  from: "sales_order o",
  parentSql: "o.customer_id",
  sort: latestOrderFirst,
};

/** How many orders customers have, by the customer's key. */
function orderCountByCustomerKey(db: TenantSnapshot): DataLoader<string, number> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ customer_id: string; count: number }>(
      `SELECT customer_id, count(*)::int AS count FROM sales_order WHERE customer_id = ANY($1::uuid[]) GROUP BY customer_id`,
      [keys],
    );
    const counts = new Map(rows.map((row) => [row.customer_id, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

/** One page of orders of each customer, latest first, by the customer's key. */
export function orderPageByCustomerKey(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
): DataLoader<string, Connection<Order>> {
  const page = readPage({ first, after, last, before });
  const counts = orderCountByCustomerKey(db);
  return new DataLoader(async (keys) => {
    const rows = await readChildPages<OrderRow & CursorRow>(db, ordersOfCustomer, keys, page);
    return keys.map((key) => new ConnectionPage(rows.get(key) ?? [], page, toOrder, () => counts.load(key)));
  });
}
