import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { readStockouts } from "./read-stockouts.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const today = Math.floor(Date.now() / 86_400_000);
const clock = (days: number) => ({ fromDay: today - days, today, timeZone: "UTC" });
const write = (run: (db: EntityManager) => Promise<unknown>) => database.door.write(tenantId, run);

/** A product at a shop whose stock changed so many days ago by so much; at noon, so that no clock matters. */
async function moved(name: string, changes: readonly (readonly [daysAgo: number, change: number])[]): Promise<void> {
  await write(async (db) => {
    await db.query(
      "INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop') ON CONFLICT DO NOTHING",
    );
    await db.query("INSERT INTO product (id, external_id, name, unit_price) VALUES (gen_random_uuid(), $1, $1, 10)", [
      name,
    ]);
    for (const [daysAgo, change] of changes)
      await db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         SELECT product.id, location.id, 'ADJUSTMENT', $2,
           (current_date - $3::integer)::timestamp AT TIME ZONE 'UTC' + interval '12 hours'
         FROM product, location WHERE product.external_id = $1`,
        [name, change, daysAgo],
      );
  });
}

/** Days ago on whose evening nothing was there, by both ways. */
async function empty(days: number): Promise<{ read: number[]; view: number[] }> {
  return database.door.read(tenantId, async (db) => {
    const rows: { day: number }[] = await db.query(
      "SELECT day - DATE '1970-01-01' AS day FROM stockout_day WHERE day - DATE '1970-01-01' >= $1 ORDER BY 1",
      [today - days],
    );
    const read = [...(await readStockouts(db, clock(days), null)).values()].flat();
    return { read: read.map((day) => today - day), view: rows.map(({ day }) => today - day) };
  });
}

describe("readStockouts", () => {
  it("tells the evenings without stock that the whole ledger tells, from the window's movements alone", async () => {
    await moved("P", [
      [300, 5],
      [200, -5],
      [20, 3],
      [10, -3],
      [7, 4],
    ]);
    expect((await empty(30)).read).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 10, 9, 8]);
    for (const days of [5, 15, 30, 250, 400]) {
      const { read, view } = await empty(days);
      expect(read).toEqual(view);
    }
  });

  it("knows a place from its first movement on: before it nobody ran out", async () => {
    await moved("NEW", [
      [12, 2],
      [4, -2],
    ]);
    expect((await empty(30)).read).toEqual([4, 3, 2, 1]);
  });

  it("reads the products that are asked for", async () => {
    await moved("P", [[9, -1]]);
    await moved("Q", [[9, -1]]);
    const [{ id }] = (await write((db) => db.query("SELECT id FROM product WHERE external_id = 'P'"))) as [
      { id: string },
    ];
    const found = await database.door.read(tenantId, (db) => readStockouts(db, clock(30), [id]));
    expect([...found.keys()].map((key) => key.split("/")[0])).toEqual([id]);
  });
});
