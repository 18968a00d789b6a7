import { globalId } from "../node/global-id.ts";
import type { StockMovement, StockMovementKind } from "./stock-movement.type.ts";

export const movementColumns = `m.id, m.product_id, m.location_id, m.purchase_order_id, m.kind, m.on_hand_change, m.reserved_change,
  m.on_order_change, m.in_transit_change, m.occurred_at, m.recorded_at, m.reference, m.reason, m.recorded_by`;

export interface MovementRow {
  id: string;
  product_id: string;
  location_id: string;
  purchase_order_id: string | null;
  kind: StockMovementKind;
  on_hand_change: string;
  reserved_change: string;
  on_order_change: string;
  in_transit_change: string;
  occurred_at: Date;
  recorded_at: Date;
  reference: string | null;
  reason: string | null;
  recorded_by: string | null;
}

export function toStockMovement(row: MovementRow): StockMovement {
  return {
    id: globalId("StockMovement", row.id),
    productKey: row.product_id,
    locationKey: row.location_id,
    purchaseOrderKey: row.purchase_order_id,
    kind: row.kind,
    onHandChange: row.on_hand_change,
    reservedChange: row.reserved_change,
    onOrderChange: row.on_order_change,
    inTransitChange: row.in_transit_change,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    reference: row.reference,
    reason: row.reason,
    recordedBy: row.recorded_by,
  };
}
