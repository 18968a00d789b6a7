import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;
let tenantId: TenantId;
let tenants = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
  source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
  door = new TenantDoor(source);
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

const id = (kind: number, number = 0) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const product = id(1);
const shop = id(2, 1);
const depot = id(2, 2);
const version = { DAY: id(3, 1), WEEK: id(3, 2) };
/** A Monday, years ahead, so that nothing here is past. */
const monday = "2100-01-04";

/** Four days and two weeks: 10 a day of the product, 6 of them at the shop, 3 at the depot; seven times as much a week. */
beforeEach(async () => {
  tenantId = parseTenantId(`00000000-0000-4000-8000-${String(++tenants).padStart(12, "0")}`);
  await door.write(tenantId, async (db) => {
    await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'A', 'A')", [product]);
    await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'S', 'S'), ($2, 'D', 'D')", [shop, depot]);
    for (const [granularity, of] of Object.entries(version)) {
      await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES ($1, 'demand-forecast', $2, 1, 'CHAMPION', '2099-01-01', '2099-12-31', '', '', 1, '', '{}')`,
        [of, granularity],
      );
      await db.query(
        `INSERT INTO demand_series (id, product_id, location_id, granularity, start_date, values)
         SELECT gen_random_uuid(), $1, place, $2, '2099-01-05', '{1}' FROM unnest($3::uuid[]) AS place`,
        [product, granularity, [null, shop, depot]],
      );
      await db.query(
        `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, method, accuracy,
           expected_total, recent_total)
         SELECT $1, s.id, $2, $3, '{0.1,0.5,0.9}',
           array_fill(median / 2, ARRAY[$3::int]) || array_fill(median, ARRAY[$3::int]) || array_fill(median * 2, ARRAY[$3::int]), 'ETS', '{}',
           median * $3, 0
         FROM demand_series AS s, LATERAL (
           SELECT (CASE s.location_id WHEN $4::uuid THEN 6 WHEN $5::uuid THEN 3 ELSE 10 END * $6::int)::double precision AS median
         ) AS one WHERE granularity = $7`,
        [of, monday, granularity === "DAY" ? 4 : 2, shop, depot, granularity === "DAY" ? 1 : 7, granularity],
      );
    }
  });
});

interface Stated {
  location?: string | null;
  from: string;
  to: string;
  factor?: number;
  /** Units, the same each day. */
  shift?: number;
}

async function override({ location = null, from, to, factor = 1, shift = 0 }: Stated): Promise<string> {
  const [row] = await door.write(tenantId, (db) =>
    db.query<{ id: string }[]>(
      `INSERT INTO forecast_override (id, product_id, location_id, from_day, to_day, kind, basis, amount, factor, shifts,
         reason, comment, model_values, planned_values, author_kind, author_id)
       SELECT gen_random_uuid(), $1, $2, $3, $4, 'ADD', 'DAY', 1, $5, days, 'OTHER', 'why', days, days, 'apiKey', 'k'
       FROM (SELECT array_fill($6::double precision, ARRAY[$4::date - $3::date + 1]) AS days) AS one RETURNING id`,
      [product, location, from, to, factor, shift],
    ),
  );
  return row!.id;
}

interface Planned {
  lower: number[];
  median: number[];
  upper: number[];
  total: number;
  change: number[] | null;
}

async function planned(granularity: "DAY" | "WEEK", location: string | null = null): Promise<Planned> {
  const [row] = await door.read(tenantId, (db) =>
    db.query<(Omit<Planned, "lower" | "median" | "upper"> & { quantiles: number[]; horizon: number })[]>(
      `SELECT f.quantiles, f.horizon, f.expected_total AS total, f.override_change AS change
       FROM planned_forecast AS f JOIN demand_series AS s ON s.id = f.series_id
       WHERE f.model_version_id = $1 AND s.location_id IS NOT DISTINCT FROM $2`,
      [version[granularity], location],
    ),
  );
  const { quantiles, horizon, total, change } = row!;
  const line = (index: number) => quantiles.slice(index * horizon, (index + 1) * horizon);
  return { lower: line(0), median: line(1), upper: line(2), total, change };
}

const friday = "2100-01-08";

describe("a forecast as it is planned with", () => {
  it("is the model's where nobody overrides it", async () => {
    expect(await planned("DAY")).toEqual({
      lower: [5, 5, 5, 5],
      median: [10, 10, 10, 10],
      upper: [20, 20, 20, 20],
      total: 40,
      change: null,
    });
  });

  it("moves with its bands on the days of an override, and nowhere else", async () => {
    await override({ from: "2100-01-05", to: "2100-01-06", factor: 1.5 });
    expect(await planned("DAY")).toEqual({
      lower: [5, 7.5, 7.5, 5],
      median: [10, 15, 15, 10],
      upper: [20, 30, 30, 20],
      total: 50,
      change: [0, 5, 5, 0],
    });
  });

  it("is never below zero", async () => {
    await override({ from: monday, to: monday, shift: -25 });
    expect(await planned("DAY")).toMatchObject({
      lower: [0, 5, 5, 5],
      median: [0, 10, 10, 10],
      upper: [0, 20, 20, 20],
    });
  });

  it("stretches fourfold at most, and shifts beyond that", async () => {
    await override({ from: monday, to: monday, factor: 0, shift: 100 });
    const { lower, median, upper } = await planned("DAY");
    expect([lower[0], median[0], upper[0]]).toEqual([80, 100, 140]);
  });

  it("spreads over the places what is stated on the whole, by their medians", async () => {
    await override({ from: monday, to: monday, factor: 0, shift: 20 });
    expect((await planned("DAY", shop)).median).toEqual([12, 6, 6, 6]);
    expect((await planned("DAY", depot)).median).toEqual([6, 3, 3, 3]);
  });

  it("adds to the whole what is stated on places, each by itself", async () => {
    await override({ location: shop, from: monday, to: "2100-01-05", factor: 2 });
    await override({ location: depot, from: monday, to: monday, factor: 0, shift: 0 });
    expect((await planned("DAY", shop)).median).toEqual([12, 12, 6, 6]);
    expect((await planned("DAY", depot)).median).toEqual([0, 3, 3, 3]);
    expect((await planned("DAY")).median).toEqual([13, 16, 10, 10]);
  });

  it("gives a week the share of its days that are overridden", async () => {
    await override({ from: friday, to: "2100-01-11", factor: 2 });
    const { median } = await planned("WEEK");
    expect(median[0]).toBeCloseTo(70 + 30, 9);
    expect(median[1]).toBeCloseTo(70 + 10, 9);
  });

  it("gives a week the units of its days: those of an absolute number instead of the model's", async () => {
    await override({ from: friday, to: "2100-01-11", factor: 0, shift: 4 });
    const { median } = await planned("WEEK");
    expect(median[0]).toBeCloseTo(40 + 12, 9);
    expect(median[1]).toBeCloseTo(60 + 4, 9);
  });

  it("starts from another median where one is assumed", async () => {
    await override({ from: monday, to: monday, factor: 1.5 });
    const [row] = await door.read(tenantId, (db) =>
      db.query<{ change: number[] }[]>(
        `SELECT forecast_override_change($1, id, '{40,40}') AS change FROM demand_series
         WHERE granularity = 'DAY' AND location_id IS NULL`,
        [version.DAY],
      ),
    );
    expect(row!.change).toEqual([20, 0]);
  });

  it("is shared alike by places where the model expects nothing anywhere", async () => {
    await door.write(tenantId, (db) =>
      db.query("UPDATE forecast SET quantiles = array_fill(0.0, ARRAY[12]) WHERE horizon = 4"),
    );
    await override({ from: monday, to: monday, shift: 8 });
    expect(await planned("DAY")).toMatchObject({ median: [8, 0, 0, 0], upper: [8, 0, 0, 0] });
    expect((await planned("DAY", shop)).median).toEqual([4, 0, 0, 0]);
  });

  it("forgets an override that is withdrawn", async () => {
    const set = await override({ from: monday, to: monday, factor: 3 });
    await door.write(tenantId, (db) =>
      db.query(
        "UPDATE forecast_override SET withdrawn_at = now(), withdrawn_by_kind = 'apiKey', withdrawn_by_id = 'k' WHERE id = $1",
        [set],
      ),
    );
    expect((await planned("DAY")).change).toBeNull();
  });

  it("knows nothing of what another organisation overrides", async () => {
    await override({ from: monday, to: monday, factor: 3 });
    const other = parseTenantId("00000000-0000-4000-8000-00000000ffff");
    const seen = await door.read(other, (db) => db.query("SELECT id FROM forecast_override"));
    expect(seen).toEqual([]);
  });
});

describe("what was set", () => {
  it.each([
    ["changed", "UPDATE forecast_override SET amount = 2"],
    ["deleted", "DELETE FROM forecast_override"],
  ])("cannot be %s by the application", async (_, statement) => {
    await override({ from: monday, to: monday });
    await expect(door.write(tenantId, (db) => db.query(statement))).rejects.toThrow("permission denied");
  });

  it("stays withdrawn, by whom and why it was", async () => {
    const set = await override({ from: monday, to: monday });
    const change = (columns: string) =>
      door.write(tenantId, (db) => db.query(`UPDATE forecast_override SET ${columns} WHERE id = $1`, [set]));
    await change(
      "withdrawn_at = '2026-01-02', withdrawn_by_kind = 'member', withdrawn_by_id = 'ada', withdrawn_reason = 'over'",
    );
    for (const again of [
      "withdrawn_at = NULL, withdrawn_by_kind = NULL, withdrawn_by_id = NULL, withdrawn_reason = NULL",
      "withdrawn_by_id = 'somebody else', withdrawn_reason = 'none'",
    ])
      await expect(change(again)).rejects.toThrow("is withdrawn already");
    const rows = await door.read(tenantId, (db) =>
      db.query("SELECT withdrawn_at::date::text AS day, withdrawn_by_id, withdrawn_reason FROM forecast_override"),
    );
    expect(rows).toEqual([{ day: "2026-01-02", withdrawn_by_id: "ada", withdrawn_reason: "over" }]);
  });

  it("has no reason of a withdrawal while it stands", async () => {
    await override({ from: monday, to: monday });
    await expect(
      door.write(tenantId, (db) => db.query("UPDATE forecast_override SET withdrawn_reason = 'none'")),
    ).rejects.toThrow("violates check constraint");
  });
});
