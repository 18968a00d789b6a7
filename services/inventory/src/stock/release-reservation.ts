import type { EntityManager } from "typeorm";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { type CloseReservationInput, closeReservation, closeReservationInput } from "./close-reservation.ts";
import { readPosition, type StockPosition } from "./stock-position.ts";
import type { StockRefusal } from "./stock-refusal.ts";

export interface ReservationReleased {
  outcome: "released";
  reservationId: string;
  position: StockPosition;
}

/**
 * Gives a reservation's stock free again.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key releases once
 */
export function releaseReservation(
  db: EntityManager,
  input: CloseReservationInput,
  key: string | null,
): Promise<ReservationReleased | StockRefusal> {
  const use = { operation: "stockRelease", key, schema: closeReservationInput, input };
  return answerStock(db, use, async ({ reservationId, recordedBy }) => {
    const { productId, locationId, quantity, reference, closedAt } = await closeReservation(
      db,
      reservationId,
      "RELEASED",
    );
    const kind = "RELEASE";
    const [reservedChange, occurredAt] = [`-${quantity}`, closedAt];
    await bookMovement(db, {
      productId,
      locationId,
      kind,
      reservedChange,
      occurredAt,
      reservationId,
      reference,
      recordedBy,
    });
    return { outcome: "released" as const, reservationId, position: await readPosition(db, productId, locationId) };
  });
}
