import type { EntityManager } from "typeorm";
import { answerStock } from "./answer-stock.ts";
import { type EndOrderInput, endOrder, endOrderInput, lockOrder } from "./end-purchase-order.ts";
import { tellOfOrders } from "./purchase-order-news.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

export interface PurchaseOrderClosed {
  outcome: "closed";
  orderId: string;
}

/**
 * Closes an order of which some has arrived: the rest will not come. What comes late all the same is still booked, on hand.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key closes once
 */
export function closePurchaseOrder(
  db: EntityManager,
  input: EndOrderInput,
  key: string | null,
): Promise<PurchaseOrderClosed | StockRefusal> {
  return answerStock(db, { operation: "purchaseOrderClose", key, schema: endOrderInput, input }, async (asked) => {
    const { received } = await lockOrder(db, asked);
    if (!received)
      throw new Refused({ code: "NOTHING_RECEIVED", message: "Nothing of the order has arrived; cancel it instead." });
    await endOrder(db, asked, "RECEIVED");
    await tellOfOrders(db, "purchase_order.closed", [asked.orderId]);
    return { outcome: "closed" as const, orderId: asked.orderId };
  });
}
