import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { AskOptions, DomainGateway } from "../testing/domain-gateway.ts";
import { addTotals } from "../testing/forecast-totals.ts";
import { askOf, setOf } from "./testing/override-requests.ts";
import {
  addPlaces,
  letDaysPass,
  newOverrideScene,
  type OverrideScene,
  openOverrideGateway,
} from "./testing/override-scene.ts";

let gateway: DomainGateway;
let scene: OverrideScene;

beforeAll(async () => {
  gateway = await openOverrideGateway();
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  scene = await newOverrideScene(gateway);
});

const ask = (query: string, variables: Record<string, unknown> = {}, more: AskOptions = {}) =>
  askOf(scene, query, variables, more);
const set = (input: Record<string, unknown> = {}, identity: AskOptions["identity"] = {}) =>
  setOf(scene, input, identity);
const withdraw = (overrideId: string) =>
  ask(
    `mutation ($input: ForecastOverrideWithdrawInput!) {
      forecastOverrideWithdraw(input: $input) { userErrors { message } } }`,
    { input: { overrideId } },
  );

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("a forecast that is overridden", () => {
  const forecast = `query ($id: ID!, $place: ID, $horizon: Int!) { demandForecast(productId: $id, locationId: $place, horizon: $horizon) {
    expected(levels: [0.95]) { values bands { lower upper } }
    model: expected(levels: [0.95], withOverrides: false) { values bands { lower upper } }
    expectedTotal modelTotal: expectedTotal(withOverrides: false) change recentTotal
    drivers { name values } overrides { id from plannedTotal } } }`;
  const read = async (horizon: number, place: string | null = null) =>
    (await ask(forecast, { id: scene.product(0), place, horizon })).data.demandForecast;

  it("has median, bands and totals as planned, the model's beside them, and parts that add up", async () => {
    const id = await set();
    const found = await read(4);
    expect(found.expected.values).toEqual([10, 15, 15, 10]);
    expect(found.expected.bands[0].lower.map((low: number) => low / 6)).toEqual([1, 1.5, 1.5, 1]);
    expect(found.expected.bands[0].upper.map((high: number) => high / 14)).toEqual([1, 1.5, 1.5, 1]);
    expect(found.model.values).toEqual([10, 10, 10, 10]);
    expect(found).toMatchObject({ expectedTotal: 50, modelTotal: 40, overrides: [{ id, plannedTotal: 30 }] });
    expect(found.change).toBeCloseTo(50 / found.recentTotal - 1, 12);
    const override = found.drivers.find(({ name }: { name: string }) => name === "OVERRIDE");
    expect(override.values).toEqual([0, 5, 5, 0]);
    for (let step = 0; step < 4; step++)
      expect(sum(found.drivers.map(({ values }: { values: number[] }) => values[step]))).toBeCloseTo(
        found.expected.values[step],
        6,
      );
  });

  it("has totals over the whole horizon that include it, and neither part nor mark without one", async () => {
    await set({ kind: "ADD", amount: 7 });
    const found = await read(56);
    expect(found.expectedTotal).toBeCloseTo(567, 9);
    expect(found.modelTotal).toBeCloseTo(560, 9);
    await set({ productId: scene.product(1) });
    const other = (await ask(forecast, { id: scene.product(2), place: null, horizon: 4 })).data.demandForecast;
    expect(other.overrides).toEqual([]);
    expect(other.drivers.map(({ name }: { name: string }) => name)).not.toContain("OVERRIDE");
  });

  it("moves at its places too, and as much as they together", async () => {
    await addPlaces(scene, 0);
    const id = await set();
    expect((await read(2, scene.location(0))).expected.values).toEqual([6, 9]);
    expect((await read(2, scene.location(0))).overrides).toMatchObject([{ id }]);
    await withdraw(id);
    await set({ locationId: scene.location(1), kind: "ABSOLUTE", amount: 0 });
    expect((await read(2)).expected.values).toEqual([10, 7]);
  });

  it("counts in lists, their order, and the organisation's summary with its bands", async () => {
    await set({ kind: "ABSOLUTE", basis: "DAY", amount: 1_000 });
    const { data } = await ask(`{
      demandForecasts(first: 1, horizon: 4) { nodes { product { externalId } expectedTotal expected { values } } }
      demandSummary(horizon: 4) { expectedTotal expected(levels: [0.5]) { values } rising { product { externalId } } } }`);
    expect(data.demandForecasts.nodes).toEqual([
      { product: { externalId: "P001" }, expectedTotal: 2_020, expected: { values: [10, 1_000, 1_000, 10] } },
    ]);
    expect(data.demandSummary.expectedTotal).toBeCloseTo(2_020 + 4 * (20 + 30 + 40 + 50 + 60), 9);
    expect(data.demandSummary.expected.values).toEqual([210, 1_200, 1_200, 210]);
    expect(data.demandSummary.rising[0].product.externalId).toBe("P001");
  });

  it("stretches the organisation's bands fourfold at most, as it does a forecast's own", async () => {
    await addTotals(gateway.door, scene.tenantId, scene.keys);
    // 210 a day between 170 and 250 becomes 1 740: stretched eightfold the ends would be 1 409 and 2 071.
    await set({ kind: "ABSOLUTE", basis: "DAY", amount: 1_540, to: scene.day(1) });
    const { data } = await ask(
      "{ demandSummary(horizon: 2) { expected(levels: [0.95]) { values bands { lower upper } } } }",
    );
    const { values, bands } = data.demandSummary.expected;
    expect(values).toEqual([210, 1_740]);
    expect(bands).toEqual([{ lower: [170, 4 * 170 + 900], upper: [250, 4 * 250 + 900] }]);
  });

  it("is the model's again when it is withdrawn", async () => {
    await withdraw(await set());
    expect(await read(4)).toMatchObject({ expected: { values: [10, 10, 10, 10] }, expectedTotal: 40, overrides: [] });
  });

  it("keeps its overrides when another version takes over: units stay, per cent follow the model", async () => {
    await set();
    await set({ from: scene.day(3), to: scene.day(3), kind: "ABSOLUTE", amount: 33 });
    await gateway.door.write(scene.tenantId, async (db) => {
      await db.query("UPDATE model_version SET status = 'RETIRED' WHERE status = 'CHAMPION'");
      await db.query("UPDATE model_version SET status = 'CHAMPION' WHERE version = 1");
      await db.query(
        `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, method, accuracy,
           expected_total, recent_total)
         SELECT $1, series_id, start_date, 4, '{0.5}', '{20,20,20,20}', method, accuracy, 80, 0 FROM forecast`,
        [scene.keys.retired],
      );
    });
    expect((await read(4)).expected.values).toEqual([20, 30, 30, 33]);
  });
});

describe("forecastOverridePreview", () => {
  const preview = `query ($input: ForecastOverridePreviewInput!) { forecastOverridePreview(input: $input) {
    model { start step values } planned { values } modelTotal plannedTotal userErrors { code field message } } }`;
  const input = () => ({ productId: scene.product(0), from: scene.day(1), to: scene.day(2), kind: "ADD", amount: 6 });

  it("says what would change, and changes nothing", async () => {
    const { data } = await ask(preview, { input: input() });
    expect(data.forecastOverridePreview).toEqual({
      model: { start: scene.day(1), step: "DAY", values: [10, 10] },
      planned: { values: [13, 13] },
      modelTotal: 20,
      plannedTotal: 26,
      userErrors: [],
    });
    expect((await ask("{ forecastOverrides { totalCount } }")).data.forecastOverrides.totalCount).toBe(0);
  });

  it("says why it would be refused, and lets an edit meet the one it replaces", async () => {
    const replacesId = await set();
    const met = await ask(preview, { input: input() });
    expect(met.data.forecastOverridePreview).toMatchObject({ planned: null, userErrors: [{ code: "CONFLICT" }] });
    const edited = await ask(preview, { input: { ...input(), replacesId } });
    expect(edited.data.forecastOverridePreview.userErrors).toEqual([]);
  });
});

describe("forecastOverrides", () => {
  const list = `query ($filter: ForecastOverrideFilter, $after: String) {
    forecastOverrides(filter: $filter, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { comment status } } }`;
  const comments = async (filter: Record<string, unknown>) =>
    (await ask(list, { filter })).data.forecastOverrides.nodes.map(({ comment }: { comment: string }) => comment);

  it("is the whole audit, newest first, page by page", async () => {
    await withdraw(await set({ comment: "first" }));
    await set({ comment: "second" });
    await set({ comment: "third", productId: scene.product(1) });
    const first = (await ask(list)).data.forecastOverrides;
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ comment: "third" }, { comment: "second", status: "SCHEDULED" }],
      pageInfo: { hasNextPage: true },
    });
    const next = (await ask(list, { after: first.pageInfo.endCursor })).data.forecastOverrides;
    expect(next.nodes).toEqual([{ comment: "first", status: "WITHDRAWN" }]);
  });

  it("is cut by product, place, state, reason and days", async () => {
    await addPlaces(scene, 0);
    await set({ comment: "all", reason: "PRICE", from: scene.day(5), to: scene.day(6) });
    await set({ comment: "place", locationId: scene.location(0) });
    await withdraw(await set({ comment: "other", productId: scene.product(1) }));
    expect(await comments({ productIds: [scene.product(1)] })).toEqual(["other"]);
    expect(await comments({ locationId: scene.location(0) })).toEqual(["place"]);
    expect(await comments({ statuses: ["WITHDRAWN"] })).toEqual(["other"]);
    expect(await comments({ reasons: ["PRICE"] })).toEqual(["all"]);
    expect(await comments({ from: scene.day(3) })).toEqual(["all"]);
    expect(await comments({ to: scene.day(3), statuses: ["SCHEDULED"] })).toEqual(["place"]);
    expect(await comments({ search: "product 002" })).toEqual(["other"]);
  });

  it("costs the same statements for many as for one", async () => {
    const query = `{ forecastOverrides { nodes { product { name } location { name } replaces { id } modelVersion { version }
      outcome { helped } } } }`;
    await set();
    const one = (await ask(query)).statements.length;
    for (const index of [1, 2, 3]) await set({ productId: scene.product(index) });
    expect((await ask(query)).statements).toHaveLength(one);
  });
});

describe("whether an override helped", () => {
  const outcomes = `{ forecastOverrides { nodes { comment status outcome { judgedDays stockoutDays isFinal sold model overridden modelError
    overriddenError modelErrorShare overriddenErrorShare helped } } } }`;
  const outcomeOf = async (comment: string) =>
    (await ask(outcomes)).data.forecastOverrides.nodes.find((one: { comment: string }) => one.comment === comment);

  it("is open while none of its days has passed", async () => {
    await set();
    expect(await outcomeOf("Fair")).toMatchObject({ outcome: null });
  });

  it("is told by what sold, against what the model said when it was made", async () => {
    await set({ to: scene.day(5) });
    await gateway.door.write(scene.tenantId, async (db) => {
      await db.query(
        "UPDATE demand_series SET stockout_steps = '{}', values = array_fill(14.0, ARRAY[cardinality(values)])",
      );
      await db.query("UPDATE forecast SET quantiles = array_fill(99.0, ARRAY[cardinality(quantiles)])");
    });
    await letDaysPass(scene, 4);
    expect(await outcomeOf("Fair")).toEqual({
      comment: "Fair",
      status: "RUNNING",
      outcome: {
        judgedDays: 3,
        stockoutDays: 0,
        isFinal: false,
        sold: 42,
        model: 30,
        overridden: 45,
        modelError: 12,
        overriddenError: 3,
        modelErrorShare: 12 / 42,
        overriddenErrorShare: 3 / 42,
        helped: true,
      },
    });
  });

  it("judges a product's day on which few of its places were empty, and none on which a quarter of its demand was lost", async () => {
    await set({ from: scene.day(0), to: scene.day(3) });
    await letDaysPass(scene, 5);
    // The history's last day but one had empty shelves; it sells 10 a day.
    const lose = (units: number) =>
      gateway.door.write(scene.tenantId, (db) =>
        db.query("UPDATE demand_series SET lost_units = array_fill($1::float8, ARRAY[cardinality(stockout_steps)])", [
          units,
        ]),
      );
    await lose(2);
    expect(await outcomeOf("Fair")).toMatchObject({ outcome: { judgedDays: 4, stockoutDays: 0, sold: 40 } });
    await lose(3);
    expect(await outcomeOf("Fair")).toMatchObject({ outcome: { judgedDays: 3, stockoutDays: 1, sold: 30 } });
  });

  it("leaves out days without stock and says how many", async () => {
    // The history's last day but one is one of them.
    await set({ from: scene.day(0), to: scene.day(3) });
    await letDaysPass(scene, 5);
    expect(await outcomeOf("Fair")).toMatchObject({
      outcome: {
        judgedDays: 3,
        stockoutDays: 1,
        isFinal: true,
        sold: 30,
        modelError: 0,
        overriddenError: 15,
        helped: false,
      },
    });
  });

  it("counts the days in force alone where it was withdrawn or brought back", async () => {
    const id = await set({ from: scene.day(0), to: scene.day(9), comment: "first" });
    await letDaysPass(scene, 2);
    await withdraw(id);
    await ask(
      `mutation ($input: ForecastOverrideRestoreInput!) { forecastOverrideRestore(input: $input) { userErrors { message } } }`,
      { input: { overrideId: id } },
    );
    await letDaysPass(scene, 8);
    const { data } = await ask(outcomes);
    const days = data.forecastOverrides.nodes.map(
      ({ outcome }: { outcome: { judgedDays: number; stockoutDays: number } }) =>
        outcome.judgedDays + outcome.stockoutDays,
    );
    expect(days).toEqual([8, 2]);
  });
});
