import { Readable } from "node:stream";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel, InferenceRequest } from "@bellwether/runtime/inference/inference-model";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demandForecastTask, quantileProbabilities } from "./contract.ts";
import { run as predict } from "./predict.ts";
import { trainDemandForecast } from "./train.ts";
import { whatIfModel } from "./what-if-model.ts";

const seriesId = "0190a7a0-0000-7000-8000-00000000000a";
const rhythm = Float64Array.from({ length: 150 }, (_, t) => 12 + [0, 1, 2, 3, 5, 9, 4][t % 7]! + ((t * 13) % 7) / 7);

describe("the what-if model", () => {
  let database: RuntimeDatabase;
  let model: InferenceModel;
  let tenantId: TenantId;
  let modelVersionId: string;
  const { signal } = new AbortController();
  const context = { signal, progress: () => undefined };

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    const artifacts = new ArtifactStore(database.door);
    tenantId = await database.addTenant();
    model = whatIfModel({ door: database.door, artifacts, pool: null });
    const trained = await trainDemandForecast([{ id: seriesId, startDate: "2025-01-06", values: rhythm }], {
      granularity: "DAY",
      seed: 1,
      forecastStart: "2025-06-05",
      earlier: null,
      addingUp: null,
      occasions: null,
      prices: null,
      workplace: { pool: null, parallel: 1, signal },
      onProgress: () => undefined,
    });
    modelVersionId = await database.door.write(tenantId, async (db) => {
      const artifactId = await artifacts.put(tenantId, Readable.from([trained.model]), "application/octet-stream", db);
      const version = await new ModelRegistry().register(db, {
        task: demandForecastTask,
        variant: "DAY",
        windowStart: "2025-01-06",
        windowEnd: "2025-06-04",
        dataHash: trained.dataHash,
        codeVersion: "test",
        seed: 1,
        engine: trained.engine,
        metrics: trained.metrics,
        artifactId,
      });
      return version.id;
    });
  }, 120_000);

  afterAll(() => database.close());

  function question(over: Partial<Record<string, unknown>> = {}, tenant = tenantId): InferenceRequest {
    const asked = {
      history: rhythm,
      horizon: 28,
      granularity: "DAY",
      start: "2025-01-06",
      version: modelVersionId,
      ...over,
    };
    const history = asked.history as Float64Array;
    return {
      id: "1",
      tenantId: tenant,
      version: null,
      parameters: {},
      inputs: {
        history: { datatype: "FP64", shape: [history.length], data: history },
        horizon: { datatype: "INT32", shape: [1], data: Int32Array.of(asked.horizon as number) },
        granularity: textTensor([asked.granularity as string]),
        start_date: textTensor([asked.start as string]),
        model_version_id: textTensor([asked.version as string]),
        series_id: textTensor([seriesId]),
      },
    };
  }

  async function ask(request: InferenceRequest) {
    const [answer] = await model.infer([request], { signal });
    return answer!;
  }

  it("forecasts a history with the stored method and widths", async () => {
    const answer = await ask(question());
    if (answer.outcome !== "answered") throw new Error(answer.message);
    const { quantiles, probabilities, method } = answer.outputs;
    expect([...(probabilities!.data as Float64Array)]).toEqual([...quantileProbabilities]);
    expect(quantiles!.shape).toEqual([quantileProbabilities.length, 28]);
    expect(textsOf(method!)).toHaveLength(1);
    const centre = (quantiles!.data as Float64Array).subarray(4 * 28, 5 * 28);
    expect(centre.reduce((sum, value) => sum + value, 0) / 28).toBeCloseTo(12 + 24 / 7 + 3 / 7, 0);
  });

  it("expects more after a history that sold more, and answers a batch in order", async () => {
    const doubled = rhythm.map((value, t) => (t >= 122 ? 2 * value : value));
    const answers = await model.infer([question(), question({ history: doubled })], { signal });
    const [plain, more] = answers.map((answer) => {
      if (answer.outcome !== "answered") throw new Error(answer.message);
      return (answer.outputs.quantiles!.data as Float64Array).subarray(4 * 28, 5 * 28).reduce((x, y) => x + y, 0);
    });
    expect(more).toBeGreaterThan(1.3 * plain!);
  });

  it.each([
    ["a negative history", { history: Float64Array.of(1, -1) }, "invalid"],
    ["no history", { history: new Float64Array(0) }, "invalid"],
    ["values that are no numbers", { history: Float64Array.of(1, Number.NaN) }, "invalid"],
    ["a horizon beyond the limit", { horizon: 91 }, "invalid"],
    ["a horizon of nothing", { horizon: 0 }, "invalid"],
    ["a granularity that the version is not for", { granularity: "WEEK", horizon: 4 }, "invalid"],
    ["what is no date", { start: "soon" }, "invalid"],
    ["an unknown version", { version: "0190a7a0-0000-7000-8000-0000000000ff" }, "not-found"],
  ])("refuses %s", async (_, over, code) => {
    expect(await ask(question(over))).toMatchObject({ outcome: "refused", code });
  });

  it("fits a young series with the season that its training had, so that nothing changed means no change", async () => {
    const rising = Array.from({ length: 70 }, (_, week) => 10 + week);
    const corrections = quantileProbabilities.map(() => 0);
    const choice = {
      method: "SEASONAL_NAIVE" as const,
      members: [],
      weights: [],
      kind: "regular" as const,
      corrections,
      sensitivities: [],
      prices: [],
      start: null,
      adjustment: 1,
    };
    const question = { granularity: "WEEK" as const, startDate: "2025-01-06", history: rising, horizon: 4 };
    const model = { key: "none", networks: {}, weights: {}, total: null, occasions: null };
    const medianOf = async (seasonality: number) =>
      (await predict({ model, choice: { ...choice, seasonality }, question }, context)).quantiles[4];
    expect(await medianOf(1)).toEqual([79, 79, 79, 79]);
    expect(await medianOf(52)).toEqual([28, 29, 30, 31]);
  });

  it("shows no other tenant's model", async () => {
    const stranger = await database.addTenant();
    expect(await ask(question({}, stranger))).toMatchObject({ outcome: "refused", code: "not-found" });
  });
});
