import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { makeVersion, rowsOf } from "./job/accuracy/testing/judged-shop.ts";
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

  const judge = (signal = new AbortController().signal) => judgeDemand({ door: database.door, tenantId, signal });
  const steps = async () => {
    const rows = await rowsOf(database, tenantId, { product: "bread", level: "PRODUCT", source: "REALISED" });
    return rows.reduce((sum, row) => sum + row.steps, 0);
  };

  it("counts the days that have sold since the forecast was made", async () => {
    await addShop(database.door, tenantId, { from: 60, days: 5 });
    await judge();
    expect(await steps()).toBe(5);
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
