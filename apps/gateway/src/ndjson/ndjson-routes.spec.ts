import { once } from "node:events";
import http from "node:http";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

/** A line of an answer; what a line does not have is undefined. */
interface AnswerLine {
  line: number;
  externalId: string;
  outcome: string;
  errors: { rule: string; message: string }[];
  progress: object;
  summary: {
    lines: number;
    resumedFrom: number;
    created: number;
    updated: number;
    unchanged: number;
    rejected: number;
  };
  error: { code: string };
}

let gateway: TestGateway;
let owner: pg.Client;
beforeAll(async () => {
  gateway = await startTestGateway({ environment: { UPLOAD_MAX_BYTES: "2000000", RATE_LIMIT_PER_MINUTE: "1000" } });
  owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await gateway?.close();
});

async function post(kind: string, body: string | Buffer, headers: Record<string, string> = {}, query = "") {
  const response = await gateway.fetch(`/v1/${kind}${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${gateway.owner.cliKey}`, "content-type": "application/x-ndjson", ...headers },
    body,
  });
  const text = await response.text();
  const lines = text.trimEnd().split("\n");
  return { status: response.status, lines: lines.map((line) => JSON.parse(line) as AnswerLine), text };
}
const ndjson = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const customers = (prefix: string, count: number) =>
  ndjson(...Array.from({ length: count }, (_, at) => ({ externalId: `${prefix}${at}`, name: `Name ${at}` })));
const countOf = async (prefix: string) =>
  (await owner.query("SELECT count(*)::integer AS count FROM customer WHERE external_id LIKE $1", [`${prefix}%`]))
    .rows[0].count as number;
const summaryOf = ({ lines }: { lines: AnswerLine[] }) => lines.at(-1)!.summary;

describe("records as NDJSON", () => {
  it("are written, and those refused are told by their line", async () => {
    const body = `${ndjson({ externalId: "A1", name: "Ann" })}\nno json\n[1]\n${ndjson({ externalId: "A2", email: "x" })}{"externalId":12345678901234567890}`;
    const { status, lines } = await post("customers", body, { "accept-language": "zh-CN" });
    expect(status).toBe(200);
    expect(lines.map(({ line, outcome, errors }) => [line, outcome, errors?.[0]?.rule])).toEqual([
      [3, "REJECTED", "row.json"],
      [4, "REJECTED", "row.json"],
      [5, "REJECTED", "email.address"],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(lines[2]!.errors[0]!.message).toMatch(/\p{Script=Han}/u);
    expect(lines[3]!.progress).toMatchObject({ lines: 6, created: 2 });
    expect(lines[4]!.summary).toEqual({ lines: 6, resumedFrom: 0, created: 2, updated: 0, unchanged: 0, rejected: 3 });
    expect(await countOf("12345678901234567890")).toBe(1);
  });

  it("are all told where that is asked for", async () => {
    const { lines } = await post("customers", customers("B", 2), {}, "?results=all");
    expect(lines.slice(0, 2)).toEqual([
      { line: 1, externalId: "B0", outcome: "CREATED", errors: [] },
      { line: 2, externalId: "B1", outcome: "CREATED", errors: [] },
    ]);
  });

  it("may be products, locations, suppliers and orders with their lines", async () => {
    const lines = [{ product: "P1", quantity: 1, unitPrice: 2 }];
    const made = [
      await post("products", ndjson({ externalId: "P1" })),
      await post("locations", ndjson({ externalId: "L1" })),
      await post("suppliers", ndjson({ externalId: "S1" })),
      await post(
        "orders",
        ndjson({ externalId: "O1", placedAt: "2026-01-01", customer: "B1", lines }, { externalId: "O2", lines }),
      ),
    ];
    expect(made.map(summaryOf).map(({ created, rejected }) => [created, rejected])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
    expect((await post("nothing", "")).status).toBe(404);
  });

  it("may be events, each once however often it is sent", async () => {
    const view = { eventId: "E1", kind: "PRODUCT_VIEW", occurredAt: "2026-03-01T10:00:00Z", anonymousId: "V1" };
    const body = ndjson(
      view,
      { ...view, eventId: "E2", customerExternalId: "B1", properties: { page: { title: "Tea" } } },
      { ...view, eventId: "E3", kind: "sneeze", occurredAt: "yesterday" },
      { ...view, eventId: "E4", anonymousId: null },
      { ...view, eventId: "E5", mood: "good" },
    );
    const { lines } = await post("events", body);
    expect(lines.slice(0, 3).map(({ externalId, errors }) => [externalId, ...errors.map(({ rule }) => rule)])).toEqual([
      ["E3", "kind.event", "placed_at.timestamp"],
      ["E4", "event.person"],
      ["E5", "record.field"],
    ]);
    expect(summaryOf({ lines })).toMatchObject({ created: 2, rejected: 3 });
    expect(summaryOf(await post("events", body))).toMatchObject({ created: 0, unchanged: 2, rejected: 3 });
  });

  it("may come packed, and what is packed badly is told", async () => {
    const packed = gzipSync(customers("G", 10));
    const gzip = { "content-encoding": "gzip" };
    expect(summaryOf(await post("customers", packed, gzip))).toMatchObject({ created: 10 });
    expect((await post("customers", packed.subarray(0, 30), gzip)).status).toBe(400);
    expect((await post("customers", packed, { "content-encoding": "br" })).status).toBe(415);
  });

  it("that are too long are refused, and too many bytes end the stream", async () => {
    const long = ndjson({ externalId: "L", attributes: { essay: "x".repeat(1_100_000) } }, { externalId: "after" });
    const { lines } = await post("customers", long);
    expect(lines[0]).toMatchObject({ line: 1, outcome: "REJECTED", errors: [{ rule: "row.size" }] });
    expect(summaryOf({ lines })).toMatchObject({ created: 1, rejected: 1 });
    expect((await post("customers", `${" ".repeat(999_999)}\n`.repeat(3))).text).toContain("LIMIT_EXCEEDED");
  });

  it("need a key that is good", async () => {
    expect((await post("customers", "", { authorization: "Bearer bw_no" })).status).toBe(401);
    expect((await post("customers", "", { "idempotency-key": "x".repeat(201) })).status).toBe(400);
  });
});

describe("a stream under an idempotency key", () => {
  const key = (name: string) => ({ "idempotency-key": name });

  it("is written once however often it is sent, and its key is refused to other lines", async () => {
    const body = customers("K", 3);
    const first = summaryOf(await post("customers", body, key("once")));
    expect(first).toMatchObject({ lines: 3, resumedFrom: 0, created: 3 });
    expect(summaryOf(await post("customers", body, key("once")))).toEqual({ ...first, resumedFrom: 3 });
    for (const other of [customers("K", 4), customers("K", 2), customers("Q", 3), ""]) {
      const { status, text } = await post("customers", other, key("once"));
      expect([status, text]).toEqual([409, expect.stringContaining("CONFLICT")]);
    }
    expect(await countOf("Q")).toBe(0);
    expect(summaryOf(await post("products", body, key("once")))).toMatchObject({ created: 3 });
  });

  it("is refused at once, though its client waits for the answer before it sends the rest", async () => {
    await post("customers", customers("R", 5_000), key("waits"));
    const request = http.request(`${gateway.url}/v1/customers`, {
      method: "POST",
      headers: { authorization: `Bearer ${gateway.owner.cliKey}`, ...key("waits") },
    });
    request.on("error", () => undefined);
    request.write(customers("other", 5_001));
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    expect(response.statusCode).toBe(409);
    request.destroy();
    expect(await countOf("other")).toBe(0);
  });

  it("whose connection is lost has written whole pieces, and goes on where it was", async () => {
    const body = customers("M", 12_000);
    const request = http.request(`${gateway.url}/v1/customers`, {
      method: "POST",
      headers: { authorization: `Bearer ${gateway.owner.cliKey}`, ...key("lost") },
    });
    request.on("error", () => undefined);
    const ended = once(request, "close");
    request.write(body.slice(0, Math.floor((body.length * 7) / 12)));
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    const answered = createInterface(response);
    answered.on("error", () => undefined);
    const [line] = await once(answered, "line");
    expect(JSON.parse(line as string)).toMatchObject({ progress: { lines: 5_000, created: 5_000 } });
    request.destroy();
    await ended;
    expect(await countOf("M")).toBe(5_000);
    const again = await post("customers", body, key("lost"));
    expect(summaryOf(again)).toMatchObject({ lines: 12_000, resumedFrom: 5_000, created: 12_000 });
    expect(await countOf("M")).toBe(12_000);
  });
});
