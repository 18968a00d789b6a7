import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { StockRoom } from "../stock/testing/stock-room.ts";
import { readSuppliers } from "./read-suppliers.ts";

let room: StockRoom;

beforeAll(async () => {
  room = await StockRoom.open(2);
});

afterAll(() => room?.close());

beforeEach(() => room.fill(0));

/** An order of so many units, of which so many arrived. */
async function order(status: string, units: number, received: number): Promise<void> {
  const id = randomUUID();
  await room.write(async (db) => {
    await db.query(
      `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, currency, total, line_count)
       SELECT $1::uuid, $1::text, id, $2, $3, now() - interval '9 days', 'GBP', 0, 1 FROM supplier`,
      [id, room.locationId, status],
    );
    await db.query(
      `INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost, received_quantity)
       VALUES ($1, 1, $2, $3, 2, $4)`,
      [id, room.productId, units, received],
    );
  });
}

async function deliveredShare(): Promise<number | null | undefined> {
  const clock = { today: Math.floor(Date.now() / 86_400_000), readAt: "", currency: "GBP", timeZone: "UTC" };
  const [supplier] = await room.door.read(room.tenantId, (db) => readSuppliers(db, clock));
  return supplier?.deliveredShare;
}

describe("the share that a supplier delivers", () => {
  it("is that of an order's line on average, as on its scorecard, whatever the lines' sizes", async () => {
    await order("RECEIVED", 10, 12);
    await order("RECEIVED", 90, 45);
    expect(await deliveredShare()).toBeCloseTo(0.75);
  });

  it("is not lowered by orders that were cancelled or are under way, and is not known without others", async () => {
    await order("CANCELLED", 60, 0);
    await order("PARTIALLY_RECEIVED", 60, 1);
    expect(await deliveredShare()).toBeNull();
    await order("RECEIVED", 4, 4);
    expect(await deliveredShare()).toBeCloseTo(1);
  });
});
