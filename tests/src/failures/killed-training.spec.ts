import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { shopOrders, shopProducts } from "../stack/shop-files.ts";
import { type Stack, startStack } from "../stack/stack.ts";

interface StoredForecast {
  version: number;
  variant: string;
  series: string;
  quantiles: number[];
}

describe("training whose process is killed", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
    await stack.client.upload("PRODUCTS", "products.csv", shopProducts);
    await stack.client.upload("ORDERS", "orders.csv", shopOrders({ days: 500 }));
  });
  afterAll(() => stack?.close());

  it("ends, after a new start, with what an undisturbed training makes, and with no half-written version", async () => {
    const { client, modelHost } = stack;
    const disturbed = await client.startTraining(7);
    for (const afterMs of [300, 900, 1_700]) {
      await pause(afterMs);
      await modelHost.kill();
      expect(await versions()).toEqual([]);
      await modelHost.start();
    }
    await client.completed(disturbed);
    const undisturbed = await client.startTraining(7);
    await client.completed(undisturbed);

    expect(await versions()).toEqual([
      { variant: "DAY", version: 1, status: "CHAMPION" },
      { variant: "DAY", version: 2, status: "CANDIDATE" },
      { variant: "WEEK", version: 1, status: expect.any(String) },
      { variant: "WEEK", version: 2, status: "CANDIDATE" },
    ]);
    const stored = await forecasts();
    const of = (version: number) =>
      stored.filter((row) => row.version === version).map(({ version: _, ...forecast }) => forecast);
    expect(of(1).length).toBeGreaterThan(0);
    expect(of(1)).toEqual(of(2));
  });

  async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const owner = new pg.Client({ connectionString: stack.database.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query<Row>(sql)).rows;
    } finally {
      await owner.end();
    }
  }

  const versions = () => ask("SELECT variant, version, status FROM model_version ORDER BY variant, version");

  const forecasts = () =>
    ask<StoredForecast>(`
      SELECT version, variant, series_id AS series, quantiles FROM forecast
      JOIN model_version ON (model_version.tenant_id, model_version.id) = (forecast.tenant_id, model_version_id)
      ORDER BY version, variant, series`);
});
