import { globalId } from "../node/global-id.ts";
import type { StockReservation, StockReservationStatus } from "./stock-reservation.type.ts";

export const reservationColumns =
  "r.id, r.product_id, r.location_id, r.quantity, r.status, r.reference, r.created_at, r.closed_at";

export interface ReservationRow {
  id: string;
  product_id: string;
  location_id: string;
  quantity: string;
  status: StockReservationStatus;
  reference: string | null;
  created_at: Date;
  closed_at: Date | null;
}

export function toStockReservation(row: ReservationRow): StockReservation {
  return {
    id: globalId("StockReservation", row.id),
    productKey: row.product_id,
    locationKey: row.location_id,
    quantity: row.quantity,
    status: row.status,
    reference: row.reference,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  };
}
