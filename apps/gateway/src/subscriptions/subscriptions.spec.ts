import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient as createSseClient } from "graphql-sse";
import { type Client, createClient } from "graphql-ws";
import pg from "pg";
import { WebSocket } from "ws";
import { type DatabaseDoor, openDatabaseDoor } from "../server/testing/postgres-door.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";
import { createTestSchema } from "../server/testing/test-schema.ts";
import type { RunningGateway } from "../start-gateway.ts";

const subscription = "subscription P($id: ID!) { progress(id: $id) { id name } }";

describe("subscriptions", () => {
  let gateway: TestGateway;
  let second: RunningGateway;
  let database: pg.Client;
  const clients: Client[] = [];
  beforeAll(async () => {
    gateway = await startTestGateway();
    second = await gateway.another();
    database = new pg.Client({ connectionString: gateway.database.appUrl });
    await database.connect();
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await database?.end();
    await second?.close();
    await gateway?.close();
  });

  function client(url: string, key: string | null, headers: Record<string, string> = {}): Client {
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers });
      }
    }
    const made = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WithHeaders,
      retryAttempts: 0,
      connectionParams: key === null ? {} : { authorization: `Bearer ${key}` },
    });
    clients.push(made);
    return made;
  }

  const announce = (tenantId: string, id: string) =>
    database.query("SELECT pg_notify('bellwether_progress', $1)", [JSON.stringify({ tenantId, kind: "job", id })]);

  async function take<T>(source: AsyncIterableIterator<T>, count: number): Promise<T[]> {
    const taken: T[] = [];
    for await (const value of source) {
      taken.push(value);
      if (taken.length === count) break;
    }
    return taken;
  }

  it("give the present state, then every announced change, whichever gateway one is connected to", async () => {
    for (const url of [gateway.url, second.url]) {
      const id = randomUUID();
      const events = client(url, gateway.owner.cliKey).iterate({ query: subscription, variables: { id } });
      const event = { value: { data: { progress: { id, name: "Bellwether" } } }, done: false };
      expect(await events.next()).toEqual(event);
      await announce(gateway.owner.organisationId, id);
      expect(await events.next()).toEqual(event);
      await events.return?.();
    }
  });

  it("keep organisations apart", async () => {
    const id = randomUUID();
    const events = client(gateway.url, gateway.owner.cliKey).iterate({ query: subscription, variables: { id } });
    await events.next();
    await announce(randomUUID(), id);
    const next = events.next();
    const silence = new Promise((resolve) => setTimeout(resolve, 300, "silence"));
    expect(await Promise.race([next, silence])).toBe("silence");
    await events.return?.();
  });

  it("travel as server-sent events too", async () => {
    const sse = createSseClient({
      url: `${gateway.url}/graphql/stream`,
      headers: { authorization: `Bearer ${gateway.owner.cliKey}` },
      retryAttempts: 0,
    });
    const id = randomUUID();
    const events = await take(sse.iterate({ query: subscription, variables: { id } }), 1);
    expect(events).toEqual([{ data: { progress: { id, name: "Bellwether" } } }]);
    sse.dispose();
  });

  it("are named in a document that holds several, by either transport", async () => {
    const query = `${subscription} subscription Other($id: ID!) { progress(id: $id) { id } }`;
    const id = randomUUID();
    const asked = { query, variables: { id }, operationName: "Other" };
    const expected = [{ data: { progress: { id } } }];
    const ws = client(gateway.url, gateway.owner.cliKey);
    expect(await take(ws.iterate(asked), 1)).toEqual(expected);
    const headers = { authorization: `Bearer ${gateway.owner.cliKey}` };
    const sse = createSseClient({ url: `${gateway.url}/graphql/stream`, headers, retryAttempts: 0 });
    expect(await take(sse.iterate(asked), 1)).toEqual(expected);
    sse.dispose();
  });

  it("give no slot to a reader who left while the credentials were looked up", async () => {
    const narrow = await gateway.another({ limits: { subscriptions: 1 } });
    const owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
    await owner.connect();
    const headers = { authorization: `Bearer ${gateway.owner.cliKey}`, accept: "text/event-stream" };
    const query = new URLSearchParams({ query: subscription, variables: JSON.stringify({ id: randomUUID() }) });
    const read = (signal?: AbortSignal) => fetch(`${narrow.url}/graphql/stream?${query}`, { headers, signal });
    // Holds up every look at a key.
    await owner.query("BEGIN; LOCK TABLE auth.apikey");
    await expect(read(AbortSignal.timeout(300))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await owner.query("COMMIT");
    await owner.end();
    // Long enough for the first to have been counted, were it counted.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const response = await read();
    expect(response.status).toBe(200);
    await response.body?.cancel();
    await narrow.close();
  });

  it.each([
    ["no credentials", null, {}, 4401],
    ["an unknown key", `bw_${"x".repeat(64)}`, {}, 4401],
  ])("are refused with %s", async (_name, key, headers, code) => {
    const events = client(gateway.url, key, headers).iterate({ query: subscription, variables: { id: "x" } });
    await expect(events.next()).rejects.toMatchObject({ code });
  });

  it("are refused to another site's page that brings a person's cookie, and open to our own", async () => {
    const cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
    const foreign = client(gateway.url, null, { cookie, origin: "https://evil.example" });
    const id = randomUUID();
    const refused = foreign.iterate({ query: subscription, variables: { id } });
    await expect(refused.next()).rejects.toMatchObject({ code: 4403 });
    const own = client(gateway.url, null, { cookie, origin: "http://127.0.0.1:3000" });
    const events = own.iterate({ query: subscription, variables: { id } });
    expect((await events.next()).value.data.progress.id).toBe(id);
    await events.return?.();
  });

  it("are held to the limits, and carry nothing but subscriptions", async () => {
    const ws = client(gateway.url, gateway.owner.cliKey);
    const ask = (query: string) =>
      new Promise((resolve, reject) =>
        ws.subscribe({ query }, { next: resolve, error: reject, complete: () => resolve(null) }),
      );
    await expect(ask("{ hello }")).rejects.toMatchObject([{ message: expect.stringMatching(/Only subscriptions/) }]);
    const wide = `subscription { ${Array.from({ length: 40 }, (_, n) => `a${n}: progress(id: "x") { id }`).join(" ")} }`;
    await expect(ask(wide)).rejects.toBeDefined();
    await expect(ask(`subscription { progress(id: "x") { ${"id ".repeat(4_100)} } }`)).rejects.toMatchObject([
      { extensions: { code: "LIMIT_EXCEEDED", limit: "tokens" } },
    ]);
  });

  it("end with a refusal when the key is revoked on the way", async () => {
    const owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
    await owner.connect();
    const { createAuthPool } = await import("../auth/auth-pool.ts");
    const { createKey } = await import("../auth/api-keys.ts");
    const { createSignIn } = await import("../auth/sign-in.ts");
    const pool = createAuthPool(gateway.database.authUrl, 2);
    const signIn = createSignIn({ pool, secret: "s".repeat(40), publicUrl: "http://localhost", trustedOrigins: [] });
    const key = {
      name: "k",
      scopes: ["data:read"] as const,
      expiresInDays: null,
      grantable: new Set(["data:read"] as const),
    };
    const made = await createKey(pool, signIn, gateway.owner.organisationId, key);
    if (!made.ok) throw new Error(made.rule);
    const id = randomUUID();
    const events = client(gateway.url, made.value.key).iterate({ query: subscription, variables: { id } });
    await events.next();
    await owner.query(`DELETE FROM auth.apikey WHERE id = $1`, [made.value.apiKey.id]);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await announce(gateway.owner.organisationId, id);
    expect((await events.next()).value).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect((await events.next()).done).toBe(true);
    await pool.end();
    await owner.end();
  });

  it("hear of changes again after their connection to the database was cut", async () => {
    const id = randomUUID();
    const events = client(gateway.url, gateway.owner.cliKey).iterate({ query: subscription, variables: { id } });
    await events.next();
    const owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
    await owner.connect();
    await owner.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    );
    await owner.end();
    // Whoever listens again tells its readers to look again.
    expect((await events.next()).value.data.progress.id).toBe(id);
    await announce(gateway.owner.organisationId, id);
    expect((await events.next()).value.data.progress.id).toBe(id);
    await events.return?.();
  });

  describe("that fail", () => {
    let door: DatabaseDoor;
    let failing: RunningGateway;
    let fail: () => void;
    beforeAll(async () => {
      const { appUrl, authUrl } = gateway.database;
      door = await openDatabaseDoor(appUrl);
      const schema = createTestSchema();
      const wanted = new Promise<void>((resolve) => {
        fail = resolve;
      });
      schema.getSubscriptionType()!.getFields().progress!.subscribe = async function* (_root, { id }) {
        yield { id };
        if (id === "broken") throw new Error("the secret detail");
        await wanted;
        yield { id };
      };
      failing = await gateway.another({ appUrl: door.through(appUrl), authUrl: door.through(authUrl), schema });
    });
    afterAll(async () => {
      await failing?.close();
      await door?.close();
    });

    const follow = (by: Client, id: string) => by.iterate({ query: subscription, variables: { id } });

    it("on the way keep the internal error to the log, and answer with an id to find it by", async () => {
      const events = follow(client(failing.url, gateway.owner.cliKey), "broken");
      expect((await events.next()).value.data.progress.id).toBe("broken");
      const { value } = await events.next();
      expect(value.errors).toMatchObject([
        { extensions: { code: "INTERNAL_SERVER_ERROR", correlationId: expect.any(String) } },
      ]);
      expect(JSON.stringify(value)).not.toContain("secret");
      expect(gateway.logged.some((line) => line.includes("the secret detail"))).toBe(true);
      expect((await events.next()).done).toBe(true);
    });

    it("for want of the database say so, and ask new connections to try again later", async () => {
      const ws = client(failing.url, gateway.owner.cliKey);
      const events = follow(ws, "x");
      expect((await events.next()).value.data.progress.id).toBe("x");
      await door.shut();
      // As long as the key is believed.
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const away = [{ extensions: { code: "UNAVAILABLE" } }];
      await expect(follow(ws, "another").next()).rejects.toMatchObject(away);
      fail();
      expect((await events.next()).value.errors).toMatchObject(away);
      const late = client(failing.url, gateway.owner.cliKey);
      await expect(follow(late, "x").next()).rejects.toMatchObject({ code: 1013 });
      await door.open();
    });
  });

  it("are told their end when the gateway closes", async () => {
    const third = await gateway.another();
    const events = client(third.url, gateway.owner.cliKey).iterate({ query: subscription, variables: { id: "x" } });
    await events.next();
    const end = events.next().catch((error: unknown) => error);
    const started = Date.now();
    await third.close();
    await end;
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
