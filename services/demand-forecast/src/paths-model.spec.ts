import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { jointPaths, quantileProbabilities, trainJobType } from "./contract.ts";
import { empiricalQuantile } from "./model/quantile-rows.ts";
import { pathsModel } from "./paths-model.ts";
import { addPlaces } from "./testing/many-places.ts";
import { trainJobFor } from "./train-job.ts";

interface StoredForecast {
  id: string;
  version: string;
  product: string;
  place: string | null;
  method: string;
  reasons: { code: string; facts: Record<string, number> }[];
  horizon: number;
  quantiles: number[];
  sums: number[];
}

/** Three products and two of their four places are forecast by themselves. */
const mostSeries = 5;

describe("a company with more places than are forecast by themselves", () => {
  let database: RuntimeDatabase;
  let runner: JobRunner;
  const pool = new WorkerPool({ size: 2, memoryLimitMb: 1024 });
  let tenantId: TenantId;
  let model: InferenceModel;
  let forecasts: StoredForecast[];
  let totals: { kind: string; quantiles: number[]; method: string }[];
  const signal = new AbortController().signal;

  beforeAll(async () => {
    database = await createRuntimeDatabase([trainJobType]);
    tenantId = await database.addTenant();
    await addPlaces(database.door, tenantId);
    runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log: pino({ level: "silent" }),
      pollMs: 50,
    });
    await runner.start([trainJobFor(mostSeries) as AnyJobDefinition]);
    const input = { seed: 1, granularities: ["DAY"] };
    const id = await database.door.write(tenantId, (db) =>
      new JobQueue(database.door).enqueue(db, { tenantId, type: trainJobType, input, createdBy: "test" }),
    );
    await waitFor(
      async () => {
        const [row] = await database.rows<{ status: string; failure: unknown }>(
          tenantId,
          "SELECT status, failure FROM job WHERE id = $1",
          [id],
        );
        expect(row!.failure).toBeNull();
        return row!.status === "COMPLETED" ? row : undefined;
      },
      "the training",
      120_000,
    );
    forecasts = await database.rows<StoredForecast>(
      tenantId,
      `SELECT s.id, f.model_version_id AS version, p.external_id AS product, l.external_id AS place, f.method, f.reasons, f.horizon,
         to_json(f.quantiles) AS quantiles, to_json(f.sum_quantiles) AS sums
       FROM forecast f JOIN demand_series s ON s.id = f.series_id JOIN product p ON p.id = s.product_id
       LEFT JOIN location l ON l.id = s.location_id ORDER BY 3, 4 NULLS FIRST`,
    );
    totals = await database.rows(
      tenantId,
      `SELECT coalesce('category ' || t.category_id, l.external_id, p.external_id, 'all') AS kind, t.method,
         to_json(t.quantiles) AS quantiles
       FROM forecast_total t LEFT JOIN location l ON l.id = t.location_id LEFT JOIN product p ON p.id = t.product_id`,
    );
    model = pathsModel({ door: database.door, pool });
  }, 150_000);

  afterAll(async () => {
    await runner?.stop(5_000);
    await pool.close();
    await database?.close();
  });

  const found = (product: string, place: string | null) =>
    forecasts.find((one) => one.product === product && one.place === place)!;
  const centre = ({ quantiles }: { quantiles: number[] }, h: number) =>
    quantiles[(quantileProbabilities.indexOf(0.5) * quantiles.length) / quantileProbabilities.length + h]!;

  async function draw(series: StoredForecast[], count: number, horizon = 28, asker = tenantId) {
    const int = (value: number) => ({ datatype: "INT32" as const, shape: [1], data: Int32Array.of(value) });
    const inputs = {
      model_version_id: textTensor([series[0]!.version]),
      series_id: textTensor(series.map(({ id }) => id)),
      count: int(count),
      horizon: int(horizon),
    };
    const [answer] = await model.infer([{ id: "1", tenantId: asker, version: null, inputs, parameters: {} }], {
      signal,
    });
    return answer!;
  }
  async function pathsOf(series: StoredForecast[], count: number, horizon = 28): Promise<Float64Array> {
    const answer = await draw(series, count, horizon);
    if (answer.outcome !== "answered") throw new Error(answer.message);
    expect(answer.outputs.paths!.shape).toEqual([series.length, count, horizon]);
    return answer.outputs.paths!.data as Float64Array;
  }

  it("forecasts every place that sells: the smallest by their share of the product, and says so", () => {
    expect(forecasts.map(({ product, place }) => [product, place])).toEqual([
      ["bread", null],
      ["bread", "kiosk"],
      ["bread", "online"],
      ["bread", "store"],
      ["never", null],
      ["tea", null],
      ["tea", "online"],
    ]);
    const shared = forecasts.filter(({ method }) => method === "PRODUCT_SHARE");
    expect(shared.map(({ product, place }) => `${product} ${place}`)).toEqual(["bread kiosk", "tea online"]);
    const kiosk = found("bread", "kiosk");
    expect(kiosk.reasons).toMatchObject([{ code: "demand.share-of-product", facts: { steps: 180 } }]);
    // One loaf on every fifth day.
    const expected = Array.from({ length: kiosk.horizon }, (_, h) => centre(kiosk, h)).reduce(
      (sum, value) => sum + value,
    );
    expect(Math.abs(expected - kiosk.horizon / 5)).toBeLessThan(4);
    expect(kiosk.quantiles[8 * kiosk.horizon]).toBeGreaterThan(0.9);
  });

  it("adds up at every level and step within 1e-6, with what is sold at no named place", () => {
    const total = (kind: string) => totals.find((one) => one.kind === kind)!;
    for (let h = 0; h < 90; h++) {
      const places = ["kiosk", "online", "store"].map((place) => centre(found("bread", place), h));
      const bread = places.reduce((sum, value) => sum + value, centre(total("bread"), h));
      expect(Math.abs(centre(found("bread", null), h) - bread)).toBeLessThan(1e-6);
      const online = centre(found("bread", "online"), h) + centre(found("tea", "online"), h);
      expect(Math.abs(centre(total("online"), h) - online)).toBeLessThan(1e-6);
      const all = ["bread", "tea", "never"].reduce((sum, product) => sum + centre(found(product, null), h), 0);
      expect(Math.abs(centre(total("all"), h) - all)).toBeLessThan(1e-6);
    }
  });

  it("draws paths whose quantiles are the stored ones of the product, at each step and summed over steps", async () => {
    const bread = found("bread", null);
    const paths = await pathsOf([bread], jointPaths);
    let running = new Float64Array(jointPaths);
    for (let h = 0; h < 28; h++) {
      const step = Float64Array.from({ length: jointPaths }, (_, path) => paths[path * 28 + h]!);
      running = running.map((sum, path) => sum + step[path]!);
      for (const k of [0, 1, 7, 8]) {
        const stored = bread.quantiles[k * bread.horizon + h]!;
        expect(Math.abs(empiricalQuantile(step.slice().sort(), quantileProbabilities[k]!) - stored)).toBeLessThan(1e-4);
        const sum = bread.sums[k * bread.horizon + h]!;
        const drawn = empiricalQuantile(running.slice().sort(), quantileProbabilities[k]!);
        expect(Math.abs(drawn - sum)).toBeLessThan(1e-6 * sum + 1e-4);
      }
    }
  });

  it("draws the same paths again, fewer of them or over fewer steps, and whole units", async () => {
    const bread = found("bread", null);
    const [all, few] = [await pathsOf([bread, found("tea", null)], 20), await pathsOf([bread], 5, 7)];
    for (let path = 0; path < 5; path++)
      expect([...few.slice(path * 7, path * 7 + 7)]).toEqual([...all.slice(path * 28, path * 28 + 7)]);
    expect(all.every(Number.isInteger)).toBe(true);
  });

  it("refuses other tenants, unknown series, too many paths or steps, and answers too large", async () => {
    const bread = found("bread", null);
    const stranger = await database.addTenant();
    expect(await draw([bread], 5, 7, stranger)).toMatchObject({ outcome: "refused", code: "not-found" });
    const unknown = { ...bread, id: "0190a7a0-0000-7000-8000-0000000000ff" };
    expect(await draw([unknown], 5)).toMatchObject({ outcome: "refused", code: "not-found" });
    expect(await draw([bread], jointPaths + 1)).toMatchObject({ outcome: "refused", code: "invalid" });
    expect(await draw([bread], 5, 91)).toMatchObject({ outcome: "refused", code: "invalid" });
    const many = new Array<StoredForecast>(120).fill(bread);
    expect(await draw(many, jointPaths, 90)).toMatchObject({ outcome: "refused", code: "invalid" });
  });

  it("refuses to draw of too many places at once, however few paths are asked for, and says what to do", async () => {
    const bread = found("bread", null);
    // Bread and its three places, 300 times over 90 days.
    const many = new Array<StoredForecast>(300).fill(bread);
    expect(await draw(many, 1, 90)).toMatchObject({
      outcome: "refused",
      code: "invalid",
      message: expect.stringMatching(/at most 100000 steps.*108000.*shorter horizon/),
    });
  });
});
