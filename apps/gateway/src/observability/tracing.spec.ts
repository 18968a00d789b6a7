import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startTestGateway } from "../server/testing/test-gateway.ts";

describe("tracing", () => {
  const received: { path: string | undefined; body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => {
      body += piece.toString();
    });
    request.on("end", () => {
      received.push({ path: request.url, body });
      response.setHeader("content-type", "application/json");
      response.end("{}");
    });
  });
  beforeAll(() => new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise((resolve) => collector.close(resolve)));

  it("sends one span an operation to the collector, under the caller's trace", async () => {
    const { port } = collector.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    const gateway = await startTestGateway({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const headers = {
      authorization: `Bearer ${gateway.owner.cliKey}`,
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    };
    await gateway.ask("query Hello { hello }", {}, headers);
    await gateway.ask("query Wrong { fails }", {}, headers);
    await gateway.close();
    const sent = received.map(({ body }) => body).join();
    expect(received.every(({ path }) => path === "/v1/traces")).toBe(true);
    expect(sent).toMatch(/"name":"query Hello"/);
    expect(sent).toMatch(/"bellwether-gateway"/);
    expect(sent).toMatch(new RegExp(traceId));
    expect(sent).toMatch(/INTERNAL_SERVER_ERROR/);
  });
});
