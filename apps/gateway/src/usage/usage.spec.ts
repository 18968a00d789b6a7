import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { publicSchema } from "../schema/public-schema.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ schema: await publicSchema() });
});
afterAll(() => gateway?.close());

// biome-ignore lint/suspicious/noExplicitAny: specifications look into answers of every shape.
type Loose = any;

async function ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) {
  const answer = await gateway.ask(query, variables, headers);
  return { ...answer, data: answer.body.data as Loose };
}

async function makeKey(limits: Record<string, number>, scopes = ["DATA_READ"]) {
  const { data } = await ask(
    `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
       key apiKey { id limits { requestsPerMinute requestsPerMonth } } userErrors { code field message } } }`,
    { input: { name: `Key ${JSON.stringify(limits)}`, scopes, limits } },
  );
  const { key, apiKey, userErrors } = data.apiKeyCreate;
  return { id: apiKey?.id as string, apiKey, userErrors, headers: { authorization: `Bearer ${key}` } };
}

const today = () => new Date().toISOString().slice(0, 10);

describe("a key with limits", () => {
  it("is told where it stands with every answer, and refused beyond it with 429 and a time to come back", async () => {
    const { headers, apiKey } = await makeKey({ requestsPerMonth: 2 });
    expect(apiKey.limits).toEqual({ requestsPerMinute: null, requestsPerMonth: 2 });
    const first = await ask("{ viewer { apiKey { name } } }", undefined, headers);
    expect(first.status).toBe(200);
    expect(first.headers.get("ratelimit-policy")).toBe('"month";q=2');
    expect(first.headers.get("ratelimit-remaining")).toBe("1");
    await ask("{ viewer { apiKey { name } } }", undefined, headers);
    const over = await ask("{ viewer { apiKey { name } } }", undefined, headers);
    expect(over.status).toBe(429);
    expect(over.headers.get("ratelimit-remaining")).toBe("0");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(over.body.errors[0].extensions).toMatchObject({
      code: "QUOTA_EXCEEDED",
      quota: "requestsPerMonth",
      maximum: 2,
      remaining: 0,
    });
  });

  it("may do more from its next request on when an owner raises them", async () => {
    const { headers, id } = await makeKey({ requestsPerMonth: 0 });
    expect((await ask("{ viewer { permissions } }", undefined, headers)).status).toBe(429);
    const set = await ask(
      `mutation ($id: ID!) { apiKeyLimitsSet(input: { apiKeyId: $id, limits: { requestsPerMinute: 5 } }) {
         apiKey { limits { requestsPerMinute requestsPerMonth requestsThisMonth } } userErrors { code } } }`,
      { id },
    );
    expect(set.data.apiKeyLimitsSet).toEqual({
      apiKey: { limits: { requestsPerMinute: 5, requestsPerMonth: null, requestsThisMonth: 0 } },
      userErrors: [],
    });
    expect((await ask("{ viewer { permissions } }", undefined, headers)).status).toBe(200);
  });

  it("cannot raise them itself", async () => {
    const { headers, id } = await makeKey({ requestsPerMonth: 9 }, ["KEYS_MANAGE"]);
    const query = `mutation ($id: ID!) { apiKeyLimitsSet(input: { apiKeyId: $id, limits: {} }) { userErrors { code field } } }`;
    const { data } = await ask(query, { id }, headers);
    expect(data.apiKeyLimitsSet.userErrors).toEqual([{ code: "FORBIDDEN", field: ["apiKeyId"] }]);
  });

  it("sends no more events by the API than records are left, and counts those that are kept", async () => {
    const { headers, id } = await makeKey({ recordsPerMonth: 2 }, ["DATA_IMPORT", "KEYS_MANAGE"]);
    const send = (count: number) => {
      const events = Array.from({ length: count }, (_, n) => ({
        eventId: `metered-${n}`,
        kind: "PAGE_VIEW",
        occurredAt: "2026-01-05T10:00:00Z",
        anonymousId: "visitor",
      }));
      return ask(
        "mutation ($events: [EventInput!]!) { eventsIngest(input: { events: $events }) { results { status } } }",
        { events },
        headers,
      );
    };
    expect((await send(3)).body.errors[0].extensions).toMatchObject({
      code: "QUOTA_EXCEEDED",
      quota: "recordsPerMonth",
    });
    expect((await send(2)).data.eventsIngest.results).toEqual([{ status: "CREATED" }, { status: "CREATED" }]);
    const { data } = await ask("{ apiKeys { id limits { recordsThisMonth } } }");
    expect(data.apiKeys).toContainEqual({ id, limits: { recordsThisMonth: 2 } });
  });

  it("is in the audit log from the moment it is made, though keys are kept by the sign-in library", async () => {
    const { id } = await makeKey({}, ["DATA_READ"]);
    await ask(`mutation ($id: ID!) { apiKeyRevoke(input: { apiKeyId: $id }) { revokedId } }`, { id });
    // Refusals of the tests before are written half a second after they happened.
    const { data } = await ask(
      "{ auditLog(first: 2, filter: { kinds: [CHANGE] }) { nodes { kind action objectIds fields actor { kind } } } }",
    );
    expect(data.auditLog.nodes).toMatchObject([
      { kind: "CHANGE", action: "apiKeyRevoke", objectIds: [id], actor: { kind: "API_KEY" } },
      { kind: "CHANGE", action: "apiKeyCreate", fields: ["limits", "name", "scopes"] },
    ]);
  });

  it("is not made with limits below zero", async () => {
    const { userErrors, id } = await makeKey({ recordsPerMonth: -1 });
    expect(id).toBeUndefined();
    expect(userErrors).toMatchObject([{ code: "INVALID", field: ["limits", "recordsPerMonth"] }]);
  });
});

describe("usage", () => {
  const query = `query ($from: Date!, $to: Date!, $by: UsageBy!) {
    usage(from: $from, to: $to, by: $by) { total { requests refused } rows { day requests refused key { name } } } }`;

  it("tells by key and by day what was let in and refused, and the same in total", async () => {
    const { headers } = await makeKey({ requestsPerMinute: 1 });
    await Promise.all([1, 2, 3].map(() => ask("{ viewer { permissions } }", undefined, headers)));
    const byKey = (await ask(query, { from: today(), to: today(), by: "KEY" })).data.usage;
    expect(byKey.rows).toContainEqual({
      day: null,
      requests: 1,
      refused: 2,
      key: { name: 'Key {"requestsPerMinute":1}' },
    });
    const byDay = (await ask(query, { from: today(), to: today(), by: "DAY" })).data.usage;
    expect(byDay.rows).toEqual([{ day: today(), ...byDay.total, key: null }]);
    // The question itself came in between.
    expect(byDay.total.requests).toBe(byKey.total.requests + 1);
    expect(byKey.total.refused).toBe(byDay.total.refused);
  });

  it("of days in the wrong order, or of too many, is refused", async () => {
    const wrong = await ask(query, { from: "2026-02-01", to: "2026-01-01", by: "DAY" });
    expect(wrong.body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "to" });
    const long = await ask(query, { from: "2024-01-01", to: "2026-01-01", by: "DAY" });
    expect(long.body.errors[0].message).toContain("these are 732");
  });

  it("does not count people", async () => {
    const cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
    const member = { cookie, origin: "http://127.0.0.1:3000" };
    const count = async () =>
      (await ask(query, { from: today(), to: today(), by: "DAY" }, member)).data.usage.total.requests;
    expect(await count()).toBe(await count());
  });
});
