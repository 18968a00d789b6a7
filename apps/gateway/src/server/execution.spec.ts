import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startTestGateway, type TestGateway } from "./testing/test-gateway.ts";

describe("execution", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway?.close());

  it("resolves interfaces, fragments, aliases and __typename", async () => {
    const query = `{ node(id: "7") { __typename id ... on Thing { called: name ...more } } }
      fragment more on Thing { children(first: 1) { totalCount nodes { id } } }`;
    const { body } = await gateway.ask(query);
    const children = { totalCount: 1, nodes: [{ id: "0" }] };
    expect(body).toEqual({ data: { node: { __typename: "Thing", id: "7", called: "thing 7", children } } });
  });

  it("decides @skip and @include anew for every request of one operation", async () => {
    const query = "query Q($with: Boolean!) { hello @include(if: $with) one @skip(if: $with) }";
    expect((await gateway.ask(query, { with: true })).body).toEqual({ data: { hello: "hello world" } });
    expect((await gateway.ask(query, { with: false })).body).toEqual({ data: { one: 1 } });
  });

  it("answers wrong variables with 400 and the reason", async () => {
    const { status, body } = await gateway.ask("query Q($n: Int!) { slow(milliseconds: $n) }", { n: "soon" });
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(body.errors[0].message).toMatch(/"\$n" got invalid value "soon"/);
  });

  it("passes on an error that was thrown on purpose, beside what could be answered", async () => {
    const { status, body } = await gateway.ask("{ failsOnPurpose hello }");
    expect(status).toBe(200);
    expect(body.data).toEqual({ failsOnPurpose: null, hello: "hello world" });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: "Ask for less.",
        path: ["failsOnPurpose"],
        extensions: { code: "BAD_USER_INPUT" },
      }),
    ]);
  });

  it("masks the unexpected with an id under which the log has it whole", async () => {
    const { body, headers } = await gateway.ask("{ fails }");
    expect(JSON.stringify(body)).not.toMatch(/secret detail/);
    const { correlationId, code } = body.errors[0].extensions;
    expect(code).toBe("INTERNAL_SERVER_ERROR");
    expect(headers.get("x-request-id")).toBe(correlationId);
    const line = gateway.logged.find(
      (logged) => logged.includes(String(correlationId)) && logged.includes("secret detail"),
    );
    expect(JSON.parse(line ?? "{}")).toMatchObject({ msg: "unexpected error", path: "fails" });
  });

  it("keeps a request id that a front has given", async () => {
    const headers = { authorization: `Bearer ${gateway.owner.cliKey}`, "x-request-id": "front-12345678" };
    expect((await gateway.ask("{ hello }", {}, headers)).headers.get("x-request-id")).toBe("front-12345678");
  });

  it("shows in a mutation's payload what it has written, each after the other", async () => {
    const { body } = await gateway.ask('mutation { a: rename(name: "First") b: rename(name: "Second") }');
    expect(body).toEqual({ data: { a: "First", b: "Second" } });
    expect((await gateway.ask("{ organisationName }")).body.data.organisationName).toBe("Second");
  });

  it("answers malformed GraphQL with 400", async () => {
    const { status, body } = await gateway.ask("{ hello ");
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("gives every connection back, and never holds one while it waits for another", async () => {
    const queries = ["{ one }", "{ fails one }", "{ one ", "{ nothing }", 'mutation { rename(name: "x") }'];
    // Fifteen times the pool, a fifth of them reading before and after they write.
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => gateway.ask(queries[n % queries.length]!)));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    let metrics = "";
    for (let n = 0; n < 50 && !metrics.includes('{state="busy"} 0'); n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      metrics = await (await gateway.fetch("/metrics")).text();
    }
    expect(metrics).toMatch(/bellwether_app_pool_connections\{state="busy"\} 0/);
  });
});
