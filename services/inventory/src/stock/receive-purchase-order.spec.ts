import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { closePurchaseOrder } from "./close-purchase-order.ts";
import { type ReceiveInput, receivePurchaseOrder } from "./receive-purchase-order.ts";
import { StockRoom } from "./testing/stock-room.ts";

let room: StockRoom;
let orderId: string;

beforeAll(async () => {
  room = await StockRoom.open(8);
});

afterAll(() => room?.close());

beforeEach(async () => {
  await room.fill(0);
  orderId = await room.order(50);
});

function receive(quantity: string, number: string, more: Partial<ReceiveInput> = {}, key: string | null = null) {
  const lines = [{ productId: room.productId, quantity }];
  return room.write((db) => receivePurchaseOrder(db, { orderId, receiptNumber: number, lines, ...more }, key));
}

const position = async () =>
  (await room.read('SELECT on_hand::float8 AS "onHand", on_order::float8 AS "onOrder" FROM stock_position'))[0];

describe("receivePurchaseOrder", () => {
  it("moves what arrives from on order to on hand, and completes the order", async () => {
    expect(await position()).toEqual({ onHand: 0, onOrder: 50 });
    expect(await receive("20", "R1")).toMatchObject({ outcome: "received", status: "PARTIALLY_RECEIVED" });
    expect(await position()).toEqual({ onHand: 20, onOrder: 30 });
    expect(await receive("31", "R2")).toMatchObject({ outcome: "received", status: "RECEIVED" });
    expect(await position()).toEqual({ onHand: 51, onOrder: 0 });
    expect(await receive("1", "R3")).toMatchObject({ code: "PURCHASE_ORDER_NOT_OPEN", status: "RECEIVED" });
    expect(await room.isBalanced()).toBe(true);
  });

  it("books a delivery once, though it is told by several callers at once, with a key or by its number", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => receive("10", "R1", {}, "key")));
    expect(
      new Set(answers.map((answer) => (answer.outcome === "received" ? answer.receiptId : answer.code))).size,
    ).toBe(1);
    const again = await Promise.all([receive("10", "R2"), receive("10", "R2"), receive("10", "R2")]);
    expect(again.map((answer) => (answer.outcome === "refused" ? answer.code : "received")).sort()).toEqual([
      "RECEIPT_EXISTS",
      "RECEIPT_EXISTS",
      "received",
    ]);
    expect(await position()).toEqual({ onHand: 20, onOrder: 30 });
  });

  it("refuses what was not ordered, orders that are not there, and lines without quantity", async () => {
    const lines = [{ productId: randomUUID(), quantity: "1" }];
    expect(await receive("1", "R1", { lines })).toMatchObject({
      code: "PRODUCT_NOT_ORDERED",
      productId: lines[0]!.productId,
    });
    expect(await receive("1", "R1", { orderId: randomUUID() })).toMatchObject({ code: "PURCHASE_ORDER_UNKNOWN" });
    expect(await receive("0", "R1")).toMatchObject({ code: "INPUT_INVALID", field: "lines.0.quantity" });
    expect(await receive("1", "R1", { lines: [] })).toMatchObject({ code: "INPUT_INVALID", field: "lines" });
    expect(await room.read("SELECT FROM receipt")).toEqual([]);
    expect(await position()).toEqual({ onHand: 0, onOrder: 50 });
  });

  it("books what comes after the order was closed, on hand and to its author, and leaves the order closed", async () => {
    await receive("20", "R1", { recordedBy: "ann" });
    const closed = { orderId, reason: "supplier gave up" };
    expect(await room.write((db) => closePurchaseOrder(db, closed, null))).toMatchObject({ outcome: "closed" });
    expect(await position()).toEqual({ onHand: 20, onOrder: 0 });
    expect(await receive("25", "R2")).toMatchObject({ outcome: "received", status: "RECEIVED" });
    expect(await position()).toEqual({ onHand: 45, onOrder: 0 });
    expect(await receive("25", "R3")).toMatchObject({ outcome: "received" });
    expect(await position()).toEqual({ onHand: 70, onOrder: 0 });
    expect(await room.isBalanced()).toBe(true);
    expect(await room.read("SELECT external_id AS number, recorded_by AS by FROM receipt ORDER BY 1")).toEqual([
      { number: "R1", by: "ann" },
      { number: "R2", by: null },
      { number: "R3", by: null },
    ]);
  });

  it("refuses to receive on a draft and on a cancelled order", async () => {
    for (const status of ["DRAFT", "CANCELLED"]) {
      await room.write((db) => db.query("UPDATE purchase_order SET status = $1", [status]));
      expect(await receive("1", "R1")).toMatchObject({ code: "PURCHASE_ORDER_NOT_OPEN", status });
    }
  });
});
