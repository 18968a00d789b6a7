import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const token = "t".repeat(32);
const report = {
  engine: "onnx-cpu",
  device: "cpu",
  providers: ["cpu"],
  candidates: [
    { name: "native", usable: false, reason: "not installed", milliseconds: null, maxError: null },
    { name: "wasm", usable: true, reason: null, milliseconds: 12.5, maxError: 1e-6 },
  ],
};

let host: Server;
let gateway: DomainGateway;
let answer: { status: number; body: unknown } = { status: 200, body: report };

beforeAll(async () => {
  host = createServer((request, response) => {
    const allowed = request.url === "/runtime" && request.headers.authorization === `Bearer ${token}`;
    response.writeHead(allowed ? answer.status : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const { port } = host.address() as AddressInfo;
  const environment = { MODEL_HOST_URL: `http://127.0.0.1:${port}`, MODEL_HOST_TOKEN: token };
  gateway = await openDomainGateway({ environment });
});
afterAll(async () => {
  await gateway?.close();
  host?.closeAllConnections();
  await new Promise((resolve) => host?.close(resolve));
});

const ask = () =>
  gateway.ask(`{ modelRuntime {
    available engine device providers captured fallbacks lastFallback
    candidates { name usable reason milliseconds maxError }
  } }`);

describe("modelRuntime", () => {
  it("says what the model host says of itself", async () => {
    const capture = { captured: 41, fallbacks: 2, mismatches: 1, lastReason: "Kernel Cumprod has no mapping" };
    answer = { status: 200, body: { ...report, capture } };
    expect((await ask()).data.modelRuntime).toEqual({
      ...report,
      available: true,
      captured: 41,
      fallbacks: 2,
      lastFallback: "Kernel Cumprod has no mapping",
    });
  });

  it("says what a model host of an earlier release leaves out", async () => {
    const { providers: _, ...earlier } = report;
    answer = { status: 200, body: earlier };
    expect((await ask()).data.modelRuntime).toMatchObject({
      available: true,
      providers: [],
      captured: 0,
      fallbacks: 0,
      lastFallback: null,
    });
  });

  it.each([
    ["fails", { status: 500, body: {} }],
    ["answers something else", { status: 200, body: { hello: "world" } }],
  ])("says that it is away when it %s", async (_name, next) => {
    answer = next;
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data.modelRuntime).toEqual({
      available: false,
      engine: "none",
      device: "none",
      providers: [],
      captured: 0,
      fallbacks: 0,
      lastFallback: null,
      candidates: [],
    });
  });

  it("says that the model host is away instead of failing", async () => {
    const alone = await openDomainGateway();
    try {
      const { data } = await alone.ask("{ modelRuntime { available engine device candidates { name } } }");
      expect(data.modelRuntime).toEqual({ available: false, engine: "none", device: "none", candidates: [] });
    } finally {
      await alone.close();
    }
  });
});
