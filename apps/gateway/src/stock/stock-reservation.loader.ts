import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { askedPlaces, placesOf } from "./asked-places.ts";
import { type ReservationRow, reservationColumns, toStockReservation } from "./stock-reservation.row.ts";
import type { StockReservation } from "./stock-reservation.type.ts";

/** Most active reservations of one position in an answer. */
const maxReservations = 500;

const statement = `SELECT ${reservationColumns} FROM stock_reservation r WHERE r.id = ANY($1::uuid[])`;

/** Reservations by their key. */
export function reservationByKey(db: TenantSnapshot): DataLoader<string, StockReservation | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<ReservationRow>(statement, [keys]), (row) => row.id, toStockReservation),
  );
}

/** One reservation as a transaction sees it; null when the tenant has none such. */
export async function readStockReservation(db: EntityManager, key: string): Promise<StockReservation | null> {
  const [row]: ReservationRow[] = await db.query(statement, [[key]]);
  return row === undefined ? null : toStockReservation(row);
}

/** Active reservations of positions, oldest first, by "product/location". */
export function reservationsByPlace(db: TenantSnapshot): DataLoader<string, StockReservation[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ReservationRow & { key: string }>(
      `SELECT asked.key, kept.* FROM ${askedPlaces} CROSS JOIN LATERAL (
         SELECT ${reservationColumns} FROM stock_reservation r
         WHERE r.product_id = asked.product_id AND r.location_id = asked.location_id AND r.status = 'ACTIVE'
         ORDER BY r.created_at, r.id LIMIT ${maxReservations}
       ) AS kept ORDER BY asked.key, kept.created_at, kept.id`,
      placesOf(keys),
    );
    return groupsInKeyOrder(keys, rows, (row) => row.key, toStockReservation);
  });
}
