import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startTestGateway, type TestGateway } from "./testing/test-gateway.ts";

describe("limits of a request", () => {
  let gateway: TestGateway;
  const limits = { depth: 4, cost: 200, aliases: 2, rootFields: 3, tokens: 200, bodyBytes: 5_000, timeoutMs: 1_000 };
  beforeAll(async () => {
    gateway = await startTestGateway({ limits });
  });
  afterAll(() => gateway?.close());

  it.each([
    ["depth", "{ list { parent { parent { parent { name } } } } }", 5, 4],
    ["cost", "{ things(first: 500) { nodes { id } } }", 501, 200],
    ["aliases", "{ list { a: id b: id c: id } }", 3, 2],
    ["rootFields", "{ hello one list { id } who { kind } }", 4, 3],
    ["tokens", `{ ${"hello ".repeat(300)} }`, 201, 200],
  ])("%s: refused with its name, value and maximum", async (limit, query, value, maximum) => {
    const { status, body } = await gateway.ask(query);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit, value, maximum });
  });

  it("bodyBytes: refused with 413", async () => {
    const { status, body } = await gateway.ask(`{ hello(name: "${"x".repeat(6_000)}") }`);
    expect(status).toBe(413);
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "bodyBytes", maximum: 5_000 });
  });

  it("timeoutMs: answers in time, and cancels what the request was waiting for", async () => {
    const started = Date.now();
    const { status, body } = await gateway.ask("{ slow(milliseconds: 5000) }");
    expect(Date.now() - started).toBeLessThan(3_000);
    expect(status).toBe(504);
    expect(body.errors[0]).toMatchObject({ extensions: { code: "TIMEOUT", limit: "timeoutMs", maximum: 1_000 } });
  });

  it("timeoutMs: stops the statement in the database", async () => {
    const { status } = await gateway.ask("{ sleepInDatabase(seconds: 30) }");
    expect(status).toBe(504);
    const left = await gateway.ask("{ one }");
    expect(left.body.data.one).toBe(1);
    for (let n = 0; n < 6; n++) expect((await gateway.ask("{ one }")).body).toEqual({ data: { one: 1 } });
  });

  it("refuses batches", async () => {
    const response = await gateway.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${gateway.owner.cliKey}` },
      body: JSON.stringify([{ query: "{ hello }" }, { query: "{ one }" }]),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/batching/);
  });

  it("refuses a form from another site's page", async () => {
    const response = await gateway.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "text/plain", authorization: `Bearer ${gateway.owner.cliKey}` },
      body: JSON.stringify({ query: "{ hello }" }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/hello world/);
  });

  it("counts requests by key, tells the rate, and refuses with 429 what is over", async () => {
    const second = await gateway.another({ limits: { requestsPerMinute: 3 } });
    const ask = () =>
      fetch(`${second.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${gateway.owner.cliKey}` },
        body: JSON.stringify({ query: "{ hello }" }),
      });
    const first = await ask();
    expect([first.status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 200]);
    expect(first.headers.get("x-ratelimit-limit")).toBe("3");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("2");
    const over = await ask();
    expect(over.status).toBe(429);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    const { errors } = (await over.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "requestsPerMinute", maximum: 3 });
    await second.close();
  });

  it("limits refused credentials by address", async () => {
    const second = await gateway.another({ limits: { refusalsPerMinute: 2 } });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) {
      const headers = { "content-type": "application/json", authorization: `Bearer bw_${n}` };
      statuses.push((await fetch(`${second.url}/graphql`, { method: "POST", headers, body: "{}" })).status);
    }
    expect(statuses).toEqual([401, 401, 429, 429]);
    await second.close();
  });
});

describe("in production", () => {
  let gateway: TestGateway;
  const registered = "query Hello { hello }";
  beforeAll(async () => {
    gateway = await startTestGateway({ environment: { NODE_ENV: "production" } });
  });
  afterAll(() => gateway?.close());

  it("answers no introspection", async () => {
    const { body } = await gateway.ask("{ __schema { queryType { name } } }");
    expect(body.data).toBeUndefined();
    expect(body.errors[0].message).toMatch(/introspection/i);
  });

  it("does not suggest names of fields", async () => {
    const { body } = await gateway.ask("{ helo }");
    expect(body.errors[0].message).not.toMatch(/Did you mean/);
  });

  it("answers introspection when asked to", async () => {
    const open = await gateway.another({ environment: { ...gateway.environment, INTROSPECTION: true } });
    const response = await fetch(`${open.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${gateway.owner.cliKey}` },
      body: JSON.stringify({ query: "{ __schema { queryType { name } } }" }),
    });
    expect(await response.json()).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
    await open.close();
  });

  it("answers registered operations alone where TRUSTED_DOCUMENTS=only", async () => {
    const file = join(tmpdir(), `trusted-${process.pid}.json`);
    await writeFile(file, JSON.stringify({ hello: registered }));
    const environment = { ...gateway.environment, TRUSTED_DOCUMENTS: "only" as const, TRUSTED_DOCUMENTS_FILE: file };
    const strict = await gateway.another({ environment });
    const ask = async (body: object) => {
      const response = await fetch(`${strict.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${gateway.owner.cliKey}` },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.text() };
    };
    expect(await ask({ query: registered })).toEqual({ status: 200, body: '{"data":{"hello":"hello world"}}' });
    const byId = { extensions: { persistedQuery: { version: 1, sha256Hash: "hello" } } };
    expect(await ask(byId)).toEqual({ status: 200, body: '{"data":{"hello":"hello world"}}' });
    expect(await ask({ query: "{ hello }" })).toMatchObject({ status: 403, body: expect.stringMatching(/FORBIDDEN/) });
    const byGet = await fetch(`${strict.url}/graphql?documentId=hello`, {
      headers: { authorization: `Bearer ${gateway.owner.cliKey}` },
    });
    expect(await byGet.json()).toEqual({ data: { hello: "hello world" } });
    await strict.close();
  });
});
