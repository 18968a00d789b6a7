import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";
import { type ChildListQuery, childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
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

/** One page of orders of each customer, latest first, by the customer's key. */
export function orderPageByCustomerKey(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
): DataLoader<string, Connection<Order>> {
  return childPages<OrderRow & CursorRow, Order>(
    db,
    ordersOfCustomer,
    readPage({ first, after, last, before }),
    toOrder,
  );
}
