import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { PurchaseReceipt, PurchaseReceiptLine } from "./purchase-receipt.type.ts";

/** Most deliveries of one order, and most lines of one delivery, in an answer. */
const maxReceipts = 200;
const maxLines = 1000;

interface ReceiptRow {
  id: string;
  order_id: string;
  external_id: string;
  received_at: Date;
  recorded_by: string | null;
}

/** Deliveries on purchase orders, earliest first, by the order's key. */
export function receiptsByPurchaseOrderKey(db: TenantSnapshot): DataLoader<string, PurchaseReceipt[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ReceiptRow>(
      `SELECT delivery.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT id, order_id, external_id, received_at, recorded_by FROM receipt WHERE order_id = asked.id
         ORDER BY received_at, id LIMIT ${maxReceipts}
       ) AS delivery ORDER BY delivery.order_id, delivery.received_at, delivery.id`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.order_id,
      (row) => ({
        key: row.id,
        externalId: row.external_id,
        receivedAt: row.received_at,
        receivedByReference: row.recorded_by,
      }),
    );
  });
}

interface ReceiptLineRow {
  receipt_id: string;
  product_id: string;
  line_number: number;
  quantity: string;
}

/** The lines of deliveries, by the delivery's key. */
export function linesByReceiptKey(db: TenantSnapshot): DataLoader<string, PurchaseReceiptLine[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ReceiptLineRow>(
      `SELECT line.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT receipt_id, product_id, line_number, quantity FROM receipt_line WHERE receipt_id = asked.id
         ORDER BY line_number LIMIT ${maxLines}
       ) AS line ORDER BY line.receipt_id, line.line_number`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.receipt_id,
      (row) => ({ productKey: row.product_id, lineNumber: row.line_number, quantity: row.quantity }),
    );
  });
}
