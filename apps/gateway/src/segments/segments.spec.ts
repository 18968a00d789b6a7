import { settleSegments } from "@bellwether/segments/testing/settle-segments";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { LatestEvent } from "../subscriptions/latest-event.ts";
import type { ProgressEvent, ProgressFeed, ProgressKind } from "../subscriptions/progress-feed.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { followSegment } from "./segment-changes.ts";
import { memberLines } from "./segment-member-lines.ts";

/** A feed that the specification itself announces on. */
class OwnFeed implements ProgressFeed {
  private readonly readers = new Set<LatestEvent<ProgressEvent>>();

  follow(_tenantId: string, kind: ProgressKind, id: string) {
    const reader = new LatestEvent<ProgressEvent>(() => this.readers.delete(reader));
    this.readers.add(reader);
    reader.offer({ kind, id });
    return reader;
  }

  announce(id: string) {
    for (const reader of this.readers) reader.offer({ kind: "segment", id });
  }
}

let gateway: DomainGateway;
let keys: DomainKeys;
const feed = new OwnFeed();

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true, progress: feed });
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 2, customers: 4, ordersPerCustomer: 3 });
  await setCountries({ C001: "DE", C002: "DE", C003: "FR" });
});
afterAll(() => gateway?.close());

const write = (sql: string, parameters: unknown[] = []) =>
  gateway.door.write(gateway.tenantId, (db) => db.query(sql, parameters));

async function setCountries(countries: Record<string, string>): Promise<void> {
  for (const [externalId, country] of Object.entries(countries))
    await write("UPDATE customer SET country = $2, name = 'Name of ' || external_id WHERE external_id = $1", [
      externalId,
      country,
    ]);
}

const settle = () => settleSegments(gateway.door, gateway.tenantId);

const german = { customer: { field: "country", in: ["DE"] } };
const payload = "segment { id name version memberCount building } userErrors { code field message }";

async function create(name: string, predicate: object) {
  const { data, errors } = await gateway.ask(
    `mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ${payload} } }`,
    { variables: { input: { name, predicate } } },
  );
  expect(errors).toBeUndefined();
  return data.segmentCreate;
}

async function update(input: object) {
  const { data } = await gateway.ask(
    `mutation ($input: SegmentUpdateInput!) { segmentUpdate(input: $input) { ${payload} } }`,
    { variables: { input } },
  );
  return data.segmentUpdate;
}

describe("a preview", () => {
  const ask = (predicate: object, options = {}) =>
    gateway.ask(
      `query ($predicate: SegmentPredicate!) { segmentPreview(predicate: $predicate) {
        count share sentence sample { externalId } userErrors { code field message } } }`,
      { variables: { predicate }, ...options },
    );

  it("counts, samples and explains in the reader's language", async () => {
    const { data } = await ask(german);
    expect(data.segmentPreview).toMatchObject({
      count: 2,
      share: 0.5,
      sentence: "Customers who live in Germany.",
      userErrors: [],
    });
    expect(data.segmentPreview.sample.map((one: { externalId: string }) => one.externalId).sort()).toEqual([
      "C001",
      "C002",
    ]);
    const bought = { orders: { measure: "COUNT", productId: globalId("Product", keys.products[0]!), atLeast: 1 } };
    const chinese = await ask({ all: [german, bought] }, { locale: "zh-CN" });
    expect(chinese.data.segmentPreview.sentence).toContain("国家/地区为德国，且商品“");
  });

  it("says what is wrong, and where", async () => {
    const { data } = await ask({ any: [german, { orders: { measure: "COUNT", atLeast: 3, atMost: 1 } }] });
    expect(data.segmentPreview).toMatchObject({
      count: null,
      sentence: null,
      userErrors: [{ code: "INVALID", field: ["predicate", "any", "1", "orders", "atMost"] }],
    });
  });

  it("tells nobody of attributes who may not see them", async () => {
    const { data } = await ask(
      { not: { attribute: { name: "tier", in: ["gold"] } } },
      { identity: { permissions: new Set(["data:read"]) } },
    );
    expect(data.segmentPreview).toMatchObject({ count: null, userErrors: [{ code: "FORBIDDEN" }] });
  });

  it("refuses an id of another type", async () => {
    const { errors } = await ask({ segment: { id: globalId("Product", keys.products[0]!) } });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("a segment", () => {
  it("is made, filled, read with members, history and versions, changed under its version, and put away", async () => {
    const made = await create("Germans", german);
    expect(made).toMatchObject({ segment: { version: 1, memberCount: 0, building: true }, userErrors: [] });
    const { id } = made.segment;
    await settle();
    const read = () =>
      gateway.ask(
        `query ($id: ID!) { segment(id: $id) { name predicate sentence memberCount building
          members(first: 1) { totalCount nodes { customer { externalId } enteredAt } pageInfo { hasNextPage endCursor } }
          changes { totalCount nodes { kind cause version customer { externalId } } }
          history(days: 3) { members entered left } versions { version name predicate } csvUrl } }`,
        { variables: { id } },
      );
    const first = (await read()).data.segment;
    expect(first).toMatchObject({
      name: "Germans",
      predicate: german,
      memberCount: 2,
      building: false,
      members: { totalCount: 2, pageInfo: { hasNextPage: true } },
      history: { members: [0, 0, 2], entered: [0, 0, 2], left: [0, 0, 0] },
      versions: [{ version: 1, name: "Germans", predicate: german }],
    });
    const next = await gateway.ask(
      "query ($id: ID!, $after: String) { segment(id: $id) { members(first: 5, after: $after) { nodes { customer { externalId } } } } }",
      { variables: { id, after: first.members.pageInfo.endCursor } },
    );
    expect(next.data.segment.members.nodes).toHaveLength(1);

    const changed = await update({
      segmentId: id,
      predicate: { customer: { field: "country", in: ["FR"] } },
      version: 1,
    });
    expect(changed).toMatchObject({ segment: { version: 2, building: true } });
    expect(await update({ segmentId: id, name: "Late", version: 1 })).toMatchObject({
      segment: null,
      userErrors: [{ code: "CONFLICT", field: ["version"] }],
    });
    await settle();
    const second = (await read()).data.segment;
    expect(second.members).toMatchObject({ totalCount: 1, nodes: [{ customer: { externalId: "C003" } }] });
    expect(second.changes).toMatchObject({ totalCount: 5 });
    expect(second.changes.nodes[0]).toMatchObject({ cause: "DEFINITION", version: 2 });

    const ofCustomer = await gateway.ask(
      '{ customer(externalId: "C003") { segments { enteredAt segment { name } } } none: customer(externalId: "C004") { segments { segment { name } } } }',
    );
    expect(ofCustomer.data).toMatchObject({
      customer: { segments: [{ segment: { name: "Germans" } }] },
      none: { segments: [] },
    });

    const archived = await gateway.ask(
      `mutation ($id: ID!) { segmentArchive(input: { segmentId: $id }) { ${payload} }
        again: segmentArchive(input: { segmentId: $id }) { ${payload} } }`,
      { variables: { id } },
    );
    expect(archived.data).toMatchObject({
      segmentArchive: { segment: { memberCount: 0, building: false } },
      again: { segment: null, userErrors: [{ code: "CONFLICT" }] },
    });
    const lists = await gateway.ask("{ segments { name } away: segments(archived: true) { name archivedAt } }");
    expect(lists.data).toMatchObject({ segments: [], away: [{ name: "Germans" }] });
    const restored = await gateway.ask(
      `mutation ($id: ID!) { segmentRestore(input: { segmentId: $id }) { ${payload} } }`,
      { variables: { id } },
    );
    expect(restored.data.segmentRestore.segment).toMatchObject({ building: true });
  });

  it("names each thing that is wrong with it by its path", async () => {
    await create("Taken", german);
    expect(await create("taken", { all: [] })).toMatchObject({
      segment: null,
      userErrors: [{ code: "INVALID", field: ["predicate", "all"] }],
    });
    expect(await create("taken", german)).toMatchObject({ userErrors: [{ code: "CONFLICT", field: ["name"] }] });
    const unknown = { segment: { id: globalId("Segment", keys.products[0]!) } };
    expect(await create("New", { not: unknown })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["predicate", "not", "segment", "id"] }],
    });
  });

  it("tells subscribers who came and went since they last heard", async () => {
    const { segment } = await create("French", { customer: { field: "country", in: ["FR"] } });
    await settle();
    const { context, close } = gateway.open();
    const key = Buffer.from(segment.id, "base64url").toString().split(":")[1]!;
    const news = await followSegment(key, context);
    expect((await news.next()).value).toMatchObject({ segment: { memberCount: 1 }, enteredCount: 0, leftCount: 0 });
    await setCountries({ C003: "US", C004: "FR" });
    await settle();
    feed.announce(key);
    const told = (await news.next()).value;
    expect(told).toMatchObject({ segment: { memberCount: 1 }, enteredCount: 1, leftCount: 1 });
    expect(told?.changes.map(({ kind }) => kind).sort()).toEqual(["ENTERED", "LEFT"]);
    await news.return();
    await close();
  });

  it("is read with its lists in as many statements as one segment, however many there are", async () => {
    await settle();
    const { data, errors, statements } = await gateway.ask(`{ segments { memberCount
      members(first: 1) { totalCount nodes { customer { externalId } } } changes(first: 1) { totalCount nodes { kind } }
      history(days: 2) { members } versions { version } } }`);
    expect(errors).toBeUndefined();
    expect(data.segments.length).toBeGreaterThan(2);
    for (const { memberCount, members, history } of data.segments) {
      expect(members.totalCount).toBe(memberCount);
      expect(history.members).toEqual([0, memberCount]);
    }
    // Segments; members, and how many; changes, and how many; history; versions; customers.
    expect(statements).toHaveLength(8);
  });

  it("goes out as CSV, with names for those who may see them", async () => {
    await write("UPDATE customer SET name = '=cmd', country = 'JP' WHERE external_id = 'C001'");
    const { segment } = await create("Japanese", { customer: { field: "country", in: ["JP"] } });
    await settle();
    const key = Buffer.from(segment.id, "base64url").toString().split(":")[1]!;
    const lines = async (personal: boolean) => {
      const parts: string[] = [];
      for await (const part of memberLines({ door: gateway.door, tenantId: gateway.tenantId, segment: key, personal }))
        parts.push(part);
      return parts.join("").split("\r\n");
    };
    const named = await lines(true);
    expect(named).toHaveLength(3);
    expect(named[0]).toBe("\uFEFFcustomer_id,name,email,country,locale,acquisition_channel,entered_at");
    expect(named[1]).toMatch(/^C001,'=cmd,/);
    const masked = await lines(false);
    expect(masked[0]).not.toContain("name");
    expect(masked[1]).not.toContain("cmd");
  });
});
