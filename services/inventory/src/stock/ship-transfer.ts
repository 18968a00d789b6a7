import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { quantityAboveZero, recordedBy, shortText } from "./stock-input.ts";
import { lockPositions, readPosition, requireAvailable, type StockPosition } from "./stock-position.ts";
import type { StockRefusal } from "./stock-refusal.ts";
import { expectedArrival } from "./transfer-arrival.ts";

export const shipTransferInput = z
  .strictObject({
    productId: z.uuid(),
    fromLocationId: z.uuid(),
    toLocationId: z.uuid(),
    /** Units, as text. */
    quantity: quantityAboveZero,
    reference: shortText.nullable().default(null),
    recordedBy,
  })
  .refine(({ fromLocationId, toLocationId }) => fromLocationId !== toLocationId, {
    path: ["toLocationId"],
    message: "a transfer goes to another location",
  });
export type ShipTransferInput = z.input<typeof shipTransferInput>;

export interface TransferShipped {
  outcome: "shipped";
  transferId: string;
  from: StockPosition;
  to: StockPosition;
}

/**
 * Sends stock that is on hand and not reserved to another location, where it is in transit until it is received.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key ships once
 */
export function shipTransfer(
  db: EntityManager,
  input: ShipTransferInput,
  key: string | null,
): Promise<TransferShipped | StockRefusal> {
  return answerStock(db, { operation: "stockTransferShip", key, schema: shipTransferInput, input }, async (asked) => {
    const { productId, fromLocationId, toLocationId, quantity, reference } = asked;
    await lockPositions(db, productId, [fromLocationId, toLocationId]);
    await requireAvailable(db, await readPosition(db, productId, fromLocationId), quantity);
    const [{ id: transferId, at: occurredAt }]: [{ id: string; at: Date }] = await db.query(
      `INSERT INTO stock_transfer (id, product_id, from_location_id, to_location_id, quantity, reference, shipped_at, expected_on)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, clock_timestamp(), DATE '1970-01-01' + $6::integer)
       RETURNING id, shipped_at AS at`,
      [productId, fromLocationId, toLocationId, quantity, reference, await expectedArrival(db, asked)],
    );
    const movement = {
      productId,
      kind: "TRANSFER_OUT",
      occurredAt,
      transferId,
      reference,
      recordedBy: asked.recordedBy,
    } as const;
    await bookMovement(db, { ...movement, locationId: fromLocationId, onHandChange: `-${quantity}` });
    await bookMovement(db, { ...movement, locationId: toLocationId, inTransitChange: quantity });
    return {
      outcome: "shipped" as const,
      transferId,
      from: await readPosition(db, productId, fromLocationId),
      to: await readPosition(db, productId, toLocationId),
    };
  });
}
