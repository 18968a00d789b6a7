import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { auditServer } from "graphql-http";
import { startTestGateway, type TestGateway } from "./testing/test-gateway.ts";

describe("POST /graphql", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway?.close());

  it("answers a query of a known key", async () => {
    const { status, body } = await gateway.ask("query Q($n: String) { hello(name: $n) who { kind } }", { n: "you" });
    expect(body).toEqual({ data: { hello: "hello you", who: { kind: "apiKey" } } });
    expect(status).toBe(200);
  });

  it("passes all 61 audits of GraphQL over HTTP", async () => {
    const results = await auditServer({
      url: `${gateway.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set("authorization", `Bearer ${gateway.owner.cliKey}`);
        return fetch(url, { ...init, headers });
      },
    });
    const failed = results.filter((result) => result.status !== "ok");
    expect(failed.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
