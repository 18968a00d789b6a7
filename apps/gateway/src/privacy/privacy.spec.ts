import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { People } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let customers: string[];

beforeAll(async () => {
  const people = { authors: async () => [] } as Partial<People> as People;
  gateway = await openDomainGateway({ queues: true, people });
  const keys = await insertDomainData(gateway.door, gateway.tenantId, {
    products: 1,
    customers: 4,
    ordersPerCustomer: 1,
  });
  customers = keys.customers;
});
afterAll(() => gateway?.close());

const customer = (index: number) => globalId("Customer", customers[index]!);
const nameOf = async (index: number) => {
  const { data } = await gateway.ask("query ($id: ID!) { node(id: $id) { ... on Customer { name externalId } } }", {
    variables: { id: customer(index) },
  });
  return data.node.name ?? data.node.externalId;
};
const erase = (customerId: string, confirmation: string, locale?: "en" | "zh-CN") =>
  gateway.ask(
    `mutation ($input: PrivacyEraseInput!) { privacyErase(input: $input) {
       request { id kind status customer { id } job { type status } } userErrors { code field message } } }`,
    { variables: { input: { customerId, confirmation } }, ...(locale === undefined ? {} : { locale }) },
  );

describe("privacyErase", () => {
  it("asks for the name, and starts nothing without it", async () => {
    const { data } = await erase(customer(0), "somebody");
    expect(data.privacyErase).toMatchObject({
      request: null,
      userErrors: [{ code: "INVALID", field: ["confirmation"], message: expect.stringContaining("type “") }],
    });
    expect((await erase(customer(0), "x", "zh-CN")).data.privacyErase.userErrors[0].message).toContain("请准确输入");
    expect((await gateway.ask("{ privacyRequests { totalCount } }")).data.privacyRequests.totalCount).toBe(0);
  });

  it("starts the job with it, once at a time, and again when the job has given up", async () => {
    const name = await nameOf(0);
    const { request } = (await erase(customer(0), name)).data.privacyErase;
    expect(request).toMatchObject({
      kind: "ERASURE",
      status: "QUEUED",
      job: { type: "privacy.erase", status: "QUEUED" },
    });
    const twice = (await erase(customer(0), name)).data.privacyErase;
    expect(twice.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE job SET status = 'FAILED' WHERE type = 'privacy.erase'"),
    );
    const list = "{ privacyRequests(filter: { kinds: [ERASURE] }) { nodes { status } } }";
    expect((await gateway.ask(list)).data.privacyRequests.nodes).toEqual([{ status: "FAILED" }]);
    expect((await erase(customer(0), name)).data.privacyErase.userErrors).toEqual([]);
  });

  it("is refused of somebody unknown, merged away or erased", async () => {
    const refusals = async (id: string) => (await erase(id, "x")).data.privacyErase.userErrors[0].code;
    expect(await refusals(globalId("Customer", "00000000-0000-4000-8000-000000000000"))).toBe("NOT_FOUND");
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE customer SET merged_into = $1 WHERE id = $2", [customers[0], customers[1]]),
    );
    expect(await refusals(customer(1))).toBe("CONFLICT");
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE customer SET erased_at = now() WHERE id = $1", [customers[2]]),
    );
    expect(await refusals(customer(2))).toBe("NOT_FOUND");
    const node = await gateway.ask("query ($id: ID!) { node(id: $id) { id } }", { variables: { id: customer(2) } });
    expect(node.data.node).toBeNull();
  });
});

describe("consent", () => {
  const set = (decisions: object[], more: object = {}) =>
    gateway.ask(
      `mutation ($input: CustomerConsentSetInput!) { customerConsentSet(input: $input) {
         customer { consents { purpose granted source } consentHistory { purpose granted } } userErrors { code field } } }`,
      { variables: { input: { customerId: customer(3), source: "form", decisions, ...more } } },
    );

  it("holds as last decided, and keeps what was decided before", async () => {
    await set([{ purpose: "PROFILING", granted: true }], { decidedAt: "2026-03-01T00:00:00Z" });
    await set([{ purpose: "PROFILING", granted: false }], { decidedAt: "2026-05-01T00:00:00Z" });
    // Told late: it was decided before what holds.
    const { data } = await set([{ purpose: "PROFILING", granted: true }], { decidedAt: "2026-04-01T00:00:00Z" });
    expect(data.customerConsentSet).toEqual({
      customer: {
        consents: [{ purpose: "PROFILING", granted: false, source: "form" }],
        consentHistory: [false, true, true].map((granted) => ({ purpose: "PROFILING", granted })),
      },
      userErrors: [],
    });
    // Told twice is told once.
    const again = await set([{ purpose: "PROFILING", granted: true }], { decidedAt: "2026-04-01T00:00:00Z" });
    expect(again.data.customerConsentSet.customer.consentHistory).toHaveLength(3);
  });

  it.each([
    [{ source: " " }, "source"],
    [{ decidedAt: "2999-01-01T00:00:00Z" }, "decidedAt"],
    [{ decisions: [true, false].map((granted) => ({ purpose: "ANALYTICS", granted })) }, "decisions"],
  ])("is not written down with %j", async (more, field) => {
    const { data } = await set([{ purpose: "ANALYTICS", granted: true }], more);
    expect(data.customerConsentSet).toMatchObject({
      customer: null,
      userErrors: [{ code: "INVALID", field: [field] }],
    });
  });
});

describe("who may not see who customers are", () => {
  const blind = { identity: { permissions: new Set(["data:read"] as const) } };
  const ask = (query: string) => gateway.ask(query, blind);

  it("gets nulls and is told so, and finds nobody by a name or an address", async () => {
    const seen = (await gateway.ask("{ customers(first: 1) { nodes { name email externalId masked } } }")).data
      .customers;
    const [known] = seen.nodes;
    expect(known.masked).toBe(false);
    const masked = (await ask("{ customers(first: 1) { nodes { name email externalId masked } } }")).data.customers
      .nodes[0];
    expect(masked).toEqual({ name: null, email: null, externalId: known.externalId, masked: true });
    const find = (text: string) => `{ customers(filter: { search: ${JSON.stringify(text)} }) { totalCount } }`;
    const inAll = (await gateway.ask(find(known.email))).data.customers.totalCount;
    expect([inAll, (await ask(find(known.email))).data.customers.totalCount]).toEqual([1, 0]);
    expect((await ask(find(known.externalId))).data.customers.totalCount).toBe(1);
  });

  it("gets no cell of a file about people that was refused, and those of other files", async () => {
    const add = (kind: string) =>
      gateway.door.write(gateway.tenantId, async (db) => {
        const [batch]: [{ id: string }] = await db.query(
          "INSERT INTO import_batch (id, kind, file_name, status) VALUES (gen_random_uuid(), $1, 'f.csv', 'COMPLETED') RETURNING id",
          [kind],
        );
        await db.query(
          "INSERT INTO import_row_error (batch_id, sequence, row_number, rule, value) VALUES ($1, 0, 2, 'email.address', 'erika@@x')",
          [batch.id],
        );
        return globalId("Import", batch.id);
      });
    const values = async (id: string, options: object) => {
      const query = "query ($id: ID!) { importErrors(importId: $id) { nodes { value } } }";
      return (await gateway.ask(query, { ...options, variables: { id } })).data.importErrors.nodes;
    };
    const [people, suppliers] = [await add("customers"), await add("suppliers")];
    expect(await values(people, {})).toEqual([{ value: "erika@@x" }]);
    expect(await values(people, blind)).toEqual([{ value: null }]);
    expect(await values(suppliers, blind)).toEqual([{ value: "erika@@x" }]);
  });

  it("is refused what is done in people's names", async () => {
    const { errors } = await ask("{ privacyRequests { totalCount } }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["privacy:manage"] });
  });
});

describe("retention", () => {
  const set = (input: string) =>
    gateway.ask(`mutation { retentionRuleSet(input: ${input}) { rules { subject days } userErrors { code field } } }`);

  it("is followed every night from the first rule on, until the last is taken back", async () => {
    const scheduled = () =>
      gateway.door.read(gateway.tenantId, async (db) => {
        const rows: unknown[] = await db.query(
          "SELECT FROM pgboss.job WHERE data->>'type' = 'privacy.retain' AND state = 'created'",
        );
        return rows.length;
      });
    const { data } = await set("{ subject: CUSTOMER_EVENTS, days: 90 }");
    expect(data.retentionRuleSet.rules).toContainEqual({ subject: "CUSTOMER_EVENTS", days: 90 });
    expect(await scheduled()).toBe(1);
    await set("{ subject: CUSTOMER_EVENTS, days: 30 }");
    expect(await scheduled()).toBe(1);
    await set("{ subject: CUSTOMER_EVENTS }");
    expect(await scheduled()).toBe(0);
  });

  it("refuses days that make no sense, and to forget the audit log of the last 90", async () => {
    for (const rule of ["{ subject: CUSTOMER_EVENTS, days: 0 }", "{ subject: AUDIT_LOG, days: 89 }"]) {
      const { data } = await set(rule);
      expect(data.retentionRuleSet).toEqual({ rules: null, userErrors: [{ code: "INVALID", field: ["days"] }] });
    }
    const { data } = await set("{ subject: AUDIT_LOG, days: 90 }");
    expect(data.retentionRuleSet.rules).toContainEqual({ subject: "AUDIT_LOG", days: 90 });
    await set("{ subject: AUDIT_LOG }");
  });
});
