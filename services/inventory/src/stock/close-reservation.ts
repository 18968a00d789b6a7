import type { EntityManager } from "typeorm";
import { z } from "zod";
import { recordedBy } from "./stock-input.ts";
import { lockPosition } from "./stock-position.ts";
import { Refused } from "./stock-refusal.ts";

export const closeReservationInput = z.strictObject({ reservationId: z.uuid(), recordedBy });
export type CloseReservationInput = z.input<typeof closeReservationInput>;

/** A reservation that has just been closed, its stock still locked. */
interface ClosedReservation {
  id: string;
  productId: string;
  locationId: string;
  /** Decimal as text. */
  quantity: string;
  reference: string | null;
  closedAt: Date;
}

/**
 * Closes an active reservation; what becomes of its stock is the caller's.
 *
 * @throws Refused when there is none, or it was closed before
 */
export async function closeReservation(
  db: EntityManager,
  reservationId: string,
  status: "RELEASED" | "FULFILLED",
): Promise<ClosedReservation> {
  const [place]: [{ productId: string; locationId: string } | undefined] = await db.query(
    'SELECT product_id AS "productId", location_id AS "locationId" FROM stock_reservation WHERE id = $1',
    [reservationId],
  );
  if (place === undefined) throw new Refused({ code: "RESERVATION_UNKNOWN", message: "There is no such reservation." });
  await lockPosition(db, place.productId, place.locationId);
  const [[closed], count]: [ClosedReservation[], number] = await db.query(
    `UPDATE stock_reservation SET status = $2, closed_at = clock_timestamp() WHERE id = $1 AND status = 'ACTIVE'
     RETURNING id, product_id AS "productId", location_id AS "locationId", quantity, reference, closed_at AS "closedAt"`,
    [reservationId, status],
  );
  if (count === 1 && closed !== undefined) return closed;
  const [known]: [{ status: string }] = await db.query("SELECT status FROM stock_reservation WHERE id = $1", [
    reservationId,
  ]);
  throw new Refused({
    code: "RESERVATION_CLOSED",
    status: known.status,
    message: `The reservation is ${known.status.toLowerCase()} already.`,
  });
}
