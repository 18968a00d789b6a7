import { globalId } from "../node/global-id.ts";
import type { Order, OrderKind } from "./order.type.ts";

export const orderColumns =
  "o.id, o.external_id, o.kind, o.customer_id, o.location_id, o.channel, o.placed_at, o.currency, o.total";

export interface OrderRow {
  id: string;
  external_id: string;
  kind: OrderKind;
  customer_id: string | null;
  location_id: string | null;
  channel: string | null;
  placed_at: Date;
  currency: string;
  total: string;
}

export function toOrder(row: OrderRow): Order {
  return {
    id: globalId("Order", row.id),
    key: row.id,
    customerKey: row.customer_id,
    locationKey: row.location_id,
    externalId: row.external_id,
    kind: row.kind,
    channel: row.channel,
    placedAt: row.placed_at,
    total: { amount: row.total, currency: row.currency },
  };
}
