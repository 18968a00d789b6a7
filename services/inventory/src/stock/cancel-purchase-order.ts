import type { EntityManager } from "typeorm";
import { answerStock } from "./answer-stock.ts";
import { type EndOrderInput, endOrder, endOrderInput, lockOrder } from "./end-purchase-order.ts";
import { tellOfOrders } from "./purchase-order-news.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

export interface PurchaseOrderCancelled {
  outcome: "cancelled";
  orderId: string;
}

/**
 * Cancels an order of which nothing has arrived.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key cancels once
 */
export function cancelPurchaseOrder(
  db: EntityManager,
  input: EndOrderInput,
  key: string | null,
): Promise<PurchaseOrderCancelled | StockRefusal> {
  return answerStock(db, { operation: "purchaseOrderCancel", key, schema: endOrderInput, input }, async (asked) => {
    const { received } = await lockOrder(db, asked);
    if (received)
      throw new Refused({
        code: "PARTLY_RECEIVED",
        message: "Some of the order has arrived; close it instead, which gives up the rest.",
      });
    await endOrder(db, asked, "CANCELLED");
    await tellOfOrders(db, "purchase_order.cancelled", [asked.orderId]);
    return { outcome: "cancelled" as const, orderId: asked.orderId };
  });
}
