import type { EntityManager } from "typeorm";
import { z } from "zod";
import { recordedBy, shortText } from "./stock-input.ts";
import { Refused } from "./stock-refusal.ts";

/** What ending an order takes, by closing or by cancelling. */
export const endOrderInput = z.strictObject({
  orderId: z.uuid(),
  /** Why, for whoever looks at it later. */
  reason: shortText,
  /** The order's version that the caller saw; null for whichever it is. */
  version: z.number().int().min(1).nullable().default(null),
  recordedBy,
});
export type EndOrderInput = z.input<typeof endOrderInput>;

/** An order that is locked until the transaction ends. */
export interface LockedOrder {
  /** Whether anything has arrived on it. */
  received: boolean;
}

/**
 * Locks an order that may be ended: one that is ordered. Drafts and what is over belong to whoever keeps them.
 *
 * @throws Refused when it is not there, is not as the caller saw it, or has ended before
 */
export async function lockOrder(
  db: EntityManager,
  { orderId, version }: Pick<z.output<typeof endOrderInput>, "orderId" | "version">,
): Promise<LockedOrder> {
  const [order]: [{ status: string; version: number } | undefined] = await db.query(
    "SELECT status, version FROM purchase_order WHERE id = $1 FOR UPDATE",
    [orderId],
  );
  if (order === undefined)
    throw new Refused({ code: "PURCHASE_ORDER_UNKNOWN", message: "There is no such purchase order." });
  if (order.status !== "ORDERED" && order.status !== "PARTIALLY_RECEIVED")
    throw new Refused({
      code: "PURCHASE_ORDER_NOT_UNDER_WAY",
      status: order.status,
      message: `The purchase order is ${order.status.toLowerCase()}; only one that is ordered can be ended.`,
    });
  if (version !== null && version !== order.version)
    throw new Refused({
      code: "PURCHASE_ORDER_CHANGED",
      version: String(order.version),
      message: `The purchase order has changed since: it is at version ${order.version}. Look at it again.`,
    });
  // A statement of its own: one that has waited for the lock reads the order anew, but its receipts as they were before the wait.
  const [locked]: [LockedOrder] = await db.query(
    "SELECT EXISTS (SELECT FROM receipt WHERE order_id = $1) AS received",
    [orderId],
  );
  return locked;
}

/** Gives up what has not arrived: on order falls to nothing, and the ledger keeps when. */
export async function endOrder(
  db: EntityManager,
  { orderId, reason, recordedBy }: Pick<z.output<typeof endOrderInput>, "orderId" | "reason" | "recordedBy">,
  status: "RECEIVED" | "CANCELLED",
): Promise<void> {
  await db.query(
    `UPDATE purchase_order SET status = $2, closed_at = clock_timestamp(), closed_by = $3, close_reason = $4, updated_at = now()
     WHERE id = $1`,
    [orderId, status, recordedBy, reason],
  );
  await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid])", [orderId]);
}
