import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { sendTransfers } from "./send-transfers.ts";
import { quantityAboveZero, recordedBy, shortText } from "./stock-input.ts";
import { lockPositions, readPosition, type StockPosition, shortOf } from "./stock-position.ts";
import type { StockRefusal } from "./stock-refusal.ts";

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
    const sent = await sendTransfers(
      db,
      [{ productId, fromLocationId, toLocationId, quantity, reference }],
      asked.recordedBy,
    );
    if (sent.outcome === "short") throw shortOf(sent.available);
    // One was asked for, and is on its way.
    const transferId = sent.transferIds[0]!;
    return {
      outcome: "shipped" as const,
      transferId,
      from: await readPosition(db, productId, fromLocationId),
      to: await readPosition(db, productId, toLocationId),
    };
  });
}
