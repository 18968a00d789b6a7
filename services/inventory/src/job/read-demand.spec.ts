import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { PlanForecast } from "../plan/plan-data.ts";
import { fillCompany } from "../testing/stocked-company.ts";
import { readDemand } from "./read-demand.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());

/** One product at one shop, which is forecast for three days: 2 to 8 a day, 4 in the middle. */
beforeEach(async () => {
  tenantId = await database.addTenant();
  await database.door.write(tenantId, async (db) => {
    await fillCompany(db, 1);
    await db.query(`
      WITH made AS (
        INSERT INTO model_version
          (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
        VALUES (gen_random_uuid(), 'demand-forecast', 'DAY', 1, 'CHAMPION', current_date - 200, current_date - 1, '', '', 1, '', '{}')
        RETURNING id
      )
      INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, method, accuracy,
        expected_total, recent_total)
      SELECT made.id, demand_series.id, current_date, 3, '{0.1,0.5,0.9}', '{2,2,2,4,4,4,8,8,8}', 'ETS', '{}', 12, 0
      FROM made, demand_series`);
  });
});

async function forecast(): Promise<PlanForecast | null> {
  const clock = { today: 0, readAt: "", currency: "GBP", timeZone: "UTC" };
  const { demand } = await database.door.read(tenantId, (db) => readDemand(db, clock, null));
  return Object.values(demand)[0]?.forecast ?? null;
}

async function override(factor: number, shift: number): Promise<void> {
  await database.door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO forecast_override (id, product_id, location_id, from_day, to_day, kind, basis, amount, factor, shifts, reason,
         comment, model_values, planned_values, author_kind, author_id)
       SELECT gen_random_uuid(), product.id, location.id, current_date + 1, current_date + 1, 'ADD', 'DAY', 1, $1,
         ARRAY[$2::double precision], 'OTHER', 'why', '{4}', '{4}', 'apiKey', 'k' FROM product, location`,
      [factor, shift],
    ),
  );
}

describe("readDemand", () => {
  it("gives the model's quantiles where nobody overrides them", async () => {
    expect(await forecast()).toMatchObject({ horizon: 3, quantiles: [2, 2, 2, 4, 4, 4, 8, 8, 8] });
  });

  it("gives what people plan with instead, and the model's again once it is withdrawn", async () => {
    await override(1, 4);
    expect(await forecast()).toMatchObject({ quantiles: [2, 4, 2, 4, 8, 4, 8, 16, 8] });
    await database.door.write(tenantId, (db) =>
      db.query(
        "UPDATE forecast_override SET withdrawn_at = now(), withdrawn_by_kind = 'apiKey', withdrawn_by_id = 'k'",
      ),
    );
    expect(await forecast()).toMatchObject({ quantiles: [2, 2, 2, 4, 4, 4, 8, 8, 8] });
  });

  it("gives no demand where none is planned", async () => {
    await override(0, 0);
    expect(await forecast()).toMatchObject({ quantiles: [2, 0, 2, 4, 0, 4, 8, 0, 8] });
  });
});
