import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Drivers, driverNames } from "./contract.ts";
import { addTeaShop, teaEnd } from "./testing/tea-shop.ts";
import { TrainingDesk } from "./testing/training-desk.ts";

interface ForecastRow {
  name: string;
  place: string | null;
  start: string;
  quantiles: number[];
  drivers: Drivers;
  method: string;
  reasons: Remark[];
  accuracy: { mase: number | null; windows: number };
}

const forecastsOf = `
  SELECT product.external_id AS name, location.external_id AS place, forecast.start_date::text AS start, quantiles, drivers,
    method, forecast.reasons, accuracy
  FROM forecast JOIN demand_series series ON series.id = series_id JOIN product ON product.id = product_id
    LEFT JOIN location ON location.id = series.location_id
    JOIN model_version version ON version.id = model_version_id
  WHERE version.status = 'CHAMPION'
  ORDER BY 1, 2 NULLS FIRST`;

describe("a training with promotions and new products", () => {
  let desk: TrainingDesk;
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let rows: ForecastRow[];

  async function train(): Promise<void> {
    await desk.train(tenantId, { granularities: ["DAY"] });
    rows = await database.rows<ForecastRow>(tenantId, forecastsOf);
  }

  beforeAll(async () => {
    desk = await TrainingDesk.open();
    database = desk.database;
    tenantId = await database.addTenant();
    await addTeaShop(database.door, tenantId);
    await train();
  }, 180_000);

  afterAll(() => desk?.close());

  const found = (name: string, place: string | null = null): ForecastRow => {
    const row = rows.find((one) => one.name === name && one.place === place);
    if (row === undefined) throw new Error(`There is no forecast of ${name} at ${place}.`);
    return row;
  };
  const centre = ({ quantiles }: ForecastRow) => quantiles.slice(4 * 90, 5 * 90);

  it("raises a planned promotion by what past prices did, as a part that adds up, and names it", () => {
    const tea = found("tea-0");
    expect(tea.start).toBe(teaEnd);
    centre(tea).forEach((value, h) => {
      const during = h >= 4 && h < 14;
      expect(tea.drivers.promotion[h]! / value).toBeGreaterThan(during ? 0.3 : -1e-9);
      expect(tea.drivers.promotion[h]! / value).toBeLessThan(during ? 0.42 : 1e-9);
      const sum = driverNames.reduce((total, name) => total + tea.drivers[name][h]!, 0);
      expect(Math.abs(sum - value)).toBeLessThan(1e-6);
    });
    const [remark] = tea.reasons.filter(({ code }) => code === "demand.promotion-ahead");
    expect(remark!.facts).toMatchObject({ name: "Autumn", from: "2025-09-22", to: "2025-10-01", discount: 20 });
    expect(Math.abs(Number(remark!.facts!.lift) - 56)).toBeLessThan(8);
    expect(found("tea-1").drivers.promotion.every((value) => value === 0)).toBe(true);
  });

  it("forecasts a product that never sold from its category, also at the place that sells it, and not one like no other", () => {
    for (const place of [null, "store"]) {
      const fresh = found("tea-new", place);
      expect(fresh).toMatchObject({ method: "SIBLINGS", accuracy: { mase: null, windows: 0 } });
      expect(fresh.reasons.map(({ code }) => code)).toContain("demand.new-like-others");
      const mean = centre(fresh).reduce((sum, value) => sum + value, 0) / 90;
      expect(mean).toBeGreaterThan(6);
      expect(mean).toBeLessThan(24);
    }
    expect(found("vase")).toMatchObject({ method: "ZERO" });
    expect(found("vase").reasons.map(({ code }) => code)).toContain("demand.new-untold");
    expect(rows.some(({ name, place }) => name === "vase" && place !== null)).toBe(false);
  });

  it("expects nothing of a product that was there from the start and never sold, and says so (a dead catalogue became demand)", () => {
    const never = found("tea-never");
    expect(never.method).toBe("ZERO");
    expect(centre(never).every((value) => value === 0)).toBe(true);
    const [remark] = never.reasons.filter(({ code }) => code === "demand.never-sold");
    expect(remark!.facts).toEqual({ days: 260 });
    expect(rows.some(({ name, place }) => name === "tea-never" && place !== null)).toBe(false);
  });

  it("goes on awaiting a product where it has not sold after its first sale at another place (its forecast fell)", async () => {
    const total = (row: ForecastRow) => centre(row).reduce((sum, value) => sum + value, 0);
    const before = total(found("tea-new"));
    await database.door.write(tenantId, async (db) => {
      await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'kiosk', 'Kiosk')");
      await db.query(
        `WITH sale AS (
           INSERT INTO sales_order (id, external_id, kind, location_id, placed_at, currency, total, line_count, content_hash)
           SELECT gen_random_uuid(), 'first', 'SALE', id, timestamptz '${teaEnd}T10:00:00Z', 'GBP', 10, 1, ''
           FROM location WHERE external_id = 'kiosk'
           RETURNING id
         )
         INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
         SELECT sale.id, 1, product.id, 1, 10 FROM sale, product WHERE product.external_id = 'tea-new'`,
      );
    });
    await train();
    expect(found("tea-new", "store")).toMatchObject({ method: "SIBLINGS" });
    expect(total(found("tea-new")) / before).toBeGreaterThan(0.8);
  }, 180_000);

  it("takes a promotion back when it is called off, though nothing was sold since", async () => {
    await database.door.write(tenantId, (db) => db.query("DELETE FROM promotion"));
    await train();
    expect(found("tea-0").drivers.promotion.every((value) => value === 0)).toBe(true);
  }, 180_000);
});
