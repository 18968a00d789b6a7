import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { shopOrders, shopProducts } from "../stack/shop-files.ts";
import { type Stack, startStack } from "../stack/stack.ts";

const forecastQuestion = `query ($sku: String!) {
  product(externalId: $sku) {
    demandForecast(horizon: 14) {
      horizon method history(last: 7) { start values }
      expected(levels: [0.5, 0.95]) { start step values bands { level lower upper } }
      drivers { name values } accuracy { mase naiveMase windows } reasons { code text }
      modelVersion { version status score baselineScore }
    }
  }
}`;

describe("from order lines to forecasts", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  it("imports what is right, and says what was wrong with the rest", async () => {
    const { client } = stack;
    expect(await client.upload("PRODUCTS", "products.csv", shopProducts)).toMatchObject({ status: "COMPLETED" });
    const withBadRow = `${shopOrders()}X-1,2026-10-31 10:00,C1,Shop,TEA,lots,4.50\n`;
    const batch = await client.upload("ORDERS", "orders.csv", withBadRow);
    const rows = withBadRow.trim().split("\n").length - 1;
    expect(batch).toMatchObject({ status: "COMPLETED", rowsRead: rows, rowsAccepted: rows - 1, rowsRejected: 1 });
    expect(batch.errors.nodes).toEqual([
      expect.objectContaining({ rowNumber: rows + 1, rule: "quantity.number", value: "lots" }),
    ]);
  });

  it("changes nothing when the same file comes again", async () => {
    const batch = await stack.client.upload("ORDERS", "orders.csv", shopOrders());
    const counts = Object.fromEntries(
      batch.summary.map(({ name, count }: { name: string; count: number }) => [name, count]),
    );
    expect(counts).toMatchObject({ unchanged: expect.any(Number) });
    expect(counts.created ?? 0).toBe(0);
    expect(counts.updated ?? 0).toBe(0);
  });

  it("fails garbage bytes with a reason, and keeps what was there", async () => {
    const { client } = stack;
    const before = await client.data("{ orders { totalCount } }");
    const garbage = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
    const batch = await client.upload("ORDERS", "orders.csv", garbage);
    expect(batch.status).toBe("FAILED");
    expect(batch.failure.code).toMatch(/^file\./);
    expect(await client.data("{ orders { totalCount } }")).toEqual(before);
  });

  it("trains, and answers with forecasts that follow the demand", async () => {
    const { client } = stack;
    await client.completed(await client.startTraining());
    const { product } = await client.data(forecastQuestion, { sku: "CUP" });
    const { expected, drivers, history, modelVersion } = product.demandForecast;
    expect(modelVersion).toMatchObject({ version: 1, status: "CHAMPION" });
    expect(modelVersion.score).toBeLessThan(modelVersion.baselineScore);
    expect(expected.start).toBe("2026-11-01");
    expect(expected.values).toHaveLength(14);
    expect(history.values).toHaveLength(7);
    // 2026-11-01 is a Sunday: weekends sell about 31, weekdays about 9.
    const weekend = [0, 6, 7, 13].map((day) => expected.values[day]);
    const weekdays = [1, 2, 3, 4, 5].map((day) => expected.values[day]);
    for (const value of weekend) expect(value).toBeGreaterThan(20);
    for (const value of weekdays) expect(value).toBeLessThan(15);
    for (const band of expected.bands)
      expected.values.forEach((value: number, step: number) => {
        expect(band.lower[step]).toBeLessThanOrEqual(value);
        expect(band.upper[step]).toBeGreaterThanOrEqual(value);
      });
    const parts = expected.values.map((_: number, step: number) =>
      drivers.reduce((sum: number, { values }: { values: number[] }) => sum + (values[step] ?? Number.NaN), 0),
    );
    parts.forEach((sum: number, step: number) => {
      expect(Math.abs(sum - expected.values[step])).toBeLessThan(1e-6);
    });
  });

  it("answers a what-if question by running the model", async () => {
    const { client } = stack;
    const { product } = await client.data('{ product(externalId: "TEA") { id } }');
    const query = `query ($input: DemandWhatIfInput!) { demandWhatIf(input: $input) { expectedTotal baselineTotal } }`;
    const input = { productId: product.id, horizon: 14, recentSteps: 28, recentFactor: 2 };
    const { demandWhatIf } = await client.data(query, { input });
    expect(demandWhatIf.expectedTotal).toBeGreaterThan(demandWhatIf.baselineTotal * 1.3);
  });

  it("keeps predictions readable without the model host, refuses what-if with 503, and recovers alone", async () => {
    const { client, modelHost } = stack;
    const { product } = await client.data('{ product(externalId: "TEA") { id } }');
    const whatIf = () =>
      client.ask("query ($input: DemandWhatIfInput!) { demandWhatIf(input: $input) { expectedTotal } }", {
        input: { productId: product.id, horizon: 7 },
      });
    await modelHost.kill();
    expect((await client.data(forecastQuestion, { sku: "TEA" })).product.demandForecast.horizon).toBe(14);
    const refused = await whatIf();
    expect(refused.status).toBe(503);
    expect(refused.body.errors[0].extensions.code).toBe("UNAVAILABLE");
    expect((await client.data("{ modelRuntime { available } }")).modelRuntime.available).toBe(false);
    await modelHost.start();
    await eventually("what-if answers again", async () => (await whatIf()).status === 200);
  });
});
