import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { type OnnxFileHead, readOnnxHead } from "@bellwether/runtime/capture/testing/onnx-file";
import { noPlainSession, openPlainSession } from "@bellwether/runtime/capture/testing/plain-session";
import type { InferenceAnswer, InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demandForecastTask, noEngine, quantileProbabilities } from "./contract.ts";
import { exportModel } from "./export-model.ts";
import { totalOf } from "./forecast-all.ts";
import { trainGlobalModel } from "./model/neural/global-model.ts";
import { encodeModel, modelFormat } from "./train/stored-model.ts";
import { trainingSettings } from "./train/training-settings.ts";
import { whatIfModel } from "./what-if-model.ts";

const startDate = "2024-09-02";
const startDay = Date.parse(`${startDate}T00:00:00Z`) / 86_400_000;
const [steps, horizon] = [1096, 90];

/** Four products of a shop over 500 days, one of them seldom sold. */
const products = Array.from({ length: 4 }, (_, i) => {
  const random = new Random(`product ${i}`);
  return Float64Array.from({ length: 500 }, (_, t) =>
    i === 3
      ? Number(random.uniform() < 0.1)
      : Math.max(0, Math.round(10 * (i + 1) + 6 * Math.sin((2 * Math.PI * t) / 7) + 3 * random.normal())),
  );
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the model that writes files", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let exporter: InferenceModel;
  let whatIf: InferenceModel;
  let trained: string;
  let local: string;
  const { signal } = new AbortController();

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    tenantId = await database.addTenant();
    const artifacts = new ArtifactStore(database.door);
    const services = { door: database.door, artifacts, pool: null };
    exporter = exportModel(services);
    whatIf = whatIfModel(services);
    const { engine } = await loadEngine();
    const { config } = trainingSettings("DAY", [500], 1).networks[0]!;
    const total = totalOf(products.map((values) => ({ values })));
    const learnable = products.map((values) => ({ values, startDate, total, cut: values.length }));
    const plan = { seed: 1, rows: 1_500, epochs: 2, batchSize: 128, peakRate: 0.003 };
    const fitted = await trainGlobalModel(learnable, config, plan);
    const rest = { format: modelFormat, granularity: "DAY", series: {} } as const;
    const ofNetwork = encodeModel({
      ...rest,
      networks: { GLOBAL_NEURAL: config },
      occasions: null,
      total: [...total],
      weights: { GLOBAL_NEURAL: fitted!.weights },
    });
    const register = (bytes: Uint8Array, by: string) =>
      database.door.write(tenantId, async (db) => {
        const artifactId = await artifacts.put(tenantId, Readable.from([bytes]), "application/octet-stream", db);
        const { id } = await new ModelRegistry().register(db, {
          task: demandForecastTask,
          variant: "DAY",
          windowStart: startDate,
          windowEnd: "2026-01-14",
          dataHash: "abc",
          codeVersion: "9.9.9",
          seed: 1,
          engine: by,
          metrics: { score: 0.5, baselineScore: 1, championScore: null },
          artifactId,
        });
        return id;
      });
    trained = await register(ofNetwork, engine);
    local = await register(encodeModel({ ...rest, networks: {}, total: null, occasions: null, weights: {} }), noEngine);
  }, 120_000);

  afterAll(() => database.close());

  async function ask(model: InferenceModel, inputs: TensorValues, tenant = tenantId): Promise<InferenceAnswer> {
    const request = { id: "1", tenantId: tenant, version: null, parameters: {}, inputs };
    const [answer] = await model.infer([request], { signal });
    return answer!;
  }

  async function outputsOf(answer: Promise<InferenceAnswer>): Promise<TensorValues> {
    const given = await answer;
    if (given.outcome !== "answered") throw new Error(given.message);
    return given.outputs;
  }

  const asked = (id: string) => ({ model_version_id: textTensor([id]) });
  const fileOf = async (id: string) => (await outputsOf(ask(exporter, asked(id)))).file!.data[0] as Uint8Array;

  /** What the platform answers for a product that the version has never seen. */
  async function platformAnswer(history: Float64Array): Promise<Float64Array> {
    const outputs = await outputsOf(
      ask(whatIf, {
        history: { datatype: "FP64", shape: [history.length], data: history },
        horizon: { datatype: "INT32", shape: [1], data: Int32Array.of(horizon) },
        granularity: textTensor(["DAY"]),
        start_date: textTensor([startDate]),
        model_version_id: textTensor([trained]),
        series_id: textTensor([randomUUID()]),
      }),
    );
    return outputs.quantiles!.data as Float64Array;
  }

  it("names the file by model and version, and says in it what it is", async () => {
    const outputs = await outputsOf(ask(exporter, asked(trained)));
    expect(textsOf(outputs.file_name!)).toEqual(["demand-forecast-DAY-v1.onnx"]);
    const head: OnnxFileHead = readOnnxHead(outputs.file!.data[0] as Uint8Array);
    expect(head).toMatchObject({ formatVersion: 8, operatorSet: 18, producerVersion: "9.9.9" });
    expect(head.metadata).toMatchObject({
      model_version_id: trained,
      variant: "DAY",
      version: "1",
      trained_from: startDate,
      trained_until: "2026-01-14",
      unit: "units sold per day",
      history_steps: String(steps),
      horizon_steps: String(horizon),
      probabilities: JSON.stringify(quantileProbabilities),
    });
    expect(head.documentation).toContain("histories go in as they are");
  });

  it("writes the same bytes each time", async () => {
    // By their hashes: Jest would compare a million numbers one by one.
    const [one, other] = [await fileOf(trained), await fileOf(trained)].map((file) => sha256(file));
    expect(one).toBe(other);
  });

  (noPlainSession === null ? it : it.skip)("writes a file that the manual's Triton configuration fits", async () => {
    const manual = await readFile(new URL("../../../docs/export.md", import.meta.url), "utf8");
    const types: Record<string, string> = { TYPE_FP32: "float32", TYPE_INT32: "int32" };
    const ports = manual.matchAll(/\{ name: "(\w+)" data_type: (\w+) dims: \[ ([\d, ]+) \] \}/g);
    const configured = [...ports].map(([, name, type, dims]) => {
      return [name, { type: types[type!], shape: ["batch", ...dims!.split(", ").map(Number)] }];
    });
    const session = await openPlainSession(await fileOf(trained));
    expect(Object.fromEntries(configured)).toEqual({ ...session.inputs, ...session.outputs });
    await session.release();
  });

  (noPlainSession === null ? it : it.skip).each([1, 4])(
    "writes a file whose answers to batches of %i are the platform's",
    async (size) => {
      const session = await openPlainSession(await fileOf(trained));
      expect(session.inputs).toEqual({
        history: { type: "float32", shape: ["batch", steps] },
        length: { type: "int32", shape: ["batch", 1] },
        first_day: { type: "int32", shape: ["batch", 1] },
      });
      const histories = products.slice(0, size).map((values, i) => values.subarray(0, values.length - 60 * i));
      const history = new Float32Array(size * steps);
      histories.forEach((values, i) => {
        history.set(values, (i + 1) * steps - values.length);
      });
      const counts = Int32Array.from(histories, ({ length }) => length);
      const { quantiles, mean } = await session.run({
        history: { type: "float32", values: history, shape: [size, steps] },
        length: { type: "int32", values: counts, shape: [size, 1] },
        first_day: { type: "int32", values: counts.map((count) => startDay + count), shape: [size, 1] },
      });
      expect([quantiles!.dims, mean!.dims]).toEqual([
        [size, quantileProbabilities.length, horizon],
        [size, horizon],
      ]);
      const rows = quantileProbabilities.length * horizon;
      for (const [i, values] of histories.entries()) {
        const expected = await platformAnswer(values);
        const scale = expected.reduce((most, value) => Math.max(most, value), 1);
        const largest = expected.reduce((most, value, at) => {
          return Math.max(most, Math.abs(value - quantiles!.data[i * rows + at]!));
        }, 0);
        expect(largest / scale).toBeLessThan(2e-5);
      }
      await session.release();
    },
  );

  it("refuses a version without a network, and says why", async () => {
    expect(await ask(exporter, asked(local))).toEqual({
      outcome: "refused",
      code: "invalid",
      message: "The version learned no network: its methods are fitted to each series when they are used.",
    });
  });

  it("refuses what is no id, and knows neither unknown versions nor those of others", async () => {
    expect(await ask(exporter, asked("DAY"))).toMatchObject({ outcome: "refused", code: "invalid" });
    expect(await ask(exporter, asked(randomUUID()))).toMatchObject({ outcome: "refused", code: "not-found" });
    const stranger = await database.addTenant();
    expect(await ask(exporter, asked(trained), stranger)).toMatchObject({ outcome: "refused", code: "not-found" });
  });
});
