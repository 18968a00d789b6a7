import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { makeVersion, rowsOf } from "./job/accuracy/testing/judged-shop.ts";
import { type DemandHistory, readDemandHistory } from "./job/demand-history.ts";
import { judgeDemand } from "./judge-demand.ts";
import { addShop } from "./testing/shop.ts";

describe("judging demand without a training", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 60 });
    await makeVersion(database.door, tenantId, { expected: 15, horizon: 30, version: 1 });
  });

  const judge = (signal = new AbortController().signal, door = database.door) =>
    judgeDemand({ door, tenantId, signal });
  const steps = async () => {
    const rows = await rowsOf(database, tenantId, { product: "bread", level: "PRODUCT", source: "REALISED" });
    return rows.reduce((sum, row) => sum + row.steps, 0);
  };

  it("counts the days that have sold since the forecast was made", async () => {
    await addShop(database.door, tenantId, { from: 60, days: 5 });
    await judge();
    expect(await steps()).toBe(5);
  });

  it("reads no sales from more than a year before the first forecast that is waited for", async () => {
    await addShop(database.door, tenantId, { from: -400, days: 10 });
    await addShop(database.door, tenantId, { from: 60, days: 5 });
    const read: DemandHistory[] = [];
    const watched: TenantDoor = Object.create(database.door, {
      read: {
        value: async (...of: Parameters<TenantDoor["read"]>) => {
          const answer = await database.door.read(...of);
          if (answer instanceof Object && "sold" in answer) read.push(answer as DemandHistory);
          return answer;
        },
      },
    });
    await judge(undefined, watched);
    const days = (history: DemandHistory) => history.sold.flatMap((sold) => sold.days);
    const all = await database.door.read(tenantId, (db) => readDemandHistory(db));
    expect(days(all).length - days(read[0]!).length).toBeGreaterThan(0);
    expect(Math.min(...days(read[0]!))).toBe(Date.UTC(2025, 0, 1) / 86_400_000);
    expect(await steps()).toBe(5);
  });

  it("counts zeros of a place that sold nothing since, whose sales are not read", async () => {
    await database.door.write(tenantId, (db) =>
      db.query(
        "UPDATE sales_order SET placed_at = placed_at - interval '2 years' WHERE external_id IN (SELECT order_id::text FROM order_line JOIN product ON product.id = product_id WHERE product.external_id = 'tea')",
      ),
    );
    await addShop(database.door, tenantId, { from: 60, days: 1 });
    await database.door.write(tenantId, (db) =>
      db.query(
        "DELETE FROM order_line USING product WHERE product.id = product_id AND product.external_id = 'tea' AND order_id IN (SELECT id FROM sales_order WHERE placed_at >= '2025-03-02')",
      ),
    );
    await judge();
    const rows = await rowsOf(database, tenantId, { product: "tea", level: "PLACE", source: "REALISED" });
    expect(rows).toMatchObject([{ steps: 1, actual: 0, stocked_out: false }]);
  });

  it("does nothing while nothing has", async () => {
    await judge();
    expect(await steps()).toBe(0);
  });

  it("stops when it is told to", async () => {
    await addShop(database.door, tenantId, { from: 60, days: 5 });
    await expect(judge(AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
    expect(await steps()).toBe(0);
  });
});
