import type { EntityManager } from "typeorm";
import { z } from "zod";
import { answerStock } from "./answer-stock.ts";
import { bookMovement } from "./book-movement.ts";
import { recordedBy } from "./stock-input.ts";
import { lockPosition, readPosition, type StockPosition } from "./stock-position.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

export const receiveTransferInput = z.strictObject({
  transferId: z.uuid(),
  /** Units that arrived, as text, at most those shipped; by default all. What is missing is lost. */
  quantity: z
    .string()
    .regex(/^\d{1,10}(\.\d{1,4})?$/, "a quantity is a decimal with at most four places, zero where nothing arrived")
    .optional(),
  recordedBy,
});
export type ReceiveTransferInput = z.input<typeof receiveTransferInput>;

export interface TransferReceived {
  outcome: "received";
  transferId: string;
  /** Units shipped that did not arrive, as text. */
  lost: string;
  position: StockPosition;
}

interface OpenTransfer {
  productId: string;
  toLocationId: string;
  /** Decimal as text. */
  quantity: string;
  reference: string | null;
}

/**
 * Books that a transfer has arrived: what did is on hand, and nothing of it is in transit any more.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key receives once
 */
export function receiveTransfer(
  db: EntityManager,
  input: ReceiveTransferInput,
  key: string | null,
): Promise<TransferReceived | StockRefusal> {
  return answerStock(
    db,
    { operation: "stockTransferReceive", key, schema: receiveTransferInput, input },
    async (asked) => {
      const { transferId, recordedBy } = asked;
      const { productId, toLocationId, quantity, reference } = await findOpen(db, transferId);
      const arrived = asked.quantity ?? quantity;
      const [[closed], count]: [{ at: Date; arrived: string; lost: string }[], number] = await db.query(
        `UPDATE stock_transfer SET status = 'RECEIVED', received_quantity = $2, received_at = clock_timestamp()
       WHERE id = $1 AND status = 'IN_TRANSIT' AND quantity >= $2::numeric
       RETURNING received_at AS at, trim_scale(received_quantity) AS arrived,
         trim_scale(quantity - received_quantity) AS lost`,
        [transferId, arrived],
      );
      if (count !== 1 || closed === undefined)
        throw new Refused({
          code: "INPUT_INVALID",
          field: "quantity",
          message: `Only ${quantity} were shipped; no more can arrive. Book what was found beyond it as an adjustment.`,
        });
      await bookMovement(db, {
        productId,
        locationId: toLocationId,
        kind: "TRANSFER_IN",
        inTransitChange: `-${quantity}`,
        ...(closed.arrived === "0" ? {} : { onHandChange: closed.arrived }),
        occurredAt: closed.at,
        transferId,
        reference,
        recordedBy,
      });
      const position = await readPosition(db, productId, toLocationId);
      return { outcome: "received" as const, transferId, lost: closed.lost, position };
    },
  );
}

/** Locks the stock that a transfer goes to, and then finds it still under way. */
async function findOpen(db: EntityManager, transferId: string): Promise<OpenTransfer> {
  const read = async (): Promise<(OpenTransfer & { status: string }) | undefined> => {
    const rows: (OpenTransfer & { status: string })[] = await db.query(
      `SELECT product_id AS "productId", to_location_id AS "toLocationId", trim_scale(quantity) AS quantity, reference, status
       FROM stock_transfer WHERE id = $1`,
      [transferId],
    );
    return rows[0];
  };
  const found = await read();
  if (found === undefined) throw new Refused({ code: "TRANSFER_UNKNOWN", message: "There is no such transfer." });
  await lockPosition(db, found.productId, found.toLocationId);
  if ((await read())?.status !== "IN_TRANSIT")
    throw new Refused({ code: "TRANSFER_RECEIVED", message: "The transfer was received already." });
  return found;
}
