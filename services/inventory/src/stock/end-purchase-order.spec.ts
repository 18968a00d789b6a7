import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { cancelPurchaseOrder } from "./cancel-purchase-order.ts";
import { closePurchaseOrder } from "./close-purchase-order.ts";
import type { EndOrderInput } from "./end-purchase-order.ts";
import { receivePurchaseOrder } from "./receive-purchase-order.ts";
import { StockRoom } from "./testing/stock-room.ts";

let room: StockRoom;
let orderId: string;

beforeAll(async () => {
  room = await StockRoom.open(8);
});

afterAll(() => room?.close());

/** An order of 50 units, of two days ago. */
beforeEach(async () => {
  await room.fill(0);
  orderId = await room.order(50);
});

const receiveIn = (db: EntityManager, quantity: string, receiptNumber: string) =>
  receivePurchaseOrder(db, { orderId, receiptNumber, lines: [{ productId: room.productId, quantity }] }, null);
const receive = (quantity: string, receiptNumber: string) => room.write((db) => receiveIn(db, quantity, receiptNumber));
const close = (more: Partial<EndOrderInput> = {}, key: string | null = null) =>
  room.write((db) => closePurchaseOrder(db, { orderId, reason: "rest will not come", ...more }, key));
const cancel = (more: Partial<EndOrderInput> = {}, key: string | null = null) =>
  room.write((db) => cancelPurchaseOrder(db, { orderId, reason: "not needed", ...more }, key));

const position = async () =>
  (await room.read('SELECT on_hand::float8 AS "onHand", on_order::float8 AS "onOrder" FROM stock_position'))[0];
const order = async () =>
  (
    await room.read<{ version: number }>(
      `SELECT status, closed_at IS NOT NULL AS closed, closed_by AS by, close_reason AS reason, version FROM purchase_order`,
    )
  )[0]!;
const ledger = () =>
  room.read(
    `SELECT kind, on_hand_change::float8 AS hand, on_order_change::float8 AS ordered FROM stock_movement
     WHERE purchase_order_id IS NOT NULL ORDER BY occurred_at, recorded_at, kind`,
  );

describe("closing an order", () => {
  it("gives up what has not arrived: on order falls to nothing by another entry of the ledger", async () => {
    await receive("20", "R1");
    const before = await ledger();
    expect(await close({ recordedBy: "ann" })).toEqual({ outcome: "closed", orderId });
    expect(await position()).toEqual({ onHand: 20, onOrder: 0 });
    expect(await order()).toMatchObject({ status: "RECEIVED", closed: true, by: "ann", reason: "rest will not come" });
    expect(await ledger()).toEqual([...before, { kind: "ORDER", hand: 0, ordered: -30 }]);
    expect(await room.isBalanced()).toBe(true);
  });

  it("is for orders of which something arrived, that are open", async () => {
    expect(await close()).toMatchObject({ code: "NOTHING_RECEIVED" });
    await receive("50", "R1");
    expect(await close()).toMatchObject({ code: "PURCHASE_ORDER_NOT_UNDER_WAY", status: "RECEIVED" });
    expect(await close({ orderId: randomUUID() })).toMatchObject({ code: "PURCHASE_ORDER_UNKNOWN" });
    expect(await close({ reason: " " })).toMatchObject({ code: "INPUT_INVALID", field: "reason" });
  });

  it("is refused when more has arrived than the caller saw", async () => {
    await receive("20", "R1");
    const { version } = await order();
    await receive("5", "R2");
    const after = (await order()).version;
    expect(after).toBeGreaterThan(version);
    expect(await close({ version })).toMatchObject({ code: "PURCHASE_ORDER_CHANGED", version: String(after) });
    expect(await position()).toEqual({ onHand: 25, onOrder: 25 });
    expect(await close({ version: after })).toMatchObject({ outcome: "closed" });
  });

  it("happens once, though many ask at once, and repeats its answer for a key", async () => {
    await receive("20", "R1");
    const answers = await Promise.all(Array.from({ length: 6 }, () => close({}, "k")));
    for (const answer of answers) expect(answer).toEqual({ outcome: "closed", orderId });
    expect(await close({ reason: "another" }, "k")).toMatchObject({ code: "KEY_REUSED" });
    const others = await Promise.all([close(), close()]);
    for (const answer of others) expect(answer).toMatchObject({ code: "PURCHASE_ORDER_NOT_UNDER_WAY" });
    expect((await ledger()).filter(({ ordered }) => ordered === -30)).toHaveLength(1);
  });
});

describe("cancelling an order", () => {
  it("takes all of it off what is on order", async () => {
    expect(await position()).toEqual({ onHand: 0, onOrder: 50 });
    expect(await cancel({ recordedBy: "ann" })).toEqual({ outcome: "cancelled", orderId });
    expect(await position()).toEqual({ onHand: 0, onOrder: 0 });
    expect(await order()).toMatchObject({ status: "CANCELLED", closed: true, by: "ann", reason: "not needed" });
    expect(await room.isBalanced()).toBe(true);
  });

  it("is refused where something arrived, or it has ended, or has changed since", async () => {
    const { version } = await order();
    expect(await cancel({ version: version + 1 })).toMatchObject({ code: "PURCHASE_ORDER_CHANGED" });
    await receive("1", "R1");
    expect(await cancel()).toMatchObject({ code: "PARTLY_RECEIVED" });
    await close();
    expect(await cancel()).toMatchObject({ code: "PURCHASE_ORDER_NOT_UNDER_WAY", status: "RECEIVED" });
    await room.write((db) => db.query("UPDATE purchase_order SET status = 'DRAFT'"));
    expect(await cancel()).toMatchObject({ code: "PURCHASE_ORDER_NOT_UNDER_WAY", status: "DRAFT" });
  });

  it("and receiving at once leave one of the two done", async () => {
    const [cancelled, received] = await Promise.all([cancel(), receive("10", "R1")]);
    const outcomes = [cancelled.outcome, received.outcome];
    expect(outcomes.filter((outcome) => outcome === "refused")).toHaveLength(1);
    expect(await position()).toEqual(
      cancelled.outcome === "cancelled" ? { onHand: 0, onOrder: 0 } : { onHand: 10, onOrder: 40 },
    );
    expect(await room.isBalanced()).toBe(true);
  });
});

describe("ending an order while goods are being received", () => {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

  /** Asks once the receipt is booked and not yet committed, and lets it commit when the other waits for it. */
  async function duringReceipt<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    let answer: Promise<Answer> | undefined;
    await room.write(async (db) => {
      expect(await receiveIn(db, "10", "R1")).toMatchObject({ outcome: "received" });
      answer = ask();
      while ((await room.read(waiting)).length === 0) await delay(20);
    });
    return answer!;
  }

  it("does not cancel an order whose first goods were booked while the cancellation waited", async () => {
    expect(await duringReceipt(() => cancel())).toMatchObject({ outcome: "refused", code: "PARTLY_RECEIVED" });
    expect(await order()).toMatchObject({ status: "PARTIALLY_RECEIVED", closed: false });
    expect(await position()).toEqual({ onHand: 10, onOrder: 40 });
    expect(await room.isBalanced()).toBe(true);
  });

  it("closes an order whose first goods were booked while the closing waited", async () => {
    expect(await duringReceipt(() => close())).toEqual({ outcome: "closed", orderId });
    expect(await position()).toEqual({ onHand: 10, onOrder: 0 });
  });
});
