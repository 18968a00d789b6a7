import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { RunningGateway } from "../start-gateway.ts";
import { type DatabaseDoor, openDatabaseDoor } from "./testing/postgres-door.ts";
import { startTestGateway, type TestGateway } from "./testing/test-gateway.ts";
import { begun } from "./testing/test-schema.ts";

describe("a database that goes away", () => {
  let first: TestGateway;
  let door: DatabaseDoor;
  let gateway: RunningGateway;
  beforeAll(async () => {
    first = await startTestGateway();
    door = await openDatabaseDoor(first.database.appUrl);
    const { appUrl, authUrl } = first.database;
    gateway = await first.another({ appUrl: door.through(appUrl), authUrl: door.through(authUrl) });
  });
  afterAll(async () => {
    await gateway?.close();
    await door?.close();
    await first?.close();
  });

  const ask = async (query: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${first.owner.cliKey}` },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: await response.json() };
  };

  async function until<T>(probe: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
    for (const deadline = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const answer = await probe();
      if (good(answer) || Date.now() > deadline) return answer;
    }
  }

  it("is told with 503, and back without a restart", async () => {
    expect((await ask("{ one }")).body).toEqual({ data: { one: 1 } });
    await door.shut();

    // The key is still believed for two seconds, so this one fails in its resolver, and the later ones at the gate.
    const inResolver = await ask("{ organisationName }");
    const refused = { status: 503, body: { errors: [{ extensions: { code: "UNAVAILABLE" } }] } };
    expect(inResolver).toMatchObject(refused);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await ask("{ hello }")).toMatchObject(refused);
    const ready = await fetch(`${gateway.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ready: false, database: { ready: false } });
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    const signIn = await fetch(`${gateway.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://127.0.0.1:3000" },
      body: JSON.stringify({ email: first.owner.email, password: first.owner.password }),
    });
    expect(signIn.status).toBe(503);
    const session = await fetch(`${gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: "bellwether.session_token=abc.def" },
      body: JSON.stringify({ query: "{ hello }" }),
    });
    expect([401, 503]).toContain(session.status);

    await door.open();
    const back = await until(
      () => ask("{ one }"),
      ({ status }) => status === 200,
    );
    expect(back.body).toEqual({ data: { one: 1 } });
    const readyAgain = await until(
      () => fetch(`${gateway.url}/readyz`),
      ({ status }) => status === 200,
    );
    expect(await readyAgain.json()).toMatchObject({
      ready: true,
      database: { ready: true },
      migrations: { ready: true },
      modelHost: { ready: false },
    });
  });
});

describe("closing", () => {
  it("finishes the requests under way, refuses new ones, and is done within ten seconds", async () => {
    const gateway = await startTestGateway();
    const asked = begun.slow;
    const underWay = gateway.ask("{ slow(milliseconds: 800) one }");
    await waitFor(async () => (begun.slow > asked ? true : undefined), "the request");
    const started = Date.now();
    await gateway.close();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await underWay).body).toEqual({ data: { slow: "done", one: 1 } });
    await expect(gateway.ask("{ hello }")).rejects.toThrow();
  });

  it("cancels what would outlast it, with an answer", async () => {
    const gateway = await startTestGateway();
    const asked = begun.sleepInDatabase;
    const tooLong = gateway.ask("{ sleepInDatabase(seconds: 60) }");
    await waitFor(async () => (begun.sleepInDatabase > asked ? true : undefined), "the request");
    const started = Date.now();
    await gateway.close();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await tooLong).status).toBe(503);
    expect((await tooLong).body.errors[0].extensions.code).toBe("UNAVAILABLE");
  });
});

describe("metrics and health", () => {
  it("name operations, errors, statements and connections", async () => {
    const gateway = await startTestGateway();
    await gateway.ask("query Hello { hello one }");
    await gateway.ask("query Wrong { fails }");
    const metrics = await (await gateway.fetch("/metrics")).text();
    expect(metrics).toMatch(/bellwether_graphql_request_seconds_count\{operation="Hello",type="query"\} 1/);
    expect(metrics).toMatch(/bellwether_graphql_errors_total\{operation="Wrong",code="INTERNAL_SERVER_ERROR"\} 1/);
    expect(metrics).toMatch(/bellwether_sql_statements_total\{pool="app"\} [1-9]/);
    expect(metrics).toMatch(/bellwether_app_pool_connections\{state="idle"\} [1-9]/);
    expect((await gateway.fetch("/readyz")).status).toBe(200);
    await gateway.close();
  });
});
