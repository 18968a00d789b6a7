import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addShop } from "../../testing/shop.ts";
import { pruneAccuracy } from "./prune-accuracy.ts";
import { judgeShop, type MadeVersion, makeVersion, rowsOf, type StoredSums, shopNodes } from "./testing/judged-shop.ts";

/** Bread at the store, as `addShop` sells it. */
const breadOn = (day: number) => 6 + 3 * (day % 7) + (day % 5);
const days = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const total = (rows: readonly StoredSums[], key: "steps" | "actual" | "absolute_error" | "naive_absolute_error") =>
  sumOf(rows.map((row) => row[key]));

describe("judging forecasts by what came", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 62 });
  });

  /** A version that expects 15 of everything on each of 30 days from 2025-03-04, a Tuesday, on: day 62. */
  const make = (options: Partial<MadeVersion> = {}) =>
    makeVersion(database.door, tenantId, { expected: 15, horizon: 30, version: 1, ...options });
  const judge = (door = database.door) => judgeShop(door, tenantId);
  const bread = (level = "PRODUCT") => rowsOf(database, tenantId, { product: "bread", level, source: "REALISED" });

  it("measures the days that came against forecast and last season, by lead and month", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 29 });
    await judge();
    const rows = await bread();
    // March has the days to 89, April the last one; day 91 has not come.
    expect(rows.map(({ lead, month, steps }) => [lead, month, steps])).toEqual([
      ["MONTH", "2025-03-01", 21],
      ["QUARTER", "2025-04-01", 1],
      ["WEEK", "2025-03-01", 7],
    ]);
    const came = days(62, 29);
    expect(total(rows, "actual")).toBe(sumOf(came.map(breadOn)));
    expect(total(rows, "absolute_error")).toBe(sumOf(came.map((day) => Math.abs(15 - breadOn(day)))));
    const naive = came.map((day, h) => Math.abs(breadOn(55 + (h % 7)) - breadOn(day)));
    expect(total(rows, "naive_absolute_error")).toBe(sumOf(naive));
    // The widest interval is 15 ± 4.
    expect(sumOf(rows.map(({ inside }) => inside[3]!))).toBe(
      came.filter((day) => Math.abs(breadOn(day) - 15) <= 4).length,
    );
  });

  it("judges totals and places as it does products", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    expect(total(await bread("PLACE"), "actual")).toBe(sumOf(days(62, 10).map(breadOn)));
    const all = await rowsOf(database, tenantId, { level: "ALL", source: "REALISED" });
    const tea = sumOf(days(62, 10).map((day) => (day % 3 === 0 ? 2 : 0)));
    expect(total(all, "actual")).toBe(sumOf(days(62, 10).map(breadOn)) + tea);
  });

  it("gives the same rows when done again, and leaves them untouched", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    const [before, written] = [await bread(), await rowVersions(database, tenantId)];
    await judge();
    expect(await bread()).toEqual(before);
    expect(await rowVersions(database, tenantId)).toEqual(written);
  });

  it("loses nothing to a run that is killed in the middle", async () => {
    const early = await make();
    await addShop(database.door, tenantId, { from: 62, days: 8 });
    const late = await make({ version: 2, expected: 20 });
    await addShop(database.door, tenantId, { from: 70, days: 6 });
    let writes = 0;
    const dying: TenantDoor = Object.create(database.door, {
      write: {
        value: (...write: Parameters<TenantDoor["write"]>) =>
          ++writes === 2 ? Promise.reject(new Error("killed")) : database.door.write(...write),
      },
    });
    await expect(judge(dying)).rejects.toThrow("killed");
    const stepsOf = async (version: string) =>
      total(
        await rowsOf(database, tenantId, { product: "bread", level: "PRODUCT", source: "REALISED", version }),
        "steps",
      );
    expect([await stepsOf(early), await stepsOf(late)]).toEqual([14, 0]);
    await judge();
    expect([await stepsOf(early), await stepsOf(late)]).toEqual([14, 6]);
  });

  it("tells days without stock apart, and moves a day that turns out to have had none", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    expect((await bread()).every(({ stocked_out }) => !stocked_out)).toBe(true);
    await judgeShop(database.door, tenantId, (node) =>
      node.level === "PRODUCT" ? { ...node, stockoutSteps: new Set([63, 64]) } : node,
    );
    const rows = await bread();
    const apart = rows.filter(({ stocked_out }) => stocked_out);
    expect([total(apart, "steps"), total(rows, "steps")]).toEqual([2, 10]);
    expect(total(apart, "actual")).toBe(breadOn(63) + breadOn(64));
  });

  it("counts orders that come late", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    const before = total(await bread(), "actual");
    await database.door.write(tenantId, async (db) => {
      await db.query(
        "UPDATE order_line SET quantity = quantity + 5 FROM sales_order o WHERE o.id = order_id AND o.placed_at::date = '2025-03-05' AND kind = 'SALE' AND quantity > 2",
      );
    });
    await judge();
    expect(total(await bread(), "actual")).toBe(before + 5);
  });

  it("has no scale for what never sold, rather than a division by zero", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    const rows = await rowsOf(database, tenantId, { product: "never", level: "PRODUCT", source: "REALISED" });
    expect(total(rows, "steps")).toBe(10);
    for (const row of rows) expect(row).toMatchObject({ scaled_steps: 0, scaled_error: 0, actual: 0 });
  });

  it("judges what was awaited at a place by nothing sold there (such forecasts were never judged)", async () => {
    const [place] = await database.rows<{ productId: string; locationId: string }>(
      tenantId,
      `SELECT product.id AS "productId", location.id AS "locationId" FROM product, location
       WHERE product.external_id = 'never' AND location.external_id = 'store'`,
    );
    await make({ awaited: [place!] });
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    const rows = await rowsOf(database, tenantId, { product: "never", level: "PLACE", source: "REALISED" });
    expect([total(rows, "steps"), total(rows, "actual"), total(rows, "absolute_error")]).toEqual([10, 0, 150]);
  });

  it("waits no longer for a forecast whose last step has come", async () => {
    await make({ horizon: 7 });
    await addShop(database.door, tenantId, { from: 62, days: 6 });
    await judge();
    expect(await waiting(database, tenantId)).toEqual([1]);
    await addShop(database.door, tenantId, { from: 68, days: 4 });
    await judge();
    expect(await waiting(database, tenantId)).toEqual([]);
    expect(total(await bread(), "steps")).toBe(7);
  });

  it("waits for the first version of a week, and for the last of those with one start", async () => {
    await make();
    await make({ version: 2 });
    expect(await waiting(database, tenantId)).toEqual([2]);
    await addShop(database.door, tenantId, { from: 62, days: 2 });
    await make({ version: 3 });
    expect(await waiting(database, tenantId)).toEqual([2]);
    // From day 68, Monday 2025-03-10, on it is another week.
    await addShop(database.door, tenantId, { from: 64, days: 4 });
    await make({ version: 4 });
    expect(await waiting(database, tenantId)).toEqual([2, 4]);
  });

  it("keeps backtests of the champion and three more versions, and realised accuracy for two years", async () => {
    for (let version = 1; version <= 6; version++) await make({ version });
    await addShop(database.door, tenantId, { from: 62, days: 10 });
    await judge();
    const kept = async () => {
      const rows = await rowsOf(database, tenantId, { product: "bread", level: "PRODUCT" });
      return [...new Set(rows.map(({ source, version }) => `${source} ${version}`))].sort();
    };
    expect(await kept()).toEqual([...[1, 2, 3, 4, 5, 6].map((n) => `BACKTEST ${n}`), "REALISED 6"]);
    const prune = (end: string) => database.door.write(tenantId, (db) => pruneAccuracy(db, "DAY", end));
    await prune("2025-03-14");
    expect(await kept()).toEqual(["BACKTEST 3", "BACKTEST 4", "BACKTEST 5", "BACKTEST 6", "REALISED 6"]);
    await prune("2027-03-31");
    expect(await kept()).toContain("REALISED 6");
    await prune("2027-04-01");
    expect(await kept()).not.toContain("REALISED 6");
    const versions =
      "SELECT DISTINCT v.version FROM forecast_snapshot s JOIN model_version v ON v.id = model_version_id";
    expect((await database.rows<{ version: number }>(tenantId, versions)).map(({ version }) => version)).toEqual([6]);
  });

  it("keeps what came of places, which are many, for half a year, and their backtests as long as others", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 30 });
    await judge();
    const kept = async (level: string) => {
      const rows = await rowsOf(database, tenantId, { product: "bread", level });
      return [...new Set(rows.map(({ source, month }) => `${source} ${month}`))].sort();
    };
    const all = ["BACKTEST 2025-02-01", "BACKTEST 2025-03-01", "REALISED 2025-03-01", "REALISED 2025-04-01"];
    expect(await kept("PLACE")).toEqual(all);
    const prune = (end: string) => database.door.write(tenantId, (db) => pruneAccuracy(db, "DAY", end));
    await prune("2025-09-30");
    expect(await kept("PLACE")).toEqual(all);
    await prune("2025-10-01");
    expect(await kept("PLACE")).toEqual(all.filter((one) => one !== "REALISED 2025-03-01"));
    expect(await kept("PRODUCT")).toEqual(all);
  });

  it("judges nothing where no forecast was made, and stops when told to", async () => {
    await judge();
    expect(await rowsOf(database, tenantId, {})).toEqual([]);
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 3 });
    await expect(judgeShop(database.door, tenantId, undefined, AbortSignal.abort(new Error("stop")))).rejects.toThrow(
      "stop",
    );
    expect(await bread()).toEqual([]);
  });

  it("takes days before a series begins as days without a sale", async () => {
    await make();
    await addShop(database.door, tenantId, { from: 62, days: 29 });
    await judge();
    const never = (await shopNodes(database.door, tenantId)).nodes.find(({ values }) =>
      values.every((one) => one === 0),
    );
    // What never sold is known by its last 28 days alone; the forecast began a day earlier.
    expect(never?.startDate).toBe("2025-03-05");
    const rows = await rowsOf(database, tenantId, { product: "never", level: "PRODUCT", source: "REALISED" });
    expect([total(rows, "steps"), total(rows, "actual")]).toEqual([29, 0]);
  });
});

/** Versions that are waited for, by their number. */
async function waiting(database: RuntimeDatabase, tenantId: TenantId): Promise<number[]> {
  const rows = await database.rows<{ version: number }>(
    tenantId,
    `SELECT DISTINCT version FROM forecast_snapshot s JOIN model_version v ON v.id = s.model_version_id
     WHERE quantiles IS NOT NULL ORDER BY version`,
  );
  return rows.map(({ version }) => version);
}

/** The transactions that wrote each row last. */
function rowVersions(database: RuntimeDatabase, tenantId: TenantId): Promise<unknown[]> {
  return database.rows(tenantId, "SELECT xmin::text, node_id, lead, month FROM forecast_accuracy ORDER BY 1, 2, 3, 4");
}
