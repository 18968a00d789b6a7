import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ProgressEvent, ProgressFeed } from "../subscriptions/progress-feed.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import type { ChangeConnection } from "./change.type.ts";
import { followChanges } from "./changes-follow.ts";

/** News that the specification tells by hand. */
class ToldNews implements ProgressFeed {
  private wake: () => void = () => undefined;

  tell(): void {
    this.wake();
  }

  async *follow(...[, kind, id]: Parameters<ProgressFeed["follow"]>): AsyncGenerator<ProgressEvent> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      yield { kind, id };
      await woken;
    }
  }
}

let gateway: DomainGateway;
const news = new ToldNews();
beforeAll(async () => {
  gateway = await openDomainGateway({ progress: news });
  await gateway.door.write(gateway.tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Test')"));
});
afterAll(() => gateway?.close());

const fields =
  "nodes { cursor type action recordId externalId changedFields mergedInto { externalId } record { __typename ... on Customer { id country } ... on Product { id name } } } pageInfo { hasNextPage endCursor }";
const ask = async (given: Record<string, unknown> = {}) => {
  const asked = await gateway.ask(
    `query ($after: String, $types: [ChangeType!], $first: Int) { changes(after: $after, types: $types, first: $first) { ${fields} } }`,
    { variables: given },
  );
  return { ...asked, feed: asked.data?.changes };
};
const end = async (): Promise<string> => (await gateway.ask("{ changeCursor }")).data.changeCursor;
const write = (sql: string) => gateway.door.write(gateway.tenantId, (db) => db.query(sql));
const add = (...ids: string[]) =>
  write(`INSERT INTO customer (id, external_id, country) SELECT gen_random_uuid(), id, 'Peru'
    FROM unnest('{${ids.join(",")}}'::text[]) AS id`);

describe("changes", () => {
  it("gives each with its record as it is now, null where it is gone", async () => {
    const after = await end();
    await add("A", "B", "C");
    await write("UPDATE customer SET country = 'Chile' WHERE external_id = 'A'");
    await write(
      "UPDATE customer SET merged_into = (SELECT id FROM customer WHERE external_id = 'A') WHERE external_id = 'C'",
    );
    await write("DELETE FROM customer WHERE external_id = 'B'");
    await write("INSERT INTO product (id, external_id, name) VALUES (gen_random_uuid(), 'P', 'Pot')");
    const { feed, errors } = await ask({ after });
    expect(errors).toBeUndefined();
    expect(feed.nodes).toMatchObject([
      { action: "CREATED", externalId: "A", record: { country: "Chile" } },
      { action: "CREATED", externalId: "B", record: null },
      { action: "CREATED", externalId: "C" },
      { action: "UPDATED", externalId: "A", changedFields: ["country"], record: { __typename: "Customer" } },
      { action: "MERGED", externalId: "C", mergedInto: { externalId: "A" } },
      { action: "DELETED", externalId: "B", record: null },
      { type: "PRODUCT", action: "CREATED", externalId: "P", record: { __typename: "Product", name: "Pot" } },
    ]);
    expect(feed.nodes[0].recordId).toBe(feed.nodes[0].record.id);
    expect((await ask({ after: feed.pageInfo.endCursor })).feed.nodes).toEqual([]);
  });

  it("gives the segment that a customer entered, beside the customer, and orders to suppliers as they are", async () => {
    await add("M");
    await write("INSERT INTO segment (id, name, predicate, sources) VALUES (gen_random_uuid(), 'All', '{}', '{}')");
    await write("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'Mill')");
    await write("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop')");
    const after = await end();
    await write(`INSERT INTO segment_member (segment_id, customer_id, entered_at)
      SELECT segment.id, customer.id, now() FROM segment, customer WHERE external_id = 'M'`);
    await write(`INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, currency, total, line_count)
      SELECT gen_random_uuid(), 'B', supplier.id, location.id, 'DRAFT', 'EUR', 2, 1 FROM supplier, location`);
    const asked = await gateway.ask(
      `query ($after: String) { changes(after: $after, types: [SEGMENT_MEMBERSHIP, PURCHASE_ORDER]) { nodes {
        type action externalId segment { name } mergedInto { id } record { __typename ... on PurchaseOrder { status } } } } }`,
      { variables: { after } },
    );
    expect(asked.errors).toBeUndefined();
    const type = (word: string) => ({ type: word, mergedInto: null });
    expect(asked.data.changes.nodes).toEqual([
      {
        ...type("SEGMENT_MEMBERSHIP"),
        action: "ENTERED",
        externalId: "M",
        segment: { name: "All" },
        record: { __typename: "Customer" },
      },
      {
        ...type("PURCHASE_ORDER"),
        action: "CREATED",
        externalId: "B",
        segment: null,
        record: { __typename: "PurchaseOrder", status: "DRAFT" },
      },
    ]);
  });

  it("pages, and takes as many statements for many changes as for one", async () => {
    const after = await end();
    await add("P1", "P2", "P3");
    const one = await ask({ after, first: 1 });
    const rest = await ask({ after: one.feed.pageInfo.endCursor, first: 50 });
    expect([one, rest].map(({ feed }) => [feed.nodes.length, feed.pageInfo.hasNextPage])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(rest.statements).toHaveLength(one.statements.length);
  });

  it("gives only what was asked for", async () => {
    const after = await end();
    await add("T1");
    const { feed } = await ask({ after, types: ["ORDER", "PRODUCT"] });
    expect(feed.nodes).toEqual([]);
    expect(feed.pageInfo.endCursor).not.toBe(after);
  });

  it("refuses what is no cursor, and one that is too old, each by its own code", async () => {
    expect((await ask({ after: "nonsense" })).errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "after",
    });
    const { feed } = await ask({ first: 1 });
    await write("INSERT INTO change_forgotten (through) SELECT max(sequence) FROM change");
    const { errors } = await ask({ after: feed.pageInfo.endCursor });
    await write("DELETE FROM change_forgotten");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "CHANGES_FORGOTTEN" });
    expect((await ask({ first: 501 })).errors?.[0]?.extensions).toMatchObject({ argument: "first" });
  });

  it("tells another organisation nothing", async () => {
    const after = await end();
    await add("mine");
    const identity = { tenantId: parseTenantId(randomUUID()) };
    const { data } = await gateway.ask("{ changes { nodes { externalId } } }", { identity });
    expect(data.changes.nodes).toEqual([]);
    expect((await ask({ after })).feed.nodes).toHaveLength(1);
  });
});

describe("changesAdded", () => {
  it("gives what there is, then what comes, run by run and each once", async () => {
    const after = await end();
    await add("S1", "S2", "S3");
    const { context, close } = gateway.open();
    const runs = await followChanges({ after, first: 2 }, context);
    const next = async () => ((await runs.next()).value as ChangeConnection).nodes.map(({ externalId }) => externalId);
    expect(await next()).toEqual(["S1", "S2"]);
    expect(await next()).toEqual(["S3"]);
    const coming = next();
    await add("S4");
    news.tell();
    expect(await coming).toEqual(["S4"]);
    await runs.return();
    await close();
  });

  it("refuses a cursor that is none before it begins", async () => {
    const { context, close } = gateway.open();
    await expect(followChanges({ after: "nonsense" }, context)).rejects.toThrow("not a cursor");
    await close();
  });
});
