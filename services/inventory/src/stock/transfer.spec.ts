import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { receiveTransfer } from "./receive-transfer.ts";
import { reserveStock } from "./reserve-stock.ts";
import { shipTransfer } from "./ship-transfer.ts";
import { StockRoom } from "./testing/stock-room.ts";

let room: StockRoom;
let shop: string;

beforeAll(async () => {
  room = await StockRoom.open(12);
});

afterAll(() => room?.close());

beforeEach(async () => {
  await room.fill(20);
  shop = randomUUID();
  await room.write((db) =>
    db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'SHOP', 'Shop')", [shop]),
  );
});

function ship(quantity: string, key: string | null = null, toLocationId = shop) {
  const { productId, locationId: fromLocationId } = room;
  return room.write((db) => shipTransfer(db, { productId, fromLocationId, toLocationId, quantity }, key));
}

async function shipped(quantity: string): Promise<string> {
  const answer = await ship(quantity);
  if (answer.outcome !== "shipped") throw new Error(answer.message);
  return answer.transferId;
}

const receive = (transferId: string, quantity?: string, key: string | null = null) =>
  room.write((db) => receiveTransfer(db, { transferId, ...(quantity === undefined ? {} : { quantity }) }, key));

describe("shipTransfer", () => {
  it("takes stock from one place and has it in transit to the other, once for a key", async () => {
    const answers = await Promise.all([ship("8", "a"), ship("8", "a"), ship("8", "a")]);
    for (const answer of answers)
      expect(answer).toMatchObject({ outcome: "shipped", from: { onHand: "12" }, to: { onHand: "0", inTransit: "8" } });
    expect(await room.isBalanced()).toBe(true);
  });

  it("sends no more than is there and not reserved, with many callers at once", async () => {
    const { productId, locationId } = room;
    await room.write((db) => reserveStock(db, { productId, locationId, quantity: "15" }, null));
    const answers = await Promise.all(Array.from({ length: 12 }, () => ship("1")));
    expect(answers.filter(({ outcome }) => outcome === "shipped")).toHaveLength(5);
    expect(await ship("1")).toMatchObject({ code: "STOCK_INSUFFICIENT", available: "0" });
  });

  it("expects it in two days, or when the narrowest lane that leads there says", async () => {
    const { productId, locationId } = room;
    const expected = async () => {
      const id = await shipped("1");
      const [row] = await room.read<{ days: number }>(
        `SELECT expected_on - (now() AT TIME ZONE time_zone)::date AS days FROM stock_transfer, organisation WHERE id = '${id}'`,
      );
      return row!.days;
    };
    const lane = (days: number, product: string | null, more = "") =>
      room.write((db) =>
        db.query(
          `INSERT INTO supply_lane (id, from_location_id, to_location_id, product_id, lead_time_days ${more && ", closed_days"})
           VALUES (gen_random_uuid(), $1, $2, $3, $4 ${more})`,
          [locationId, shop, product, days],
        ),
      );
    expect(await expected()).toBe(2);
    await lane(6, null);
    expect(await expected()).toBe(6);
    // Nothing leaves for three days.
    await lane(1.4, productId, ", datemultirange(daterange(current_date - 1, current_date + 2, '[]'))");
    expect(await expected()).toBe(4);
    await room.write((db) => db.query("UPDATE supply_lane SET active = false WHERE product_id IS NOT NULL"));
    expect(await expected()).toBe(6);
  });

  it("lets places send to each other at once without waiting for each other for ever", async () => {
    await receive(await shipped("10"));
    const { productId, locationId } = room;
    const back = () =>
      room.write((db) =>
        shipTransfer(db, { productId, fromLocationId: shop, toLocationId: locationId, quantity: "1" }, null),
      );
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? ship("1") : back())));
    expect(answers.every(({ outcome }) => outcome === "shipped")).toBe(true);
    expect(await room.isBalanced()).toBe(true);
  });

  it("refuses a way to nowhere, and to where the goods are", async () => {
    expect(await ship("1", null, randomUUID())).toMatchObject({ code: "LOCATION_UNKNOWN" });
    expect(await ship("1", null, room.locationId)).toMatchObject({ code: "INPUT_INVALID", field: "toLocationId" });
  });
});

describe("receiveTransfer", () => {
  it("puts on hand what arrived, and tells what was lost on the way", async () => {
    expect(await receive(await shipped("8"))).toMatchObject({ lost: "0", position: { onHand: "8", inTransit: "0" } });
    expect(await receive(await shipped("5"), "3.5")).toMatchObject({
      lost: "1.5",
      position: { onHand: "11.5", inTransit: "0" },
    });
    expect(await receive(await shipped("2"), "0")).toMatchObject({
      lost: "2",
      position: { onHand: "11.5", inTransit: "0" },
    });
    expect(await room.isBalanced()).toBe(true);
  });

  it("happens once, whoever tells it first", async () => {
    const transferId = await shipped("8");
    const answers = await Promise.all([receive(transferId), receive(transferId), receive(transferId)]);
    expect(answers.filter(({ outcome }) => outcome === "received")).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.outcome === "refused" && answer.code === "TRANSFER_RECEIVED"),
    ).toHaveLength(2);
  });

  it("refuses more than was shipped, and transfers that are not there", async () => {
    const transferId = await shipped("8");
    expect(await receive(transferId, "8.5")).toMatchObject({ code: "INPUT_INVALID", field: "quantity" });
    expect(await receive(randomUUID())).toMatchObject({ code: "TRANSFER_UNKNOWN" });
    expect(await room.read("SELECT status FROM stock_transfer")).toEqual([{ status: "IN_TRANSIT" }]);
  });
});
