import { afterEach, describe, expect, it } from "@jest/globals";
import { doublingModel, gate, someTenant, startInferenceHost } from "../testing/inference-host.ts";
import { waitFor } from "../testing/wait-for.ts";
import type { InferenceModel } from "./inference-model.ts";
import type { InferenceServerOptions } from "./server.ts";

const x = (...values: number[]) => ({ name: "x", datatype: "FP64", shape: [values.length], data: values });
const parameters = { tenant_id: someTenant };

describe("the inference server", () => {
  const open: { close(): Promise<void> }[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((host) => host.close()));
  });

  async function start(model: InferenceModel = doublingModel(), options: Partial<InferenceServerOptions> = {}) {
    const host = await startInferenceHost([model], options);
    open.push(host);
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(host.url + path, { headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const infer = async (
      body: unknown,
      headers: Record<string, string> = {},
      path = "/v2/models/doubling/infer",
      signal?: AbortSignal,
    ) => {
      const response = await fetch(host.url + path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
        ...(signal ? { signal } : {}),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Record<string, unknown>,
      };
    };
    return { host, get, infer };
  }

  it("says that it lives, whether it is ready, and what it serves", async () => {
    const { get } = await start();
    expect(await get("/v2/health/live")).toEqual({ status: 200, body: { live: true } });
    expect(await get("/v2/health/ready")).toEqual({ status: 200, body: { ready: true } });
    expect((await get("/v2")).body).toEqual({
      name: "bellwether-model-host",
      version: "0.1.0",
      extensions: ["binary_tensor_data", "generate"],
    });
    const metadata = {
      name: "doubling",
      versions: ["1", "2"],
      platform: "test",
      inputs: [
        { name: "x", datatype: "FP64", shape: [-1] },
        { name: "factor", datatype: "INT32", shape: [1] },
      ],
      outputs: [
        { name: "y", datatype: "FP64", shape: [-1] },
        { name: "sum", datatype: "FP64", shape: [1] },
      ],
    };
    expect((await get("/v2/models")).body).toEqual({ models: [metadata] });
    expect((await get("/v2/models/doubling")).body).toEqual(metadata);
    expect((await get("/v2/models/doubling/versions/2")).body).toEqual(metadata);
    expect((await get("/v2/models/doubling/ready")).status).toBe(200);
    expect(await get("/v2/models/doubling/versions/3")).toEqual({
      status: 404,
      body: { error: 'doubling has no version "3".' },
    });
    expect((await get("/v2/models/other/ready")).status).toBe(404);
  });

  it("is not ready while its process is not", async () => {
    const { get } = await start(doublingModel(), { ready: () => false });
    expect(await get("/v2/health/ready")).toEqual({ status: 503, body: { ready: false } });
    expect((await get("/v2/health/live")).status).toBe(200);
    expect((await get("/v2/models/doubling/ready")).status).toBe(503);
  });

  it("answers JSON with JSON", async () => {
    const { infer } = await start();
    const factor = { name: "factor", datatype: "INT32", shape: [1], data: [3] };
    const { status, body } = await infer({ id: "q1", parameters, inputs: [x(1, 2), factor] });
    expect(status).toBe(200);
    expect(body).toEqual({
      model_name: "doubling",
      model_version: "2",
      id: "q1",
      outputs: [
        { name: "y", datatype: "FP64", shape: [2], data: [3, 6] },
        { name: "sum", datatype: "FP64", shape: [1], data: [9] },
      ],
    });
  });

  it("gives the outputs asked for, of the version asked for", async () => {
    const { infer } = await start();
    const { body } = await infer(
      { parameters, inputs: [x(1)], outputs: [{ name: "sum" }] },
      {},
      "/v2/models/doubling/versions/1/infer",
    );
    expect(body).toMatchObject({ model_version: "1", outputs: [{ name: "sum", data: [2] }] });
  });

  it("sends as bytes what was asked for as bytes", async () => {
    const { host } = await start();
    const body = {
      parameters,
      inputs: [x(1, 2)],
      outputs: [{ name: "y", parameters: { binary_data: true } }, { name: "sum" }],
    };
    const response = await fetch(`${host.url}/v2/models/doubling/infer`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const jsonLength = Number(response.headers.get("inference-header-content-length"));
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(JSON.parse(bytes.toString("utf8", 0, jsonLength))).toMatchObject({
      outputs: [
        { name: "y", datatype: "FP64", shape: [2], parameters: { binary_data_size: 16 } },
        { name: "sum", data: [6] },
      ],
    });
    expect([bytes.readDoubleLE(jsonLength), bytes.readDoubleLE(jsonLength + 8)]).toEqual([2, 4]);
  });

  it.each<[string, unknown, RegExp]>([
    ["no tenant", { inputs: [x(1)] }, /^parameters.tenant_id: missing/],
    ["a tenant that is none", { parameters: { tenant_id: "me" }, inputs: [x(1)] }, /A tenant id is a UUID; got "me"/],
    ["no input", { parameters, inputs: [] }, /^input "x": missing\.$/],
    [
      "an input that the model does not have",
      { parameters, inputs: [x(1), { ...x(1), name: "z" }] },
      /^input "z": doubling has no such input/,
    ],
    [
      "another datatype",
      { parameters, inputs: [{ ...x(1), datatype: "FP32" }] },
      /^input "x": the datatype is FP64; got FP32/,
    ],
    [
      "another rank",
      { parameters, inputs: [{ ...x(1), shape: [1, 1] }] },
      /^input "x": the shape is \[-1\], −1 for any size; got \[1,1\]/,
    ],
    [
      "another size",
      { parameters, inputs: [x(1), { name: "factor", datatype: "INT32", shape: [2], data: [1, 2] }] },
      /^input "factor": the shape is \[1\]/,
    ],
    [
      "an output that the model does not have",
      { parameters, inputs: [x(1)], outputs: [{ name: "z" }] },
      /^output "z": doubling has no such output/,
    ],
    [
      "a timeout that is none",
      { parameters: { ...parameters, timeout: -1 }, inputs: [x(1)] },
      /^parameters.timeout: a positive number/,
    ],
    ["no request at all", 7, /^The body: /],
  ])("refuses %s with 400 and says so", async (_case, body, message) => {
    const { infer } = await start();
    const answer = await infer(body);
    expect({ status: answer.status, error: answer.body.error }).toEqual({
      status: 400,
      error: expect.stringMatching(message),
    });
  });

  it("refuses a body beyond its limit with 413, and unknown models and paths with 404", async () => {
    const { infer, get } = await start();
    expect(
      (await infer({ parameters, inputs: [{ ...x(), shape: [300_000], data: new Array(300_000).fill(1.25) }] })).status,
    ).toBe(413);
    expect((await infer({}, {}, "/v2/models/other/infer")).status).toBe(404);
    expect((await get("/v2/other")).status).toBe(404);
  });

  it("asks for its token wherever a model is concerned", async () => {
    const { get, infer } = await start(doublingModel(), { token: "a long enough token" });
    expect((await get("/v2/health/live")).status).toBe(200);
    expect((await get("/v2/models")).status).toBe(401);
    expect((await infer({ parameters, inputs: [x(1)] }, { authorization: "Bearer another" })).status).toBe(401);
    expect((await infer({ parameters, inputs: [x(1)] }, { authorization: "Bearer a long enough token" })).status).toBe(
      200,
    );
  });

  it("tells a model's refusal of one question apart from its failure, whose details it keeps", async () => {
    const { infer } = await start();
    expect(await infer({ parameters, inputs: [x(404)] })).toMatchObject({
      status: 404,
      body: { error: "No such series." },
    });
    const failed = await infer({ parameters, inputs: [x(13)] });
    expect(failed.status).toBe(500);
    expect(JSON.stringify(failed.body)).not.toContain("secret");
  });

  it("puts questions together that wait while the model is busy", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause);
    const { host, infer } = await start(model);
    const answers = [1, 2, 3, 4, 5].map((value) => infer({ parameters, inputs: [x(value)] }));
    const taken = () => model.batches.flat().length + host.waiting();
    await waitFor(async () => (model.batches.length > 0 && taken() === 5 ? true : undefined), "all five");
    letGo();
    const sums = (await Promise.all(answers)).map(({ body }) => (body.outputs as { data: number[] }[])[1]!.data[0]);
    expect(sums).toEqual([2, 4, 6, 8, 10]);
    expect(model.batches.length).toBeLessThan(5);
    expect(Math.max(...model.batches.map((batch) => batch.length))).toBeLessThanOrEqual(8);
  });

  it("lets nobody wait for a batch that waits itself, where a model says that others may run beside it", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause, 1);
    model.concurrency = 2;
    const { host, infer } = await start(model);
    const answers = [1, 2, 3].map((value) => infer({ parameters, inputs: [x(value)] }));
    await waitFor(async () => (model.batches.length === 2 && host.waiting() === 1 ? true : undefined), "two batches");
    letGo();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(model.batches).toHaveLength(3);
  });

  it("refuses with 429 and a time to come back when its queue is full", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause, 1);
    const { host, infer } = await start(model, { maxWaiting: 2 });
    const first = infer({ parameters, inputs: [x(1)] });
    await waitFor(async () => (model.batches.length === 1 ? true : undefined), "the first batch");
    const waiting = [infer({ parameters, inputs: [x(2)] }), infer({ parameters, inputs: [x(3)] })];
    await waitFor(async () => (host.waiting() === 2 ? true : undefined), "the two that wait");
    const refused = await infer({ parameters, inputs: [x(4)] });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    letGo();
    expect((await Promise.all([first, ...waiting])).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it.each<[string, Record<string, string>, object]>([
    ["header", { "inference-timeout-ms": "150" }, {}],
    ["parameter, in microseconds", {}, { timeout: 150_000 }],
  ])(
    "answers 504 at the deadline of the %s, and does not begin what nobody waits for",
    async (_case, headers, extra) => {
      const { pause, open: letGo } = gate();
      const model = doublingModel(pause, 1);
      const { infer } = await start(model);
      const first = infer({ parameters, inputs: [x(1)] });
      await waitFor(async () => (model.batches.length === 1 ? true : undefined), "the first batch");
      const begun = Date.now();
      const late = await infer({ parameters: { ...parameters, ...extra }, inputs: [x(2)] }, headers);
      expect(late).toMatchObject({
        status: 504,
        body: { error: "No answer within the 150 ms that the request allows." },
      });
      expect(Date.now() - begun).toBeLessThan(2_000);
      letGo();
      expect((await first).status).toBe(200);
      expect((await infer({ parameters, inputs: [x(3)] })).status).toBe(200);
      expect(model.batches.flat().map(({ inputs }) => inputs.x!.data[0])).toEqual([1, 3]);
    },
  );

  it("tells the model when nobody waits for a running batch any more", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause);
    const { infer } = await start(model);
    const caller = new AbortController();
    const asked = infer({ parameters, inputs: [x(1)] }, {}, undefined, caller.signal).catch(
      (error: Error) => error.name,
    );
    await waitFor(async () => (model.signals.length === 1 ? true : undefined), "the batch");
    caller.abort();
    expect(await asked).toBe("AbortError");
    await waitFor(async () => (model.signals[0]!.aborted ? true : undefined), "the model's signal");
    letGo();
  });

  it("answers what it has taken before it closes, and takes nothing more", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause, 1);
    const { host, infer, get } = await start(model);
    const taken = [infer({ parameters, inputs: [x(1)] }), infer({ parameters, inputs: [x(2)] })];
    await waitFor(async () => (model.batches.length === 1 ? true : undefined), "the first batch");
    await waitFor(async () => (host.waiting() === 1 ? true : undefined), "the one that waits");
    let drained = false;
    const draining = host.server.drain().then(() => {
      drained = true;
    });
    expect((await get("/v2/health/ready")).status).toBe(503);
    const refused = await infer({ parameters, inputs: [x(3)] });
    expect({ status: refused.status, after: refused.headers.get("retry-after") }).toEqual({ status: 503, after: "1" });
    expect(drained).toBe(false);
    letGo();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200]);
    await draining;
  });
});
