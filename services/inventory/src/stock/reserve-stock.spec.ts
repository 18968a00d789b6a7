import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { adjustStock } from "./adjust-stock.ts";
import { fulfilReservation } from "./fulfil-reservation.ts";
import { releaseReservation } from "./release-reservation.ts";
import { reserveStock } from "./reserve-stock.ts";
import { StockRoom } from "./testing/stock-room.ts";

let room: StockRoom;

beforeAll(async () => {
  // As many writers at the database as PostgreSQL's default of 100 connections leaves room for.
  room = await StockRoom.open(40);
});

afterAll(() => room?.close());

function reserve(
  quantity: string,
  key: string | null = null,
  change: { productId?: string; locationId?: string } = {},
) {
  const { productId, locationId } = room;
  return room.write((db) =>
    reserveStock(db, { productId, locationId, quantity, reference: "order 7", ...change }, key),
  );
}

async function reserved(quantity: string): Promise<string> {
  const answer = await reserve(quantity);
  if (answer.outcome !== "reserved") throw new Error(answer.message);
  return answer.reservationId;
}

describe("reserveStock", () => {
  it("never promises more than there is, with 200 callers at once, and promises all that there is", async () => {
    await room.fill(120);
    const answers = await Promise.all(Array.from({ length: 200 }, () => reserve("1")));
    expect(answers.filter(({ outcome }) => outcome === "reserved")).toHaveLength(120);
    const refused = answers.filter((answer) => answer.outcome === "refused");
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["STOCK_INSUFFICIENT"]));
    expect(
      await room.read("SELECT trim_scale(reserved) AS reserved, trim_scale(available) AS left FROM stock_position"),
    ).toEqual([{ reserved: "120", left: "0" }]);
    expect(await room.read("SELECT count(*)::int AS active FROM stock_reservation WHERE status = 'ACTIVE'")).toEqual([
      { active: 120 },
    ]);
    expect(await room.isBalanced()).toBe(true);
  });

  it("reserves once for a client key, however often and at once it is called", async () => {
    await room.fill(50);
    const answers = await Promise.all(Array.from({ length: 20 }, () => reserve("5", "key-1")));
    const ids = answers.map((answer) => (answer.outcome === "reserved" ? answer.reservationId : answer.code));
    expect(new Set(ids).size).toBe(1);
    expect(await room.read("SELECT trim_scale(reserved) AS reserved FROM stock_position")).toEqual([{ reserved: "5" }]);
    expect(await reserve("6", "key-1")).toMatchObject({ outcome: "refused", code: "KEY_REUSED" });
  });

  it("tells what could be reserved, and does not remember the refusal", async () => {
    await room.fill(3);
    expect(await reserve("3.5", "key-2")).toMatchObject({ code: "STOCK_INSUFFICIENT", available: "3" });
    const { productId, locationId } = room;
    await room.write((db) => adjustStock(db, { productId, locationId, change: "1", reason: "found" }, null));
    expect(await reserve("3.5", "key-2")).toMatchObject({ outcome: "reserved", position: { available: "0.5" } });
  });

  it("leaves nothing at a place that has no stock of the product when it is refused there", async () => {
    await room.fill(3);
    const locationId = randomUUID();
    await room.write((db) =>
      db.query("INSERT INTO location (id, external_id, name, kind) VALUES ($1, 'W', 'Web', 'ONLINE')", [locationId]),
    );
    expect(await reserve("1", "key-3", { locationId })).toMatchObject({ code: "STOCK_INSUFFICIENT", available: "0" });
    expect(await room.read("SELECT location_id AS at FROM stock_position")).toEqual([{ at: room.locationId }]);
  });

  it("refuses products and locations that are not there, another organisation's among them", async () => {
    await room.fill(3);
    const foreign = room.productId;
    await room.fill(3);
    expect(await reserve("1", null, { productId: foreign })).toMatchObject({ code: "PRODUCT_UNKNOWN" });
    expect(await reserve("1", null, { locationId: randomUUID() })).toMatchObject({ code: "LOCATION_UNKNOWN" });
  });

  it.each(["0", "-1", "1e3", "0.00001", "", "9999999999"])("refuses %j as a quantity", async (quantity) => {
    await room.fill(3);
    expect(await reserve(quantity)).toMatchObject({ code: "INPUT_INVALID", field: "quantity" });
    expect(await room.read("SELECT FROM stock_reservation")).toEqual([]);
  });
});

describe("a reservation", () => {
  it("gives its stock free when it is released, once", async () => {
    await room.fill(10);
    const reservationId = await reserved("4");
    const release = () => room.write((db) => releaseReservation(db, { reservationId }, null));
    const answers = await Promise.all([release(), release(), release()]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["refused", "refused", "released"]);
    expect(answers).toContainEqual(expect.objectContaining({ code: "RESERVATION_CLOSED", status: "RELEASED" }));
    expect(await room.read("SELECT trim_scale(available) AS left FROM stock_position")).toEqual([{ left: "10" }]);
    expect(await room.isBalanced()).toBe(true);
  });

  it("takes its stock along when it is fulfilled, and cannot be released after that", async () => {
    await room.fill(10);
    const reservationId = await reserved("4");
    const fulfilled = await room.write((db) => fulfilReservation(db, { reservationId }, "ship-1"));
    expect(fulfilled).toMatchObject({ outcome: "fulfilled", position: { onHand: "6", reserved: "0", available: "6" } });
    expect(await room.write((db) => fulfilReservation(db, { reservationId }, "ship-1"))).toEqual(fulfilled);
    expect(await room.write((db) => releaseReservation(db, { reservationId }, null))).toMatchObject({
      code: "RESERVATION_CLOSED",
      status: "FULFILLED",
    });
    expect(await room.isBalanced()).toBe(true);
  });

  it("is not fulfilled with what is not on hand any more, and stays to be fulfilled later", async () => {
    await room.fill(1);
    const { productId, locationId } = room;
    const reservationId = await reserved("1");
    const book = (change: string, kind: "WRITE_OFF" | "ADJUSTMENT") =>
      room.write((db) => adjustStock(db, { productId, locationId, change, kind, reason: "broken" }, null));
    const fulfil = () => room.write((db) => fulfilReservation(db, { reservationId }, "ship-2"));
    await book("-1", "WRITE_OFF");
    expect(await fulfil()).toMatchObject({ outcome: "refused", code: "STOCK_INSUFFICIENT", available: "0" });
    expect(
      await room.read("SELECT trim_scale(on_hand) AS hand, trim_scale(reserved) AS promised FROM stock_position"),
    ).toEqual([{ hand: "0", promised: "1" }]);
    expect(await room.read("SELECT status FROM stock_reservation")).toEqual([{ status: "ACTIVE" }]);
    await book("1", "ADJUSTMENT");
    expect(await fulfil()).toMatchObject({ outcome: "fulfilled", position: { onHand: "0", reserved: "0" } });
    expect(await room.isBalanced()).toBe(true);
  });

  it("is refused when there is none", async () => {
    await room.fill(1);
    const answer = await room.write((db) => releaseReservation(db, { reservationId: randomUUID() }, null));
    expect(answer).toMatchObject({ code: "RESERVATION_UNKNOWN" });
  });
});
