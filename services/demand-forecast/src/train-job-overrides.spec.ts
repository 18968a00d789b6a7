import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { addShop } from "./testing/shop.ts";
import { TrainingDesk } from "./testing/training-desk.ts";

/** Forecasts of bread over all locations, by version, as the model made them and as they are planned with. */
const breadOf = `
  SELECT version.version, planned.model_quantiles AS model, planned.quantiles AS planned, planned.drivers
  FROM planned_forecast planned JOIN model_version version ON version.id = planned.model_version_id
  JOIN demand_series series ON series.id = planned.series_id AND series.location_id IS NULL
  JOIN product ON product.id = series.product_id
  WHERE external_id = 'bread' AND series.granularity = 'DAY' ORDER BY 1`;

interface BreadRow {
  version: number;
  model: number[];
  planned: number[];
  drivers: Record<string, number[]>;
}

describe("a training of demand that is overridden", () => {
  let desk: TrainingDesk;
  let database: RuntimeDatabase;

  beforeAll(async () => {
    desk = await TrainingDesk.open();
    database = desk.database;
  });

  afterAll(() => desk?.close());

  const train = (tenantId: TenantId) => desk.train(tenantId, { granularities: ["DAY"] });

  let plain: BreadRow | undefined;
  beforeAll(async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 120 });
    await train(tenantId);
    [plain] = await database.rows<BreadRow>(tenantId, breadOf);
  }, 60_000);

  it("learns nothing from overrides, and its forecasts are planned with them", async () => {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId, { days: 120 });
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO forecast_override (id, product_id, from_day, to_day, kind, basis, amount, factor, shifts, reason, comment,
           model_values, planned_values, author_kind, author_id)
         SELECT gen_random_uuid(), product.id, date '2025-05-01', current_date, 'PERCENT', 'DAY', 900, 10, days, 'OTHER', 'why',
           days, days, 'apiKey', 'k'
         FROM product, (SELECT array_fill(0::float8, ARRAY[current_date - date '2025-05-01' + 1]) AS days) AS one
         WHERE external_id = 'bread'`,
      ),
    );
    await train(tenantId);
    const [found] = await database.rows<BreadRow>(tenantId, breadOf);
    expect(found!.model).toEqual(plain!.model);
    expect(found!.drivers).toEqual(plain!.drivers);
    expect(plain!.planned).toEqual(plain!.model);
    expect(Math.max(...found!.planned)).toBeGreaterThan(2 * Math.max(...found!.model));
    expect(await database.rows(tenantId, "SELECT count(*)::int AS kept FROM forecast_override")).toEqual([{ kept: 1 }]);
  }, 60_000);
});
