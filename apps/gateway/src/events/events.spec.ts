import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { People } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let options: AskOptions;

const people = {
  authors: async (_tenantId, references) =>
    references.map((reference) => ({ kind: "API_KEY" as const, reference, name: "Till" })),
} as Partial<People> as People;

beforeAll(async () => {
  gateway = await openDomainGateway({ people });
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  const tenantId = parseTenantId(randomUUID());
  options = { identity: { tenantId } };
  await gateway.door.write(tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, time_zone) VALUES ('Shop', 'Asia/Shanghai')");
    await db.query("INSERT INTO product (id, external_id, name) VALUES (gen_random_uuid(), 'TEA', 'Tea')");
  });
});

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const event = (eventId: string, kind: string, occurredAt: string, more: object = {}) => ({
  eventId,
  kind,
  occurredAt,
  customerExternalId: "ANN",
  ...more,
});

async function ingest(events: object[], more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(
    `mutation ($input: EventsIngestInput!) { eventsIngest(input: $input) {
      results { eventId status problems { field value rule { code text } } } userErrors { code field message } } }`,
    { ...options, ...more, variables: { input: { events } } },
  );
  return { told: data?.eventsIngest, errors };
}

const ask = async (query: string, variables: Record<string, unknown> = {}, more: AskOptions = {}) => {
  const { data, errors, statements } = await gateway.ask(query, { ...options, ...more, variables });
  return { data, errors, statements };
};

async function customerId(externalId: string): Promise<string> {
  const { data } = await ask("query ($id: String!) { customer(externalId: $id) { id } }", { id: externalId });
  return data.customer.id;
}

describe("eventsIngest", () => {
  it("answers each event, and lets the customer's page show them", async () => {
    const call = [
      event("1", "PRODUCT_VIEW", at(1), { productExternalId: "TEA", channel: "web", properties: { search: "black" } }),
      event("2", "FEEDBACK", at(2), { value: "7" }),
      event("3", "CART_ADD", at(3), { productExternalId: "COD" }),
      event("4", "PAGE_VIEW", at(4), { schemaVersion: 2 }),
      event("5", "FEEDBACK", at(5), { value: "4" }),
    ];
    const { told } = await ingest(call);
    expect(told.userErrors).toEqual([]);
    expect(told.results.map(({ status }: { status: string }) => status)).toEqual([
      "CREATED",
      "REJECTED",
      "REJECTED",
      "REJECTED",
      "CREATED",
    ]);
    expect(told.results[2]).toEqual({
      eventId: "3",
      status: "REJECTED",
      problems: [
        {
          field: "productExternalId",
          value: "COD",
          rule: { code: "product.unknown", text: expect.stringContaining("no product") },
        },
      ],
    });
    const chinese = await ingest(call.slice(3, 4), { locale: "zh-CN" });
    expect(chinese.told.results[0].problems[0].rule.text).toContain("第 1 版");
    expect((await ingest(call.slice(0, 1))).told.results).toEqual([
      { eventId: "1", status: "UNCHANGED", problems: [] },
    ]);
    const { data } = await ask(`{ customer(externalId: "ANN") {
      events(first: 1) { totalCount nodes { eventId kind value product { name } } pageInfo { hasNextPage } }
      views: events(kinds: [PRODUCT_VIEW, CART_ADD]) { totalCount nodes { product { name } channel properties } } } }`);
    expect(data.customer).toEqual({
      events: {
        totalCount: 2,
        nodes: [{ eventId: "5", kind: "FEEDBACK", value: "4", product: null }],
        pageInfo: { hasNextPage: true },
      },
      views: {
        totalCount: 1,
        nodes: [{ product: { name: "Tea" }, channel: "web", properties: { search: "black" } }],
      },
    });
  });

  it("refuses a call without events and one of more than 1,000, in the caller's language", async () => {
    expect((await ingest([])).told).toEqual({
      results: [],
      userErrors: [{ code: "INVALID", field: ["events"], message: "A call takes 1 to 1000 events; got 0." }],
    });
    const many = Array.from({ length: 1_001 }, (_, n) => event(String(n), "PAGE_VIEW", at(1)));
    expect((await ingest(many, { locale: "zh-CN" })).told.userErrors[0].message).toContain("1001");
  });

  it("keeps 16 kB of properties and refuses a megabyte by its rule", async () => {
    const { told } = await ingest([event("1", "CUSTOM", at(1), { properties: { note: "x".repeat(1024 ** 2) } })]);
    expect(told.results[0].problems).toMatchObject([{ field: "properties", rule: { code: "object.size" } }]);
    expect(told.results[0].problems[0].value).toHaveLength(500);
  });

  it("shows properties and attributes to nobody who may not see who customers are", async () => {
    await ingest([event("1", "CUSTOM", at(1), { properties: { street: "Elm" } })]);
    const { data } = await ask(
      '{ customer(externalId: "ANN") { attributes events { nodes { properties } } } }',
      {},
      { identity: { ...options.identity, permissions: new Set(["data:read"]) } },
    );
    expect(data.customer).toEqual({ attributes: null, events: { nodes: [{ properties: null }] } });
  });

  it("asks for no more when many customers' events are read", async () => {
    await ingest(["A", "B", "C"].map((id) => event(id, "PAGE_VIEW", at(1), { customerExternalId: id })));
    const query =
      "query ($n: Int!) { customers(first: $n) { nodes { events(first: 2) { nodes { product { id } } } merges { mergedAt } identities { linkedAt } } } }";
    const one = await ask(query, { n: 1 });
    const three = await ask(query, { n: 3 });
    expect(three.data.customers.nodes).toHaveLength(3);
    expect(three.statements).toHaveLength(one.statements.length);
  });
});

describe("identities", () => {
  const change = async (name: string, input: object, more: AskOptions = {}) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const shown = name.startsWith("customers")
      ? "merge { ordersMoved eventsMoved undoneAt kept { externalId } merged { externalId mergedInto { externalId } } mergedBy { kind } }"
      : "eventsAdopted";
    const { data, errors } = await ask(
      `mutation ($input: ${type}!) { done: ${name}(input: $input) { customer { externalId } ${shown} userErrors { code field message } } }`,
      { input },
      more,
    );
    return { done: data?.done, errors };
  };

  it("merges customers, follows the key to the one kept, hides the other, and undoes it", async () => {
    await ingest([event("1", "PAGE_VIEW", at(1)), event("2", "PAGE_VIEW", at(2), { customerExternalId: "BEN" })]);
    const [ann, ben] = [await customerId("ANN"), await customerId("BEN")];
    const { done } = await change("customersMerge", { keptId: ann, mergedId: ben });
    expect(done).toMatchObject({
      customer: { externalId: "ANN" },
      merge: { ordersMoved: 0, eventsMoved: 1 },
      userErrors: [],
    });
    const { data } = await ask(`{ customers { totalCount nodes { externalId } }
      customer(externalId: "BEN") { externalId events { totalCount }
        merges { kept { externalId } merged { externalId mergedInto { externalId } } } } }`);
    expect(data).toEqual({
      customers: { totalCount: 1, nodes: [{ externalId: "ANN" }] },
      customer: {
        externalId: "ANN",
        events: { totalCount: 2 },
        merges: [{ kept: { externalId: "ANN" }, merged: { externalId: "BEN", mergedInto: { externalId: "ANN" } } }],
      },
    });
    const undone = await change("customersUnmerge", { mergedId: ben });
    expect(undone.done).toMatchObject({ customer: { externalId: "BEN" }, merge: { undoneAt: expect.any(String) } });
    expect(
      (await ask('{ customer(externalId: "BEN") { events { totalCount } } }')).data.customer.events.totalCount,
    ).toBe(1);
  });

  it("refuses what cannot be, in both languages", async () => {
    await ingest([event("1", "PAGE_VIEW", at(1)), event("2", "PAGE_VIEW", at(2), { customerExternalId: "BEN" })]);
    const [ann, ben] = [await customerId("ANN"), await customerId("BEN")];
    const refusal = async (name: string, input: object, locale: "en" | "zh-CN" = "en") =>
      (await change(name, input, { locale })).done.userErrors[0];
    expect(await refusal("customersMerge", { keptId: ann, mergedId: ann })).toEqual({
      code: "INVALID",
      field: ["mergedId"],
      message: "A customer cannot be merged with itself; name two.",
    });
    const elsewhere = globalId("Customer", randomUUID());
    expect(await refusal("customersMerge", { keptId: ann, mergedId: elsewhere })).toMatchObject({ code: "NOT_FOUND" });
    await change("customersMerge", { keptId: ann, mergedId: ben });
    expect(await refusal("customersMerge", { keptId: ben, mergedId: ann }, "zh-CN")).toMatchObject({
      code: "CONFLICT",
      field: ["keptId"],
      message: expect.stringContaining("“BEN”已合并到“ANN”"),
    });
    expect(await refusal("customersUnmerge", { mergedId: ann })).toMatchObject({ code: "CONFLICT" });
    expect(await refusal("customerUnidentify", { anonymousId: "v9" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal("customerIdentify", { anonymousId: " ", customerId: ann })).toMatchObject({ code: "INVALID" });
  });

  it("says who a visitor is, once, and takes it back", async () => {
    const visit = event("1", "PAGE_VIEW", at(1), { customerExternalId: null, anonymousId: "v1" });
    await ingest([
      visit,
      event("2", "PAGE_VIEW", at(2)),
      event("3", "PAGE_VIEW", at(2), { customerExternalId: "BEN" }),
    ]);
    const [ann, ben] = [await customerId("ANN"), await customerId("BEN")];
    expect((await change("customerIdentify", { anonymousId: "v1", customerId: ann })).done).toEqual({
      customer: { externalId: "ANN" },
      eventsAdopted: 1,
      userErrors: [],
    });
    expect((await change("customerIdentify", { anonymousId: "v1", customerId: ben })).done.userErrors).toMatchObject([
      { code: "CONFLICT", field: ["anonymousId"], message: expect.stringContaining('"ANN"') },
    ]);
    await change("customerUnidentify", { anonymousId: "v1" });
    const { data } = await ask(
      '{ customer(externalId: "ANN") { events { totalCount } identities { anonymousId linkedBy { name } unlinkedBy { name } unlinkedAt } } }',
    );
    expect(data.customer.events.totalCount).toBe(1);
    expect(data.customer.identities).toMatchObject([
      { anonymousId: "v1", linkedBy: { name: "Till" }, unlinkedBy: { name: "Till" }, unlinkedAt: expect.any(String) },
    ]);
  });
});
