import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { byWords, type EncoderEndpointStub, openEncoderEndpoint } from "../../testing/encoder-endpoint.ts";
import { cosineOf } from "./check-vectors.ts";
import type { EncoderProblem } from "./contract.ts";
import { type EncoderPatience, encodeAll, encodeBatch } from "./encode-all.ts";
import { openInferenceEncoder } from "./open-inference-encoder.ts";
import { openaiEncoder } from "./openai-encoder.ts";
import type { SentenceEncoder } from "./sentence-encoder.ts";

const local = new Destinations("127.0.0.0/8");
/** A busy machine is slow: only what never comes is waited for briefly. */
const once: EncoderPatience = { batchMs: 20_000, delaysMs: [] };
const never = new AbortController().signal;

describe.each(["OPENAI", "OPEN_INFERENCE"] as const)("an encoder behind %s", (kind) => {
  let endpoint: EncoderEndpointStub;
  beforeAll(async () => {
    endpoint = await openEncoderEndpoint();
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.asked.length = 0;
    endpoint.behave = undefined;
    endpoint.describe = byWords;
  });

  const encoder = (destinations = local, url = endpoint.url): SentenceEncoder =>
    kind === "OPENAI"
      ? openaiEncoder({ url: `${url}/v1/`, key: "k1", destinations }, "small")
      : openInferenceEncoder({ url, key: "k1", destinations }, "small");
  const encode = (texts: string[], patience = once, destinations = local) =>
    encodeBatch(encoder(destinations), texts, never, patience);

  it("describes each text by a vector of length 1, in the order of the texts, and is given the key", async () => {
    const [cup, tea, cups] = await encode(["a cup of clay", "tea 茶", "clay cup"]);
    expect(cosineOf(cup!, cup!)).toBeCloseTo(1, 5);
    expect(cosineOf(cup!, cups!)).toBeGreaterThan(0.6);
    expect(cosineOf(cup!, tea!)).toBeLessThan(0.2);
    expect(new Set(endpoint.asked.map(({ authorization }) => authorization))).toEqual(new Set(["Bearer k1"]));
  });

  it("is handed many texts in batches", async () => {
    const texts = Array.from({ length: 70 }, (_, at) => `text ${at}`);
    const vectors: Float32Array[] = [];
    for await (const batch of encodeAll(encoder(), texts, never, once)) vectors.push(...batch.vectors);
    expect(vectors).toHaveLength(70);
    const batches = endpoint.asked.filter((asked) => asked.texts.length > 0);
    expect(batches.map((asked) => asked.texts.length)).toEqual([32, 32, 6]);
  });

  it("is asked again after what passes, and not after what does not", async () => {
    let refusals = 2;
    endpoint.behave = (response) => {
      if (--refusals === 0) endpoint.behave = undefined;
      response.writeHead(503).end();
    };
    expect(await encode(["a cup"], { ...once, delaysMs: [1, 1, 1] })).toHaveLength(1);
    endpoint.asked.length = 0;
    endpoint.behave = (response) => response.writeHead(401).end();
    await expect(encode(["a cup"], { ...once, delaysMs: [1, 1] })).rejects.toMatchObject({ problem: "unauthorised" });
    expect(endpoint.asked).toHaveLength(1);
  });

  it.each<[string, EncoderProblem, (stub: EncoderEndpointStub) => void]>([
    ["gives numbers that are none", "not-finite", (stub) => (stub.describe = () => [1e39, 1])],
    ["gives zeros", "not-finite", (stub) => (stub.describe = () => [0, 0])],
    ["gives no numbers", "width", (stub) => (stub.describe = () => [])],
    ["sends a page", "garbled", (stub) => (stub.behave = (response) => void response.end("<h1>Hello</h1>"))],
    ["sends elsewhere", "status", (stub) => (stub.behave = (response) => void response.writeHead(307).end())],
    ["hangs up", "down", (stub) => (stub.behave = (response) => void response.destroy())],
    [
      "says too much",
      "long",
      (stub) => (stub.behave = (response) => void response.writeHead(200).end("x".repeat(9 * 1024 * 1024))),
    ],
  ])("that %s is refused as %s", async (_, problem, behave) => {
    behave(endpoint);
    await expect(encode(["a cup", "a pot"])).rejects.toMatchObject({ problem });
  });

  it("that does not end is given up", async () => {
    endpoint.behave = (response) => void response.writeHead(200).write("{");
    await expect(encode(["a cup"], { batchMs: 200, delaysMs: [] })).rejects.toMatchObject({ problem: "late" });
  });

  it("is not asked at an address that nothing may go to", async () => {
    await expect(encode(["a cup"], once, new Destinations(undefined))).rejects.toMatchObject({ problem: "refused" });
    expect(endpoint.asked).toEqual([]);
  });
});

describe("an encoder's answer", () => {
  let endpoint: EncoderEndpointStub;
  beforeAll(async () => {
    endpoint = await openEncoderEndpoint();
  });
  afterAll(() => endpoint.close());

  const says = (answer: unknown) => {
    endpoint.behave = (response) => void response.end(JSON.stringify(answer));
  };
  const tensor = (shape: number[], data: unknown[]) => ({
    model_name: "m",
    inputs: [{ name: "text", datatype: "BYTES", shape: ["-1"] }],
    outputs: [{ name: "v", datatype: "FP32", shape, data }],
  });

  it.each<[string, EncoderProblem, unknown]>([
    ["one vector of two texts", "count", { data: [{ index: 0, embedding: [1] }] }],
    ["two of the same text", "count", { data: [0, 0].map((index) => ({ index, embedding: [1] })) }],
    ["vectors of two widths", "width", { data: [[1], [1, 2]].map((embedding, index) => ({ index, embedding })) }],
    ["an error that is no refusal", "garbled", { error: "no such model" }],
  ])("with %s is refused", async (_, problem, answer) => {
    says(answer);
    const encoder = openaiEncoder({ url: endpoint.url, key: null, destinations: local }, "small");
    await expect(encoder.encode(["a", "b"], never)).rejects.toMatchObject({ problem });
  });

  it.each<[string, EncoderProblem, unknown]>([
    ["one row of two texts", "count", tensor([1, 2], [1, 2])],
    ["a vector of each word", "width", tensor([2, 1, 2], [1, 2, 3, 4])],
    ["fewer numbers than its shape says", "garbled", tensor([2, 2], [1, 2, 3])],
    ["another kind of model", "garbled", { inputs: [], outputs: [] }],
  ])("of the Open Inference Protocol with %s is refused", async (_, problem, answer) => {
    says(answer);
    const encoder = openInferenceEncoder({ url: endpoint.url, key: null, destinations: local }, "small");
    await expect(encoder.encode(["a", "b"], never)).rejects.toMatchObject({ problem });
  });
});
