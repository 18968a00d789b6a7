import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { quantityAboveZero, recordedBy, shortText } from "./stock-input.ts";
import { lockPosition, readPosition, requireAvailable, type StockPosition } from "./stock-position.ts";
import type { StockRefusal } from "./stock-refusal.ts";

export const reserveInput = z.strictObject({
  productId: z.uuid(),
  locationId: z.uuid(),
  /** Units, as text. */
  quantity: quantityAboveZero,
  /** What it is for, in the caller's words, such as an order's number. */
  reference: shortText.nullable().default(null),
  recordedBy,
});
export type ReserveInput = z.input<typeof reserveInput>;

export interface StockReserved {
  outcome: "reserved";
  reservationId: string;
  position: StockPosition;
}

/**
 * Promises stock that is on hand and not promised yet. Callers at once take turns, so that together they never promise more than
 * there is.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key reserves once
 */
export function reserveStock(
  db: EntityManager,
  input: ReserveInput,
  key: string | null,
): Promise<StockReserved | StockRefusal> {
  return answerStock(db, { operation: "stockReserve", key, schema: reserveInput, input }, async (asked) => {
    const { productId, locationId, quantity, reference } = asked;
    await requireAvailable(db, await lockPosition(db, productId, locationId), quantity);
    const [row]: [{ id: string; at: Date }] = await db.query(
      `INSERT INTO stock_reservation (id, product_id, location_id, quantity, reference)
       VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id, clock_timestamp() AS at`,
      [productId, locationId, quantity, reference],
    );
    await bookMovement(db, {
      productId,
      locationId,
      kind: "RESERVATION",
      reservedChange: quantity,
      occurredAt: row.at,
      reservationId: row.id,
      reference,
      recordedBy: asked.recordedBy,
    });
    return {
      outcome: "reserved" as const,
      reservationId: row.id,
      position: await readPosition(db, productId, locationId),
    };
  });
}
