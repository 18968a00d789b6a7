import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type AdjustInput, adjustStock } from "./adjust-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { StockRoom } from "./testing/stock-room.ts";

let room: StockRoom;

beforeAll(async () => {
  room = await StockRoom.open(4);
});

afterAll(() => room?.close());

function adjust(change: string, more: Partial<AdjustInput> = {}, key: string | null = null) {
  const { productId, locationId } = room;
  return room.write((db) => adjustStock(db, { productId, locationId, change, reason: "test", ...more }, key));
}

describe("adjustStock", () => {
  it("books what is more or less, with its reason and who said so, once for a key", async () => {
    await room.fill(10);
    expect(await adjust("2.5", { recordedBy: "ann" }, "a")).toMatchObject({ position: { onHand: "12.5" } });
    expect(await adjust("2.5", { recordedBy: "ann" }, "a")).toMatchObject({ position: { onHand: "12.5" } });
    expect(await adjust("-1", { kind: "WRITE_OFF" })).toMatchObject({ position: { onHand: "11.5" } });
    expect(
      await room.read(
        "SELECT kind, reason, recorded_by AS by FROM stock_movement WHERE kind <> 'OPENING' ORDER BY recorded_at",
      ),
    ).toEqual([
      { kind: "ADJUSTMENT", reason: "test", by: "ann" },
      { kind: "WRITE_OFF", reason: "test", by: null },
    ]);
    expect(await room.isBalanced()).toBe(true);
  });

  it("refuses a key that was used for another day", async () => {
    await room.fill(10);
    const daysAgo = (days: number) => ({ occurredAt: new Date(Date.UTC(2026, 0, 20 - days)) });
    const first = await adjust("1", daysAgo(9), "day");
    expect(await adjust("1", daysAgo(9), "day")).toEqual(first);
    expect(await adjust("1", daysAgo(0), "day")).toMatchObject({ outcome: "refused", code: "KEY_REUSED" });
  });

  it("lets no more go than is on hand, with many callers at once", async () => {
    await room.fill(5);
    const answers = await Promise.all(Array.from({ length: 12 }, () => adjust("-1", { kind: "SALE" })));
    expect(answers.filter(({ outcome }) => outcome === "adjusted")).toHaveLength(5);
    expect(await adjust("-1")).toMatchObject({ code: "STOCK_INSUFFICIENT", available: "0" });
  });

  it("lets go what is reserved, and shows that less than nothing is available", async () => {
    await room.fill(5);
    const { productId, locationId } = room;
    await room.write((db) => reserveStock(db, { productId, locationId, quantity: "4" }, null));
    expect(await adjust("-3", { kind: "WRITE_OFF" })).toMatchObject({ position: { onHand: "2", available: "-2" } });
  });

  it("changes the past, and not what a later count found", async () => {
    await room.fill(5);
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    expect(await adjust("3", { occurredAt: twoHoursAgo })).toMatchObject({ position: { onHand: "5" } });
    expect(await room.isBalanced()).toBe(true);
  });

  it.each<[string, Partial<AdjustInput> & { change?: string }]>([
    ["a change of nothing", { change: "0.0" }],
    ["a write-off that comes in", { change: "1", kind: "WRITE_OFF" }],
    ["a return that goes out", { change: "-1", kind: "RETURN" }],
    ["no reason", { reason: "  " }],
    ["a time that lies ahead", { occurredAt: new Date(Date.now() + 3_600_000) }],
  ])("refuses %s", async (_, more) => {
    await room.fill(5);
    expect(await adjust(more.change ?? "1", more)).toMatchObject({ outcome: "refused", code: "INPUT_INVALID" });
    expect(await room.read("SELECT trim_scale(on_hand) AS units FROM stock_position")).toEqual([{ units: "5" }]);
  });
});
