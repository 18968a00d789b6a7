import { publicId } from "@bellwether/schema/contracts/public-id";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { tellOfOrders } from "./purchase-order-news.ts";
import { pastTime, quantityAboveZero, recordedBy, shortText } from "./stock-input.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

export const receiveInput = z.strictObject({
  orderId: z.uuid(),
  /** Number of the delivery note, unique within the organisation. */
  receiptNumber: shortText,
  /** By default now. */
  receivedAt: pastTime.optional(),
  lines: z
    .array(z.strictObject({ productId: z.uuid(), quantity: quantityAboveZero }))
    .min(1)
    .max(1_000),
  recordedBy,
});
export type ReceiveInput = z.input<typeof receiveInput>;

export interface PurchaseOrderReceipt {
  outcome: "received";
  receiptId: string;
  orderId: string;
  /** The order's after it: PARTIALLY_RECEIVED or RECEIVED. */
  status: string;
}

/**
 * Books a delivery on an order that is open: on hand grows, on order falls. More than was ordered may come, and what was given up
 * when the order was closed may come late.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key books once
 */
export function receivePurchaseOrder(
  db: EntityManager,
  input: ReceiveInput,
  key: string | null,
): Promise<PurchaseOrderReceipt | StockRefusal> {
  return answerStock(db, { operation: "purchaseOrderReceive", key, schema: receiveInput, input }, async (asked) => {
    const { orderId, receiptNumber, receivedAt, lines, recordedBy } = asked;
    await checkOrder(db, orderId, lines);
    const [receipt]: [{ id: string; receivedAt: Date } | undefined] = await db.query(
      `INSERT INTO receipt (id, external_id, order_id, received_at, line_count, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, coalesce($3, clock_timestamp()), $4, $5)
       ON CONFLICT (tenant_id, external_id) DO NOTHING RETURNING id, received_at AS "receivedAt"`,
      [receiptNumber, orderId, receivedAt ?? null, lines.length, recordedBy],
    );
    if (receipt === undefined)
      throw new Refused({ code: "RECEIPT_EXISTS", message: `There is a receipt ${receiptNumber} already.` });
    await db.query(
      `INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity)
       SELECT $1, at, product_id, quantity
       FROM unnest($2::uuid[], $3::numeric[]) WITH ORDINALITY AS line (product_id, quantity, at)`,
      [receipt.id, lines.map(({ productId }) => productId), lines.map(({ quantity }) => quantity)],
    );
    await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid])", [orderId]);
    await tellOfOrders(db, "purchase_order.received", [orderId], () => ({
      receipt: { externalId: receiptNumber, receivedAt: receipt.receivedAt, lines: lines.map(describeLine) },
    }));
    const [order]: [{ status: string }] = await db.query("SELECT status FROM purchase_order WHERE id = $1", [orderId]);
    return { outcome: "received" as const, receiptId: receipt.id, orderId, status: order.status };
  });
}

function describeLine({ productId, quantity }: { productId: string; quantity: string }): object {
  return { product: { id: publicId("Product", productId) }, quantity };
}

/** Locks the order, and refuses what cannot arrive on it. */
async function checkOrder(db: EntityManager, orderId: string, lines: readonly { productId: string }[]): Promise<void> {
  const [order]: [{ status: string; open: boolean } | undefined] = await db.query(
    `SELECT status, status IN ('ORDERED', 'PARTIALLY_RECEIVED') OR (status = 'RECEIVED' AND closed_at IS NOT NULL) AS open
     FROM purchase_order WHERE id = $1 FOR UPDATE`,
    [orderId],
  );
  if (order === undefined)
    throw new Refused({ code: "PURCHASE_ORDER_UNKNOWN", message: "There is no such purchase order." });
  if (!order.open)
    throw new Refused({
      code: "PURCHASE_ORDER_NOT_OPEN",
      status: order.status,
      message: `The purchase order is ${order.status.toLowerCase()}; goods arrive on one that is ordered.`,
    });
  const ordered: { productId: string }[] = await db.query(
    'SELECT DISTINCT product_id AS "productId" FROM purchase_order_line WHERE order_id = $1',
    [orderId],
  );
  const known = new Set(ordered.map(({ productId }) => productId));
  const other = lines.find(({ productId }) => !known.has(productId));
  if (other !== undefined)
    throw new Refused({
      code: "PRODUCT_NOT_ORDERED",
      productId: other.productId,
      message: "The purchase order has no line of one of the products.",
    });
}
