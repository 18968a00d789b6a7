import { randomUUID } from "node:crypto";
import { consentPurposes } from "@bellwether/schema/contracts/consent";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { ErasureProof } from "../contract.ts";
import { holdings } from "../holdings/all.ts";
import { unconcerned } from "../holdings/unconcerned.ts";
import { plantRows } from "../testing/plant-rows.ts";
import { PrivacyDesk } from "../testing/privacy-desk.ts";

let desk: PrivacyDesk;
let owner: pg.Client;
let tables: string[];

beforeAll(async () => {
  desk = await PrivacyDesk.open();
  owner = new pg.Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  const found = await owner.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  tables = found.rows.map(({ name }) => name);
});
afterAll(async () => {
  await owner?.end();
  await desk?.close();
});

const concerned = holdings.map(({ table }) => table);

/** Tables with a row that says something of this. */
async function tablesThatTell(tenantId: string, text: string): Promise<string[]> {
  const telling: string[] = [];
  for (const table of tables) {
    const { rowCount } = await owner.query(
      `SELECT FROM ${table} AS held WHERE tenant_id = $1 AND strpos(lower(held::text), lower($2)) > 0 LIMIT 1`,
      [tenantId, text],
    );
    if (rowCount !== 0) telling.push(table);
  }
  return telling;
}

async function addCustomer(tenantId: TenantId, externalId: string, columns: Record<string, unknown> = {}) {
  const id = randomUUID();
  const all = { id, external_id: externalId, ...columns };
  await desk.database.door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO customer (${Object.keys(all).join(", ")}) VALUES (${Object.keys(all).map((_, index) => `$${index + 1}`)})`,
      Object.values(all),
    ),
  );
  return id;
}

describe("what is known of tables", () => {
  it("tells of every one, once, whether it can hold something about a customer", () => {
    expect([...concerned, ...Object.keys(unconcerned)].sort()).toEqual(tables);
  });

  it("calls none unconcerned that refers to a customer or a visitor", async () => {
    const { rows } = await owner.query<{ table_name: string; column_name: string }>(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY($1)
         AND column_name ~ '(customer|anonymous|person|merged|kept|email|phone)_?' AND table_name || '.' || column_name <> ALL($2)`,
      [
        Object.keys(unconcerned),
        // A supplier's address, a rate, and the hash of an id.
        ["supplier.email", "organisation.customer_discount_rate"],
      ],
    );
    expect(rows).toEqual([]);
  });
});

describe("erasing a person", () => {
  it("leaves nothing of them in any table, whatever column it stood in, and touches nobody else", async () => {
    const tenantId = await desk.database.addTenant();
    const person = { name: "Erika Mustermann", email: "erika@example.com", attributes: { phone: "+49 170 5550123" } };
    const customerId = await addCustomer(tenantId, "C-4711-erika", person);
    const otherId = await addCustomer(tenantId, "C-4712", { name: "Otto", email: "otto@example.com" });
    const anonymousId = "visitor-erika-77";
    await desk.database.door.write(tenantId, (db) =>
      db.query("INSERT INTO customer_identity (id, anonymous_id, customer_id) VALUES ($1, $2, $3)", [
        randomUUID(),
        anonymousId,
        customerId,
      ]),
    );
    // What is kept is kept with keys alone, so keys alone are planted there.
    const skipped = new Map(holdings.map(({ table, keeps = {} }) => [table, new Set(Object.keys(keeps))]));
    const planted = concerned.filter(
      (table) => !["customer", "privacy_request", "audit_event", "order_line"].includes(table),
    );
    const markers = [person.email, "C-4711-erika", "Erika Mustermann", publicId("Customer", customerId)];
    for (const marker of markers)
      await plantRows(owner, planted, skipped, { tenantId, customerId, anonymousId, marker });
    expect(await tablesThatTell(tenantId, person.email)).toEqual(expect.arrayContaining(["webhook_event", "change"]));

    const { id, end } = await desk.ask(tenantId, "ERASURE", customerId);
    expect(end).toMatchObject({ status: "COMPLETED", result: { requestId: id, customers: 1 } });

    for (const mark of [...markers, "5550123", anonymousId]) expect(await tablesThatTell(tenantId, mark)).toEqual([]);
    // The key of a record that is nobody's: where it stands is said, and stands for a reason.
    const withKey = await tablesThatTell(tenantId, customerId);
    expect(withKey.sort()).toEqual(["audit_event", "change", "crm_link", "customer", "privacy_request"]);
    expect(await tablesThatTell(tenantId, "otto@example.com")).toEqual(["customer"]);
    expect(await tablesThatTell(tenantId, otherId)).toEqual(["change", "customer"]);
  });

  it("takes them out of messages of many customers, which the others still arrive by", async () => {
    const tenantId = await desk.database.addTenant();
    const customerId = await addCustomer(tenantId, "C1", { email: "erika@example.com" });
    const told = (id: string, externalId: string) => ({ id: publicId("Customer", id), externalId });
    const others = [told(randomUUID(), "C2"), told(randomUUID(), "C3")];
    const messages = [
      { count: 3, customers: [others[0], told(customerId, "C1"), others[1]], cursor: "x" },
      { count: 1, customers: [told(customerId, "C1")], cursor: "x" },
      { segment: { name: "erika@example.com" }, count: 1, customers: [told(customerId, "C1")] },
    ];
    for (const [at, data] of messages.entries())
      await desk.database.door.write(tenantId, (db) =>
        db.query(
          "INSERT INTO webhook_event (id, type, data, occurred_at) VALUES ($1, 'customer.changed', $2, now() + $3 * interval '1 s')",
          [randomUUID(), JSON.stringify(data), at],
        ),
      );
    const { end } = await desk.ask(tenantId, "ERASURE", customerId);
    expect(end).toMatchObject({ status: "COMPLETED" });
    const rows = await desk.database.rows<{ data: object }>(
      tenantId,
      "SELECT data FROM webhook_event ORDER BY occurred_at",
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { count: 2, customers: others, cursor: "x" },
      { count: 0, customers: [], cursor: "x" },
      { erased: true },
    ]);
  });

  it("reaches those who were merged into them, and leaves orders for the books without their customer", async () => {
    const tenantId = await desk.database.addTenant();
    const kept = await addCustomer(tenantId, "keep", { name: "Anna Beispiel" });
    const merged = await addCustomer(tenantId, "gone", { name: "A. Beispiel", merged_into: kept });
    await desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO sales_order (id, external_id, kind, customer_id, merged_from, placed_at, currency, total, line_count, content_hash)
         VALUES ($1, 'O1', 'SALE', $2, $3, now(), 'EUR', 10, 1, '\\x00')`,
        [randomUUID(), kept, merged],
      ),
    );
    const { end } = await desk.ask(tenantId, "ERASURE", kept);
    expect(end.result).toMatchObject({ customers: 2 });
    const rows = await desk.database.rows(tenantId, "SELECT customer_id, merged_from, total::text FROM sales_order");
    expect(rows).toEqual([{ customer_id: null, merged_from: null, total: "10.0000" }]);
    expect(await tablesThatTell(tenantId, "Beispiel")).toEqual([]);
  });

  it("leaves a proof that tells counts and reasons, and no person, and shows when it was changed", async () => {
    const tenantId = await desk.database.addTenant();
    const customerId = await addCustomer(tenantId, "C1", { name: "Somebody Else", email: "else@example.com" });
    const { id } = await desk.ask(tenantId, "ERASURE", customerId);
    const read = () =>
      desk.database.rows<{ proof: ErasureProof; genuine: boolean }>(
        tenantId,
        "SELECT proof, sha256(convert_to(proof::text, 'UTF8')) = proof_hash AS genuine FROM privacy_request WHERE id = $1",
        [id],
      );
    const [request] = await read();
    expect(request?.genuine).toBe(true);
    expect(request?.proof.tables).toContainEqual({ table: "customer", deleted: 0, cleared: 1, remaining: 0 });
    expect(request?.proof.kept.map(({ table }) => table)).toContain("audit_event");
    expect(JSON.stringify(request?.proof)).not.toMatch(/Somebody|else@|C1/);
    await owner.query(`UPDATE privacy_request SET proof = jsonb_set(proof, '{customers}', '9') WHERE id = $1`, [id]);
    expect((await read())[0]?.genuine).toBe(false);
  });

  it("of somebody who is not there any more fails, and is not tried again", async () => {
    const tenantId = await desk.database.addTenant();
    const customerId = await addCustomer(tenantId, "C1");
    await desk.ask(tenantId, "ERASURE", customerId);
    const { end } = await desk.ask(tenantId, "ERASURE", customerId);
    expect(end).toMatchObject({ status: "FAILED", failure: { code: "privacy.gone" } });
  });

  it("has whoever comes again by any road agree to nothing", async () => {
    const tenantId = await desk.database.addTenant();
    await desk.ask(tenantId, "ERASURE", await addCustomer(tenantId, "C1"));
    const again = await addCustomer(tenantId, "C1");
    await addCustomer(tenantId, "C2");
    const consents = await desk.database.rows<{ customer_id: string; granted: boolean }>(
      tenantId,
      "SELECT customer_id, granted FROM customer_consent",
    );
    expect(consents).toEqual(
      Array.from({ length: consentPurposes.length }, () => ({ customer_id: again, granted: false })),
    );
  });
});
