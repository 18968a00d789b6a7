import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

// Product n sells 10 n a day for 400 days; quantile p of its forecast is 10 n + n (p − 5), p = 5 being the median.
beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(() => gateway?.close());

const productId = (index: number) => globalId("Product", keys.products[index] as string);

describe("demandForecast", () => {
  it("gives the champion's forecast with history, bands, drivers and totals of the horizon asked for", async () => {
    const { data, errors } = await gateway.ask(
      `query ($id: ID!) { demandForecast(productId: $id, horizon: 14) {
        id horizon granularity method product { externalId } location { name }
        history(last: 3) { start step values } stockouts(last: 3)
        expected(levels: [0.5, 0.95]) { start values bands { level lower upper } }
        expectedTotal recentTotal yearAgoTotal change drivers { name values }
        accuracy { mase wape coverage95 naiveMase windows } modelVersion { version status parent { version } } reasons { code text } } }`,
      { variables: { id: productId(1) } },
    );
    expect(errors).toBeUndefined();
    const forecast = data.demandForecast;
    expect(forecast).toMatchObject({
      id: globalId("DemandForecast", `${keys.champion}/${keys.series[1]}/14`),
      horizon: 14,
      granularity: "DAY",
      method: "ETS",
      product: { externalId: "P002" },
      location: null,
      history: { start: "2026-02-02", step: "DAY", values: [20, 20, 20] },
      stockouts: ["2026-02-03"],
      expectedTotal: 280,
      recentTotal: 280,
      yearAgoTotal: 280,
      change: 0,
      accuracy: { mase: 0.52, wape: 0.2, coverage95: 0.94, naiveMase: 1.2, windows: 4 },
      modelVersion: { version: 2, status: "CHAMPION", parent: { version: 1 } },
      reasons: [{ code: "demand.trend", text: "Over the 90 days forecast, demand rises by 2.5% a month." }],
    });
    expect(forecast.expected.start).toBe("2026-02-05");
    expect(forecast.expected.values).toEqual(Array(14).fill(20));
    expect(forecast.expected.bands).toEqual([
      { level: 0.5, lower: Array(14).fill(18), upper: Array(14).fill(22) },
      { level: 0.95, lower: Array(14).fill(12), upper: Array(14).fill(28) },
    ]);
    expect(forecast.drivers).toEqual([
      { name: "LEVEL", values: Array(14).fill(20) },
      { name: "TREND", values: Array(14).fill(0) },
    ]);
  });

  it("takes stored totals for the stored horizon", async () => {
    const { data } = await gateway.ask(
      "query ($id: ID!) { demandForecast(productId: $id, horizon: 56) { expectedTotal recentTotal yearAgoTotal change } }",
      {
        variables: { id: productId(1) },
      },
    );
    expect(data.demandForecast).toEqual({ expectedTotal: 1120, recentTotal: 896, yearAgoTotal: null, change: 0.25 });
  });

  it("interpolates levels that are not stored, between and beyond, widening as they grow", async () => {
    const { data } = await gateway.ask(
      "query ($id: ID!) { demandForecast(productId: $id, horizon: 1) { expected(levels: [0.3, 0.5, 0.7, 0.93, 0.99]) { bands { lower upper } } } }",
      { variables: { id: productId(3) } },
    );
    const bands: { lower: number[]; upper: number[] }[] = data.demandForecast.expected.bands;
    const lower = bands.map((band) => band.lower[0] as number);
    const upper = bands.map((band) => band.upper[0] as number);
    expect([...lower].sort((a, b) => b - a)).toEqual(lower);
    expect([...upper].sort((a, b) => a - b)).toEqual(upper);
    expect(lower[1]).toBe(36);
    expect(upper[3]).toBeGreaterThan(52);
    expect(upper[3]).toBeLessThan(56);
    expect(upper[4]).toBeGreaterThan(56);
  });

  it("compares no four weeks with ten days: a young product neither rises nor falls", async () => {
    const shorten = (length: number) =>
      gateway.door.write(gateway.tenantId, (db) =>
        db.query(
          `UPDATE demand_series SET values = values[1:$2], start_date = start_date + (cardinality(values) - $2)
           WHERE id = $1`,
          [keys.series[2], length],
        ),
      );
    const stored = await gateway.door.read(gateway.tenantId, (db) =>
      db.query("SELECT values, start_date::text AS start FROM demand_series WHERE id = $1", [keys.series[2]]),
    );
    await shorten(10);
    try {
      const ask =
        "query ($id: ID!) { demandForecast(productId: $id, horizon: 28) { change } demandSummary(horizon: 28) { rising { product { externalId } } falling { product { externalId } } } }";
      const { data } = await gateway.ask(ask, { variables: { id: productId(2) } });
      expect(data.demandForecast.change).toBeNull();
      const moved = [...data.demandSummary.rising, ...data.demandSummary.falling];
      expect(moved.map(({ product }: { product: { externalId: string } }) => product.externalId)).not.toContain("P003");
    } finally {
      await gateway.door.write(gateway.tenantId, (db) =>
        db.query("UPDATE demand_series SET values = $2, start_date = $3 WHERE id = $1", [
          keys.series[2],
          stored[0].values,
          stored[0].start,
        ]),
      );
    }
  });

  it("is null where there is no forecast, and a remark is in the asker's language", async () => {
    const weekly = await gateway.ask("query ($id: ID!) { demandForecast(productId: $id, granularity: WEEK) { id } }", {
      variables: { id: productId(0) },
    });
    expect(weekly).toMatchObject({ data: { demandForecast: null }, errors: undefined });
    const chinese = await gateway.ask("query ($id: ID!) { demandForecast(productId: $id) { reasons { text } } }", {
      variables: { id: productId(0) },
      locale: "zh-CN",
    });
    expect(chinese.data.demandForecast.reasons[0].text).toBe("在预测的 90 天内，需求每月上升 2.5%。");
  });

  it.each([
    ["horizon: 57) { id", "Forecasts reach 56 steps ahead; horizon is 57. Ask for 56 or fewer."],
    ["horizon: 0) { id", "horizon is from 1 to 10000 steps; got 0."],
    ["horizon: 2147483647) { id", "horizon is from 1 to 10000 steps; got 2147483647."],
    ["horizon: 7) { expected(levels: [1]) { values }", "A level lies strictly between 0 and 1; got 1."],
    ["horizon: 7) { expected(levels: [0.9, 0.9]) { values }", "The level 0.9 is named twice"],
    ["horizon: 7) { history(last: 0) { values }", "last is from 1 to 3660 steps; got 0."],
  ])("refuses (… %s } as BAD_USER_INPUT", async (rest, message) => {
    const { errors } = await gateway.ask(`query ($id: ID!) { demandForecast(productId: $id, ${rest} } }`, {
      variables: { id: productId(0) },
    });
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("demandForecasts", () => {
  const names = (data: { demandForecasts: { nodes: { product: { externalId: string } }[] } }) =>
    data.demandForecasts.nodes.map((node) => node.product.externalId);

  it.each([
    ["EXPECTED_TOTAL, direction: DESC", ["P006", "P005", "P004", "P003", "P002", "P001"]],
    ["EXPECTED_TOTAL, direction: ASC", ["P001", "P002", "P003", "P004", "P005", "P006"]],
    ["ACCURACY, direction: ASC", ["P001", "P002", "P003", "P004", "P005", "P006"]],
    ["PRODUCT_NAME, direction: DESC", ["P006", "P005", "P004", "P003", "P002", "P001"]],
  ])("are sorted by %s, and page on without a gap", async (order, expected) => {
    const query = (after: string | null) =>
      gateway.ask(
        `query ($after: String) { demandForecasts(first: 4, after: $after, horizon: 7, order: { field: ${order} }) { totalCount nodes { product { externalId } } pageInfo { endCursor hasNextPage } } }`,
        { variables: { after } },
      );
    const first = await query(null);
    expect(first.errors).toBeUndefined();
    const second = await query(first.data.demandForecasts.pageInfo.endCursor);
    expect([...names(first.data), ...names(second.data)]).toEqual(expected);
    expect(first.data.demandForecasts).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    expect(second.data.demandForecasts.pageInfo.hasNextPage).toBe(false);
  });

  it("are sorted by change with ties broken, whatever the page", async () => {
    const whole = await gateway.ask("{ demandForecasts(order: { field: CHANGE }) { nodes { id } } }");
    const parts: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 6; pages++) {
      const { data }: { data: { demandForecasts: { nodes: { id: string }[]; pageInfo: { endCursor: string } } } } =
        await gateway.ask(
          "query ($after: String) { demandForecasts(first: 1, after: $after, order: { field: CHANGE }) { nodes { id } pageInfo { endCursor } } }",
          { variables: { after } },
        );
      parts.push(...data.demandForecasts.nodes.map((node) => node.id));
      after = data.demandForecasts.pageInfo.endCursor;
    }
    expect(parts).toEqual(whole.data.demandForecasts.nodes.map((node: { id: string }) => node.id));
  });

  it("are filtered by text, products, category and method", async () => {
    const ask = async (filter: string) =>
      names(
        (
          await gateway.ask(
            `query ($a: ID!, $b: ID!, $c: ID!) { demandForecasts(filter: { ${filter} }, order: { field: PRODUCT_NAME, direction: ASC }) { nodes { product { externalId } } } both: products(filter: { categoryId: $c }) { nodes { id } } none: node(id: $a) { id } nobody: node(id: $b) { id } }`,
            {
              variables: { a: productId(0), b: productId(4), c: globalId("Category", keys.categories[0] as string) },
            },
          )
        ).data,
      );
    expect(await ask(`search: "product 003"`)).toEqual(["P003"]);
    expect(await ask("productIds: [$a, $b]")).toEqual(["P001", "P005"]);
    expect(await ask("categoryId: $c, method: ETS")).toEqual(["P002", "P004", "P006"]);
    expect(await ask("granularity: WEEK")).toEqual([]);
  });

  it("refuse a horizon that nothing reaches", async () => {
    const { errors } = await gateway.ask("{ demandForecasts(horizon: 90) { nodes { id } } }");
    expect(errors?.[0]?.message).toBe("Forecasts reach 56 steps ahead; horizon is 90. Ask for 56 or fewer.");
  });
});

describe("demandSummary", () => {
  it("adds up the products, with bands of independent errors", async () => {
    const { data, errors } = await gateway.ask(`{ demandSummary(horizon: 28) {
      seriesCount expectedTotal recentTotal yearAgoTotal medianMase naiveMedianMase note { code text } modelVersion { version }
      history(last: 5) { start values } expected(levels: [0.5, 0.6]) { start values bands { level lower upper } }
      rising { product { externalId } } falling { product { externalId } } leastAccurate { product { externalId } accuracy { mase } } } }`);
    expect(errors).toBeUndefined();
    const summary = data.demandSummary;
    expect(summary).toMatchObject({
      seriesCount: 6,
      expectedTotal: 210 * 28,
      recentTotal: 210 * 28,
      yearAgoTotal: 210 * 28,
      medianMase: 0.535,
      naiveMedianMase: 1.2,
      modelVersion: { version: 2 },
      history: { start: "2026-01-31", values: [210, 210, 210, 210, 210] },
      rising: [],
      falling: [],
    });
    expect(summary.note.text).toContain("independently");
    expect(summary.leastAccurate.map((one: { product: { externalId: string } }) => one.product.externalId)).toEqual([
      "P006",
      "P005",
      "P004",
      "P003",
      "P002",
    ]);
    expect(summary.expected.start).toBe("2026-02-05");
    expect(summary.expected.values).toEqual(Array(28).fill(210));
    // Product n's 50 % band reaches n to either side: the root of 1 + 4 + 9 + 16 + 25 + 36.
    expect(summary.expected.bands[0].lower[0]).toBeCloseTo(210 - Math.sqrt(91), 9);
    expect(summary.expected.bands[0].upper[27]).toBeCloseTo(210 + Math.sqrt(91), 9);
    expect(summary.expected.bands[1].upper[0]).toBeGreaterThan(210 + Math.sqrt(91));
  });

  it("names what rises by units, at the stored horizon", async () => {
    const { data } = await gateway.ask(
      "{ demandSummary(horizon: 56) { rising { product { externalId } change } falling { id } } }",
    );
    expect(data.demandSummary.rising[0]).toEqual({ product: { externalId: "P006" }, change: 0.25 });
    expect(data.demandSummary.rising).toHaveLength(5);
    expect(data.demandSummary.falling).toEqual([]);
  });

  it("is null before the first model, and refuses a horizon beyond the forecasts", async () => {
    expect((await gateway.ask("{ demandSummary(granularity: WEEK) { seriesCount } }")).data.demandSummary).toBeNull();
    const { errors } = await gateway.ask("{ demandSummary(horizon: 60) { seriesCount } }");
    expect(errors?.[0]?.message).toContain("Forecasts reach 56 steps ahead");
  });
});

describe("demandWhatIf", () => {
  it("answers UNAVAILABLE with status 503 while the model host is away", async () => {
    const { errors, data } = await gateway.ask(
      "query ($id: ID!) { demandWhatIf(input: { productId: $id, recentFactor: 1.5 }) { expectedTotal } }",
      { variables: { id: productId(0) } },
    );
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE", http: { status: 503 } });
    expect(errors?.[0]?.message).toContain("model host");
  }, 30_000);

  it.each([
    ["recentFactor: -1", "input.recentFactor is from 0 to 100; got -1."],
    ["recentSteps: 0", "input.recentSteps is at least 1; got 0."],
    ["granularity: WEEK", "There is no forecast of this product there yet; train the models first."],
  ])("refuses %s", async (rest, message) => {
    const { errors } = await gateway.ask(
      `query ($id: ID!) { demandWhatIf(input: { productId: $id, ${rest} }) { expectedTotal } }`,
      { variables: { id: productId(0) } },
    );
    expect(errors?.[0]?.message).toBe(message);
  });
});
