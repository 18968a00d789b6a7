import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { pastTime, quantityChange, recordedBy, shortText } from "./stock-input.ts";
import { lockPosition, readPosition, type StockPosition } from "./stock-position.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

/** Which way each kind of change goes. */
const directions = { ADJUSTMENT: "either", RETURN: "in", SALE: "out", WRITE_OFF: "out" } as const;

export const adjustInput = z
  .strictObject({
    productId: z.uuid(),
    locationId: z.uuid(),
    kind: z.enum(["ADJUSTMENT", "RETURN", "SALE", "WRITE_OFF"]).default("ADJUSTMENT"),
    /** Units that come (above zero) or go (below), as text. */
    change: quantityChange,
    reason: shortText,
    reference: shortText.nullable().default(null),
    /** By default now. */
    occurredAt: pastTime.optional(),
    recordedBy,
  })
  .refine(({ kind, change }) => directions[kind] === "either" || (directions[kind] === "out") === Number(change) < 0, {
    path: ["change"],
    message: "a return comes in; a sale and a write-off go out",
  });
export type AdjustInput = z.input<typeof adjustInput>;

export interface StockAdjusted {
  outcome: "adjusted";
  movementId: string;
  position: StockPosition;
}

/**
 * Books that stock on hand is more or less than the ledger knew. More than is on hand cannot go; what is reserved can, since
 * goods that are broken are broken, and the position then shows less than nothing available.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key books once
 */
export function adjustStock(
  db: EntityManager,
  input: AdjustInput,
  key: string | null,
): Promise<StockAdjusted | StockRefusal> {
  return answerStock(db, { operation: "stockAdjust", key, schema: adjustInput, input }, async (asked) => {
    const { productId, locationId, change } = asked;
    const { onHand } = await lockPosition(db, productId, locationId);
    const [after]: [{ negative: boolean; now: Date }] = await db.query(
      "SELECT $1::numeric < 0 AND $1::numeric + $2::numeric < 0 AS negative, clock_timestamp() AS now",
      [change, onHand],
    );
    if (after.negative)
      throw new Refused({
        code: "STOCK_INSUFFICIENT",
        available: onHand,
        message: `Only ${onHand} are on hand; no more than that can go.`,
      });
    const movementId = await bookMovement(db, {
      productId,
      locationId,
      kind: asked.kind,
      onHandChange: change,
      occurredAt: asked.occurredAt ?? after.now,
      reference: asked.reference,
      reason: asked.reason,
      recordedBy: asked.recordedBy,
    });
    return { outcome: "adjusted" as const, movementId, position: await readPosition(db, productId, locationId) };
  });
}
