import { createHash } from "node:crypto";
import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import type { GivenRecord, UpsertKind } from "@bellwether/data-import/upsert/upsert-contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

const customers = Array.from({ length: 60 }, (_, at) => ({
  externalId: `C${at}`,
  name: `Customer ${at} 客户`,
  country: at % 2 === 0 ? "Peru" : null,
}));
const order = {
  externalId: "O1",
  placedAt: "2026-03-01T10:00:00.5Z",
  customer: "C1",
  channel: "web",
  currency: "EUR",
  lines: [
    { product: "P2", quantity: "2.50", unitPrice: "4" },
    { product: "P1", quantity: "1", unitPrice: "0.10" },
  ],
};

beforeAll(async () => {
  gateway = await openDomainGateway();
  await gateway.door.write(gateway.tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Test')"));
  await upsert("customers", ...customers);
  await upsert("customers", {
    externalId: "C0",
    email: "zero@example.com",
    attributes: { seats: 3, plan: "gold", Big: true },
  });
  await upsert("products", { externalId: "P1", name: "Pot", category: "Home > Kitchen", unitPrice: "4.50" });
  await upsert("orders", order);
});
afterAll(() => gateway?.close());

const upsert = (kind: UpsertKind, ...records: GivenRecord[]) =>
  gateway.door.write(gateway.tenantId, (db) => upsertRecords(db, kind, records));

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const canonical = (...fields: (string | null)[]) => sha256(fields.map((field) => field ?? "").join("\u001f"));
/** Records as another system would have them: hash by key. */
type Theirs = Map<string, string>;

function hashesOf(records: Theirs, count: 256 | 4096): string[] {
  const buckets = Array.from({ length: count }, (): string[] => []);
  for (const [id, hash] of records)
    buckets[Number.parseInt(sha256(id).slice(0, count === 256 ? 2 : 3), 16)]!.push(hash);
  return buckets.map((hashes) => sha256(hashes.sort().join("")));
}

const theirCustomers = (): Theirs => {
  const records: Theirs = new Map(
    customers.map(({ externalId, name, country }) => [
      externalId,
      canonical(externalId, name, null, country, null, null, null),
    ]),
  );
  const attributes = "Big\u001dtrue\u001eplan\u001dgold\u001eseats\u001d3";
  records.set("C0", canonical("C0", customers[0]!.name, "zero@example.com", "Peru", null, null, attributes));
  return records;
};

async function reconcile(type: string, bucketHashes: string[], options: AskOptions = {}) {
  const { data, errors } = await gateway.ask(
    "query ($type: ChangeType!, $bucketHashes: [String!]!) { reconcile(type: $type, bucketHashes: $bucketHashes) { differing recordCount changeCursor } }",
    { ...options, variables: { type, bucketHashes } },
  );
  return { ...data?.reconcile, errors };
}

async function buckets(type: string, bucketCount: number, asked: number[]) {
  const { data, errors } = await gateway.ask(
    "query ($type: ChangeType!, $count: Int!, $asked: [Int!]!) { reconcileBuckets(type: $type, bucketCount: $count, buckets: $asked) { bucket externalIds hashes } }",
    { variables: { type, count: bucketCount, asked } },
  );
  return { buckets: data?.reconcileBuckets as { externalIds: string[]; hashes: string[] }[], errors };
}

describe("reconcile", () => {
  it.each([256, 4096] as const)("finds nothing between equal systems, in %p buckets", async (count) => {
    const { differing, recordCount, errors } = await reconcile("CUSTOMER", hashesOf(theirCustomers(), count));
    expect(errors).toBeUndefined();
    expect({ differing, recordCount }).toEqual({ differing: [], recordCount: 60 });
  });

  it("leads to exactly the records that drifted, are missing and are too many", async () => {
    const theirs = theirCustomers();
    theirs.set("C7", canonical("C7", "Another name", null, null, null, null, null));
    theirs.delete("C8");
    theirs.set("extra", canonical("extra", null, null, null, null, null, null));
    const { differing } = await reconcile("CUSTOMER", hashesOf(theirs, 256));
    const { buckets: found } = await buckets("CUSTOMER", 256, differing);
    const ours: Theirs = new Map(
      found.flatMap(({ externalIds, hashes }) => externalIds.map((id, at) => [id, hashes[at]!])),
    );
    const bucketsOfTheirs = [...theirs].filter(([id]) =>
      differing.includes(Number.parseInt(sha256(id).slice(0, 2), 16)),
    );
    expect(bucketsOfTheirs.filter(([id, hash]) => ours.has(id) && ours.get(id) !== hash).map(([id]) => id)).toEqual([
      "C7",
    ]);
    expect(bucketsOfTheirs.filter(([id]) => !ours.has(id)).map(([id]) => id)).toEqual(["extra"]);
    expect([...ours.keys()].filter((id) => !theirs.has(id))).toEqual(["C8"]);
  });

  it("knows orders by their lines, and products, locations and suppliers", async () => {
    const { externalId, customer, channel, currency } = order;
    const lines = "P2\u001d2.5\u001d4\u001eP1\u001d1\u001d0.1";
    const theirs: Theirs = new Map([
      [externalId, canonical(externalId, "2026-03-01T10:00:00.500Z", customer, null, channel, currency, lines)],
    ]);
    expect((await reconcile("ORDER", hashesOf(theirs, 256))).differing).toEqual([]);
    const products: Theirs = new Map([
      ["P1", canonical("P1", "Pot", "Home > Kitchen", "4.5", "true", "EACH")],
      ["P2", canonical("P2", "P2", null, null, "true", "EACH")],
    ]);
    expect((await reconcile("PRODUCT", hashesOf(products, 256))).differing).toEqual([]);
    await upsert("locations", { externalId: "L1", name: "Shop" });
    await upsert("suppliers", { externalId: "S1", leadTimeDays: "2.50" });
    const locations: Theirs = new Map([["L1", canonical("L1", "Shop", "STORE", null)]]);
    expect((await reconcile("LOCATION", hashesOf(locations, 4096))).differing).toEqual([]);
    const suppliers: Theirs = new Map([["S1", canonical("S1", "S1", null, null, "2.5", "true")]]);
    expect((await reconcile("SUPPLIER", hashesOf(suppliers, 256))).differing).toEqual([]);
  });

  it("knows orders to suppliers by their lines, and compares no memberships", async () => {
    await upsert("locations", { externalId: "L1", name: "Shop" });
    await upsert("suppliers", { externalId: "S1" });
    await gateway.door.write(gateway.tenantId, async (db) => {
      await db.query(`INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, expected_on, currency, total, line_count)
        SELECT gen_random_uuid(), 'B1', supplier.id, location.id, 'ORDERED', '2026-03-01T10:00:00.5Z', '2026-03-08', 'EUR', 5, 1
        FROM supplier, location WHERE location.external_id = 'L1'`);
      await db.query(`INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
        SELECT purchase_order.id, 1, product.id, 2.5, 2 FROM purchase_order, product WHERE product.external_id = 'P1'`);
    });
    const fields = ["B1", "S1", "L1", "ORDERED", "2026-03-01T10:00:00.500Z", "2026-03-08", "EUR", "P1\u001d2.5\u001d2"];
    const theirs: Theirs = new Map([["B1", canonical(...fields)]]);
    expect((await reconcile("PURCHASE_ORDER", hashesOf(theirs, 256))).differing).toEqual([]);
    const { errors } = await reconcile("SEGMENT_MEMBERSHIP", hashesOf(theirs, 256));
    expect(errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "type" });
  });

  it("gives the place in the feed to go on from", async () => {
    const { changeCursor } = await reconcile("LOCATION", hashesOf(new Map(), 256));
    await upsert("locations", { externalId: "L2" });
    const { data } = await gateway.ask(`{ changes(after: "${changeCursor}") { nodes { externalId } } }`);
    expect(data.changes.nodes).toEqual([{ externalId: "L2" }]);
  });

  it("refuses other numbers of buckets, and what is no hash", async () => {
    const code = async (asked: Promise<{ errors?: readonly { extensions: object }[] }>) =>
      (await asked).errors?.[0]?.extensions;
    const none = hashesOf(new Map(), 256);
    expect(await code(reconcile("ORDER", none.slice(1)) as never)).toMatchObject({ argument: "bucketHashes" });
    expect(await code(reconcile("ORDER", ["x", ...none.slice(1)]) as never)).toMatchObject({
      argument: "bucketHashes[0]",
    });
    expect(await code(buckets("ORDER", 100, [0]) as never)).toMatchObject({ argument: "bucketCount" });
    expect(await code(buckets("ORDER", 256, [256]) as never)).toMatchObject({ argument: "buckets" });
    expect(
      await code(
        buckets(
          "ORDER",
          256,
          Array.from({ length: 17 }, (_, at) => at),
        ) as never,
      ),
    ).toMatchObject({
      argument: "buckets",
    });
  });

  it("lets nobody try out names who may not see them", async () => {
    const identity = { permissions: new Set(["data:read"] as const) };
    const { errors } = await reconcile("CUSTOMER", hashesOf(new Map(), 256), { identity });
    expect(errors[0].extensions).toMatchObject({ code: "FORBIDDEN", missing: ["customers:personal"] });
  });
});
