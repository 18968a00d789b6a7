import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { doublingModel, gate, someTenant, startInferenceHost } from "../testing/inference-host.ts";
import { waitFor } from "../testing/wait-for.ts";
import { InferenceClient } from "./client.ts";
import type { TensorValues } from "./tensor-value.ts";

const x = (...values: number[]): TensorValues => ({
  x: { datatype: "FP64", shape: [values.length], data: Float64Array.from(values) },
});

describe("InferenceClient", () => {
  const open: { close(): Promise<unknown> }[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((host) => host.close()));
  });

  async function hostOf(...args: Parameters<typeof startInferenceHost>) {
    const host = await startInferenceHost(...args);
    open.push(host);
    return host;
  }

  /** A server that answers as it is told, and counts. */
  async function scripted(...answers: ((response: ServerResponse) => void)[]) {
    let asked = 0;
    const server: Server = createServer((request, response) => {
      request.resume();
      request.on("end", () => {
        answers[Math.min(asked, answers.length - 1)]!(response);
        asked += 1;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({
      close: async () => {
        server.closeAllConnections();
        server.close();
      },
    });
    const { port } = server.address() as AddressInfo;
    return { client: new InferenceClient({ url: `http://127.0.0.1:${port}/` }), asked: () => asked };
  }

  const answer =
    (status: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse) =>
      void response.writeHead(status, headers).end(JSON.stringify({ error: `status ${status}` }));
  const success = (response: ServerResponse) =>
    void response.end(JSON.stringify({ model_name: "doubling", outputs: [] }));
  const ask = (client: InferenceClient, deadlineMs = 5_000) =>
    client.infer("doubling", x(1, 2), { tenantId: someTenant, deadlineMs });

  it("asks and is answered in bytes", async () => {
    const { url } = await hostOf([doublingModel()], { token: "a long enough token" });
    const client = new InferenceClient({ url, token: "a long enough token" });
    expect(await client.ready()).toBe(true);
    expect(await ask(client)).toEqual({
      modelVersion: "2",
      outputs: {
        y: { datatype: "FP64", shape: [2], data: Float64Array.of(2, 4) },
        sum: { datatype: "FP64", shape: [1], data: Float64Array.of(6) },
      },
    });
    const options = { tenantId: someTenant, deadlineMs: 1_000, version: "1", outputs: ["sum"] };
    const result = await client.infer("doubling", x(3), options);
    expect({ version: result.modelVersion, outputs: Object.keys(result.outputs) }).toEqual({
      version: "1",
      outputs: ["sum"],
    });
  });

  it.each<[string, string, TensorValues]>([
    ["invalid", "doubling", { z: x(1).x! }],
    ["not-found", "other", x(1)],
    ["not-found", "doubling", x(404)],
    ["failed", "doubling", x(13)],
  ])("reports %s by code, once", async (code, model, inputs) => {
    const doubling = doublingModel();
    const { url } = await hostOf([doubling]);
    await expect(
      new InferenceClient({ url }).infer(model, inputs, { tenantId: someTenant, deadlineMs: 5_000 }),
    ).rejects.toMatchObject({ name: "InferenceError", code });
    expect(doubling.batches.length).toBeLessThanOrEqual(1);
  });

  it("reports a wrong token as invalid", async () => {
    const { url } = await hostOf([doublingModel()], { token: "a long enough token" });
    await expect(ask(new InferenceClient({ url, token: "another token" }))).rejects.toMatchObject({ code: "invalid" });
  });

  it.each([429, 503])("asks again after a %d that left the question untouched", async (status) => {
    const { client, asked } = await scripted(answer(status), answer(status, { "retry-after": "1" }), success);
    const begun = Date.now();
    expect((await ask(client)).outputs).toEqual({});
    expect(asked()).toBe(3);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it.each([
    [429, "overloaded"],
    [503, "unavailable"],
  ])("does not wait beyond the deadline for what %d asks", async (status, code) => {
    const { client, asked } = await scripted(answer(status, { "retry-after": "60" }));
    const begun = Date.now();
    await expect(ask(client, 2_000)).rejects.toMatchObject({ name: "InferenceError", code });
    expect(Date.now() - begun).toBeLessThan(1_000);
    expect(asked()).toBe(1);
  });

  it.each([
    [500, "failed"],
    [504, "deadline"],
    [400, "invalid"],
  ])("never repeats a question that was answered with %d", async (status, code) => {
    const { client, asked } = await scripted(answer(status), success);
    await expect(ask(client)).rejects.toMatchObject({ code });
    expect(asked()).toBe(1);
  });

  it("never repeats a question whose connection broke after it was sent", async () => {
    const { client, asked } = await scripted((response) => void response.destroy(), success);
    await expect(ask(client)).rejects.toMatchObject({ code: "unavailable" });
    expect(asked()).toBe(1);
  });

  it("gives up at its deadline", async () => {
    const { client } = await scripted(() => undefined);
    const begun = Date.now();
    await expect(ask(client, 200)).rejects.toMatchObject({ code: "deadline", message: "No answer within 200 ms." });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });

  it("stops when its caller goes away, with the caller's reason, and the host hears of it", async () => {
    const { pause, open: letGo } = gate();
    const model = doublingModel(pause);
    const { url } = await hostOf([model]);
    const caller = new AbortController();
    const asking = new InferenceClient({ url }).infer("doubling", x(1), {
      tenantId: someTenant,
      deadlineMs: 5_000,
      signal: caller.signal,
    });
    await waitFor(async () => (model.signals.length === 1 ? true : undefined), "the question");
    caller.abort(new Error("went away"));
    await expect(asking).rejects.toThrow("went away");
    await waitFor(async () => (model.signals[0]!.aborted ? true : undefined), "the model's signal");
    letGo();
  });

  it("reports a host that is down as unavailable, and is answered once it is back", async () => {
    const first = await startInferenceHost([doublingModel()]);
    const client = new InferenceClient({ url: first.url });
    await ask(client);
    await first.close();
    expect(await client.ready()).toBe(false);
    await expect(ask(client, 300)).rejects.toMatchObject({ code: "unavailable" });
    const begun = Date.now();
    await expect(ask(client, 60_000)).rejects.toMatchObject({ code: "unavailable" });
    expect(Date.now() - begun).toBeLessThan(6_000);
    const asking = ask(client, 5_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await hostOf([doublingModel()], {}, Number(new URL(first.url).port));
    expect((await asking).modelVersion).toBe("2");
    expect(await client.ready()).toBe(true);
  });

  it("refuses an answer that breaks the protocol", async () => {
    const { client } = await scripted((response) => void response.end("<html>a proxy</html>"));
    await expect(ask(client)).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("breaks the protocol"),
    });
  });
});
