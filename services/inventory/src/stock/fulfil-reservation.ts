import type { EntityManager } from "typeorm";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { type CloseReservationInput, closeReservation, closeReservationInput } from "./close-reservation.ts";
import { readPosition, requireOnHand, type StockPosition } from "./stock-position.ts";
import type { StockRefusal } from "./stock-refusal.ts";

export interface ReservationFulfilled {
  outcome: "fulfilled";
  reservationId: string;
  position: StockPosition;
}

/**
 * Books that a reservation's stock has left with the one it was promised to. Where less is on hand by now, since goods broke or
 * were lost, nothing leaves and the reservation stays as it is.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key books once
 */
export function fulfilReservation(
  db: EntityManager,
  input: CloseReservationInput,
  key: string | null,
): Promise<ReservationFulfilled | StockRefusal> {
  const use = { operation: "stockFulfil", key, schema: closeReservationInput, input };
  return answerStock(db, use, async ({ reservationId, recordedBy }) => {
    const closed = await closeReservation(db, reservationId, "FULFILLED");
    const { productId, locationId, quantity, reference, closedAt } = closed;
    await requireOnHand(db, await readPosition(db, productId, locationId), quantity);
    await bookMovement(db, {
      productId,
      locationId,
      kind: "SALE",
      onHandChange: `-${quantity}`,
      reservedChange: `-${quantity}`,
      occurredAt: closedAt,
      reservationId,
      reference,
      recordedBy,
    });
    return { outcome: "fulfilled" as const, reservationId, position: await readPosition(db, productId, locationId) };
  });
}
