import { globalId } from "../node/global-id.ts";
import type { StockTransfer, StockTransferStatus } from "./stock-transfer.type.ts";

export const transferColumns = `w.id, w.product_id, w.from_location_id, w.to_location_id, w.quantity, w.received_quantity, w.status,
  w.reference, w.shipped_at, w.expected_on::text AS expected_on, w.received_at`;

export interface TransferRow {
  id: string;
  product_id: string;
  from_location_id: string;
  to_location_id: string;
  quantity: string;
  received_quantity: string | null;
  status: StockTransferStatus;
  reference: string | null;
  shipped_at: Date;
  expected_on: string | null;
  received_at: Date | null;
}

export function toStockTransfer(row: TransferRow): StockTransfer {
  return {
    id: globalId("StockTransfer", row.id),
    productKey: row.product_id,
    fromLocationKey: row.from_location_id,
    toLocationKey: row.to_location_id,
    quantity: row.quantity,
    receivedQuantity: row.received_quantity,
    status: row.status,
    reference: row.reference,
    shippedAt: row.shipped_at,
    expectedOn: row.expected_on,
    receivedAt: row.received_at,
  };
}
