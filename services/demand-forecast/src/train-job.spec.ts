import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "./contract.ts";
import { readDemandHistory } from "./job/demand-history.ts";
import { addShop } from "./testing/shop.ts";
import { TrainingDesk } from "./testing/training-desk.ts";

interface ForecastRow {
  granularity: string;
  external_id: string;
  location_id: string | null;
  start_date: string;
  horizon: number;
  probabilities: number[];
  quantiles: number[];
  drivers: Record<string, number[]>;
  method: string;
  expected_total: number;
  values: number[];
  series_start: string;
}

const forecastsOf = `
  SELECT series.granularity, product.external_id, series.location_id, forecast.start_date::text, forecast.horizon,
    forecast.probabilities, forecast.quantiles, forecast.drivers, forecast.method, forecast.expected_total,
    series."values", series.start_date::text AS series_start
  FROM forecast
  JOIN demand_series series ON series.id = forecast.series_id
  JOIN product ON product.id = series.product_id
  JOIN model_version version ON version.id = forecast.model_version_id
  WHERE version.status = 'CHAMPION'
  ORDER BY 1, 2, 3 NULLS FIRST`;

/** Forecasts of all together and of locations, in the shape of a series' forecast. */
const totalsOf = `
  SELECT version.variant AS granularity, location.external_id, total.location_id, total.start_date::text, total.horizon,
    total.probabilities, total.quantiles, total.drivers, total.method, total.expected_total,
    total."values", total.history_start::text AS series_start
  FROM forecast_total total
  JOIN model_version version ON version.id = total.model_version_id
  LEFT JOIN location ON location.id = total.location_id
  WHERE version.status = 'CHAMPION'
  ORDER BY 1, 2`;

interface JudgedRow {
  granularity: string;
  version: number;
  steps: number;
  actual: number;
}

/** What bread over all locations sold of what was forecast. */
const realisedOf = `
  SELECT made.granularity, version.version, sum(steps)::integer AS steps, sum(actual) AS actual
  FROM forecast_accuracy known
  JOIN forecast_snapshot made ON made.model_version_id = known.model_version_id AND made.node_id = known.node_id
  JOIN model_version version ON version.id = made.model_version_id
  JOIN product ON product.id = made.product_id AND product.external_id = 'bread'
  WHERE source = 'REALISED' AND made.level = 'PRODUCT' GROUP BY 1, 2 ORDER BY 1, 2`;

describe("the training job", () => {
  let desk: TrainingDesk;
  let database: RuntimeDatabase;

  beforeAll(async () => {
    desk = await TrainingDesk.open();
    database = desk.database;
  });

  afterAll(() => desk?.close());

  const train = (tenantId: TenantId) => desk.train(tenantId);

  it("turns sales into series, a promoted version and forecasts for every product", async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId);
    const { versions } = await train(tenantId);
    expect(versions).toMatchObject([
      { granularity: "DAY", version: 1, promoted: true },
      { granularity: "WEEK", version: 1, promoted: true },
    ]);
    const rows = await database.rows<ForecastRow>(tenantId, forecastsOf);
    const days = rows.filter(({ granularity }) => granularity === "DAY");
    // Three products over all locations, two of them at one location each.
    expect(days.map((row) => row.external_id)).toEqual(["bread", "bread", "never", "tea", "tea"]);
    for (const row of rows) {
      expect(row.probabilities).toEqual([...quantileProbabilities]);
      for (let h = 0; h < row.horizon; h++) {
        const column = quantileProbabilities.map((_, k) => row.quantiles[k * row.horizon + h]!);
        expect(column).toEqual([...column].sort((x, y) => x - y));
        expect(column[0]).toBeGreaterThanOrEqual(0);
        const parts = Object.values(row.drivers).reduce((sum, part) => sum + part[h]!, 0);
        expect(Math.abs(parts - column[4]!)).toBeLessThan(1e-6);
      }
    }
    expect(days.find(({ external_id }) => external_id === "never")).toMatchObject({
      method: "ZERO",
      expected_total: 0,
    });
    const totals = await database.rows<ForecastRow>(tenantId, totalsOf);
    expect(totals.map(({ granularity, external_id }) => [granularity, external_id])).toEqual([
      ["DAY", "online"],
      ["DAY", "store"],
      ["DAY", null],
      ["WEEK", "online"],
      ["WEEK", "store"],
      ["WEEK", null],
    ]);
    for (const total of totals) {
      const below = rows.filter(
        ({ granularity, location_id }) => granularity === total.granularity && location_id === total.location_id,
      );
      for (let h = 0; h < total.horizon; h++) {
        const centre = (row: ForecastRow) => row.quantiles[4 * row.horizon + h]!;
        expect(centre(total)).toBeCloseTo(
          below.reduce((sum, row) => sum + centre(row), 0),
          8,
        );
      }
      expect(total.values.at(-1)).toBe(below.reduce((sum, row) => sum + row.values.at(-1)!, 0));
    }
  }, 180_000);

  it("cuts days in the organisation's time zone, counts sales only, and fills gaps with zeros", async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { timeZone: "Asia/Shanghai", days: 40 });
    await train(tenantId);
    const rows = await database.rows<{ values: number[]; start_date: string }>(
      tenantId,
      `SELECT series."values", series.start_date::text FROM demand_series series JOIN product ON product.id = product_id
       WHERE external_id = 'tea' AND location_id IS NULL AND granularity = 'DAY'`,
    );
    // Tea is sold every third day at 20:00 UTC, which is the next day in Shanghai; its return counts as nothing.
    expect(rows[0]!.start_date).toBe("2025-01-02");
    expect(rows[0]!.values.slice(0, 7)).toEqual([2, 0, 0, 2, 0, 0, 2]);
  }, 180_000);

  it("counts what empty shelves lost as demand, marks the days, and keeps what was sold", async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 120 });
    await database.door.write(tenantId, async (db) => {
      for (const [change, at] of [
        [5, "2025-01-01T06:00Z"],
        [-5, "2025-04-01T20:00Z"],
        [5, "2025-04-04T06:00Z"],
      ]) {
        await db.query(
          `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
           SELECT product.id, location.id, 'ADJUSTMENT', $1, $2 FROM product, location
           WHERE product.external_id = 'bread' AND location.external_id = 'store'`,
          [change, at],
        );
      }
    });
    await train(tenantId);
    const rows = await database.rows<{ stockout_steps: number[]; lost_units: number[]; values: number[] }>(
      tenantId,
      `SELECT stockout_steps, lost_units, "values" FROM demand_series
       JOIN product ON product.id = product_id WHERE external_id = 'bread' AND granularity = 'DAY'`,
    );
    expect(rows).toHaveLength(2);
    for (const { stockout_steps, lost_units, values } of rows) {
      expect(stockout_steps).toEqual([90, 91, 92]);
      for (const lost of lost_units) expect(lost).toBeGreaterThan(0.5);
      expect(values.slice(90, 93).every(Number.isInteger)).toBe(true);
    }
  }, 180_000);

  it("trained again on the same data promotes nothing, and on new data refreshes the forecasts", async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 150 });
    await train(tenantId);
    const before = await database.rows<ForecastRow>(tenantId, forecastsOf);
    const again = await train(tenantId);
    expect(again.versions).toMatchObject([
      { version: 2, promoted: false },
      { version: 2, promoted: false },
    ]);
    expect(await database.rows<ForecastRow>(tenantId, forecastsOf)).toEqual(before);
    await addShop(database.door, tenantId, { from: 150, days: 14 });
    const renewed = await train(tenantId);
    expect(renewed.versions).toMatchObject([
      { version: 3, promoted: true },
      { version: 3, promoted: true },
    ]);
    const [first] = await database.rows<ForecastRow>(tenantId, forecastsOf);
    expect(first!.start_date).toBe("2025-06-14");
    // The first version's forecasts are judged by the 14 days, and by the two weeks that are whole; the second was never shown.
    const judged = await database.rows<JudgedRow>(tenantId, realisedOf);
    expect(judged.map(({ granularity, version, steps }) => [granularity, version, steps])).toEqual([
      ["DAY", 1, 14],
      ["WEEK", 1, 2],
    ]);
    expect(judged[0]!.actual).toBe(first!.values.slice(-14).reduce((sum, value) => sum + value, 0));
  }, 240_000);

  it("meets the series in the order of the organisation's own keys, whatever ids an import drew", async () => {
    const orders = [];
    for (let company = 0; company < 5; company++) {
      const tenantId = await database.addTenant();
      await addShop(database.door, tenantId, { days: 4 });
      const { products, sold } = await database.door.read(tenantId, readDemandHistory);
      const names = new Map(
        (await database.rows<{ id: string; external_id: string }>(tenantId, "SELECT id, external_id FROM product")).map(
          ({ id, external_id }) => [id, external_id],
        ),
      );
      orders.push([products, sold.map(({ productId }) => productId)].map((ids) => ids.map((id) => names.get(id))));
    }
    for (const order of orders)
      expect(order).toEqual([
        ["bread", "never", "tea"],
        ["bread", "tea"],
      ]);
  });

  it("completes without a version where nothing was ever sold", async () => {
    const tenantId = await database.addTenant();
    expect(await train(tenantId)).toEqual({ versions: [] });
  }, 60_000);
});
