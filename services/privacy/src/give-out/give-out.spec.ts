import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { anchorOwner } from "@bellwether/schema/contracts/audit-anchor";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ExportProof } from "../contract.ts";
import { PrivacyDesk, privacySecrets } from "../testing/privacy-desk.ts";
import type { PersonDocument } from "./person-document.ts";

let desk: PrivacyDesk;

beforeAll(async () => {
  desk = await PrivacyDesk.open();
});
afterAll(() => desk?.close());

async function company() {
  const tenantId = await desk.database.addTenant();
  const [erika, otto] = [randomUUID(), randomUUID()];
  await desk.database.door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO customer (id, external_id, name, email) VALUES ($1, 'C1', 'Erika', 'erika@example.com'), ($2, 'C2', 'Otto', 'o@example.com')`,
      [erika, otto],
    );
    for (const [customer, order] of [
      [erika, "E-1"],
      [erika, "E-2"],
      [otto, "O-1"],
    ])
      await db.query(
        `INSERT INTO sales_order (id, external_id, kind, customer_id, placed_at, currency, total, line_count, content_hash)
         VALUES ($1, $2, 'SALE', $3, now(), 'EUR', 10, 1, '\\x00')`,
        [randomUUID(), order, customer],
      );
    await db.query(
      `INSERT INTO audit_event (id, actor_kind, actor_id, kind, action, objects, object_count)
       VALUES (gen_random_uuid(), 'MEMBER', 'm', 'READ', 'customer', $1, 1)`,
      [[`Customer:${erika}`]],
    );
  });
  const request = (id: string) =>
    desk.database
      .rows<{ artifact_id: string | null; proof: ExportProof }>(
        tenantId,
        "SELECT artifact_id, proof FROM privacy_request WHERE id = $1",
        [id],
      )
      .then((rows) => rows[0]);
  return { tenantId, erika, otto, request };
}

describe("an export", () => {
  it("holds all that is known of the person, who read it, and nothing of others", async () => {
    const { tenantId, erika, request } = await company();
    const { id, end } = await desk.ask(tenantId, "EXPORT", erika);
    expect(end.status).toBe("COMPLETED");
    const { artifact_id: artifactId, proof } = (await request(id))!;
    const written = await text(await desk.artifacts.get(tenantId, artifactId!));
    const { data }: PersonDocument = JSON.parse(written);
    expect(data.customer).toMatchObject([{ external_id: "C1", name: "Erika", email: "erika@example.com" }]);
    expect(data.orders?.map((order) => order.external_id).sort()).toEqual(["E-1", "E-2"]);
    expect(data.auditLog).toMatchObject([{ kind: "READ", action: "customer" }]);
    expect(written).not.toMatch(/Otto|O-1|tenant_id|content_hash/);
    expect(proof).toMatchObject({ byteLength: written.length, rows: { orders: 2, customer: 1 } });
  });

  it("is removed with the person", async () => {
    const { tenantId, erika, request } = await company();
    const { id } = await desk.ask(tenantId, "EXPORT", erika);
    const file = (await request(id))?.artifact_id ?? "";
    const { end } = await desk.ask(tenantId, "ERASURE", erika);
    expect(end.status).toBe("COMPLETED");
    expect((await request(id))?.artifact_id).toBeNull();
    await expect(desk.artifacts.get(tenantId, file)).rejects.toThrow("no artifact");
  });

  it("of a customer who was merged into the person since is removed with them", async () => {
    const { tenantId, erika, otto, request } = await company();
    const { id } = await desk.ask(tenantId, "EXPORT", otto);
    const file = (await request(id))?.artifact_id ?? "";
    await desk.database.door.write(tenantId, (db) =>
      db.query("UPDATE customer SET merged_into = $1 WHERE id = $2", [erika, otto]),
    );
    await desk.ask(tenantId, "ERASURE", erika);
    await expect(desk.artifacts.get(tenantId, file)).rejects.toThrow("no artifact");
  });

  it("is removed when its time is over, by nights that are followed for it alone", async () => {
    const { tenantId, erika, request } = await company();
    const nights = async () =>
      (
        await desk.database.rows(
          tenantId,
          "SELECT FROM pgboss.job WHERE data->>'type' = 'privacy.retain' AND data->>'tenantId' = $1 AND state = 'created'",
          [tenantId],
        )
      ).length;
    const { id } = await desk.ask(tenantId, "EXPORT", erika);
    const file = (await request(id))?.artifact_id ?? "";
    expect(await nights()).toBe(1);
    await desk.retain(tenantId);
    expect((await request(id))?.artifact_id).toBe(file);
    expect(await nights()).toBe(1);
    await desk.database.door.write(tenantId, (db) => db.query("UPDATE privacy_request SET expires_at = now()"));
    await desk.retain(tenantId);
    await expect(desk.artifacts.get(tenantId, file)).rejects.toThrow("no artifact");
    expect(await nights()).toBe(0);
  });

  it("of somebody who was erased meanwhile fails", async () => {
    const { tenantId, erika } = await company();
    await desk.ask(tenantId, "ERASURE", erika);
    expect((await desk.ask(tenantId, "EXPORT", erika)).end.failure?.code).toBe("privacy.gone");
  });
});

describe("rules of retention", () => {
  it("forget what is older than they say, erase who was not heard of with a proof, and note how much that was", async () => {
    const { tenantId, erika } = await company();
    await desk.database.door.write(tenantId, async (db) => {
      // Otto's orders are of long ago, and so is he.
      await db.query("UPDATE sales_order SET placed_at = '2020-01-01' WHERE external_id = 'O-1'");
      await db.query("UPDATE customer SET updated_at = '2020-01-01'");
      for (const [name, age, customer] of [
        ["old", 40, erika],
        ["new", 5, erika],
        ["visit", 20, null],
      ])
        await db.query(
          `INSERT INTO customer_event (id, external_id, customer_id, anonymous_id, kind, occurred_at, content_hash)
           VALUES (gen_random_uuid(), $1, $2, 'somebody', 'PAGE_VIEW', now() - $3 * interval '1 day', '\\x00')`,
          [name, customer, age],
        );
      await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES (gen_random_uuid(), 'search', 'search')");
      await db.query(
        `INSERT INTO touchpoint (id, external_id, customer_id, anonymous_id, occurred_at, ad_channel_id)
         SELECT gen_random_uuid(), met.name, customer, 'somebody', now() - age * interval '1 day', ad_channel.id
         FROM ad_channel, (VALUES ('met', $1::uuid, 40), ('met again', $1::uuid, 5), ('seen', NULL, 20)) AS met (name, customer, age)`,
        [erika],
      );
      await db.query(
        "INSERT INTO retention_rule (subject, days) VALUES ('CUSTOMER_EVENTS', 30), ('ANONYMOUS_EVENTS', 10), ('INACTIVE_CUSTOMERS', 365)",
      );
    });
    const end = await desk.retain(tenantId);
    expect(end).toMatchObject({
      status: "COMPLETED",
      result: { CUSTOMER_EVENTS: 2, ANONYMOUS_EVENTS: 2, INACTIVE_CUSTOMERS: 1 },
    });
    const names = (sql: string) =>
      desk.database.rows<{ name: string }>(tenantId, sql).then((rows) => rows.map((row) => row.name));
    expect(await names("SELECT external_id AS name FROM customer_event")).toEqual(["new"]);
    expect(await names("SELECT external_id AS name FROM touchpoint")).toEqual(["met again"]);
    expect(await names("SELECT name FROM customer WHERE erased_at IS NULL")).toEqual(["Erika"]);
    expect(await names("SELECT status AS name FROM privacy_request WHERE requested_by IS NULL")).toEqual(["COMPLETED"]);
    expect(await names("SELECT last_forgotten::text AS name FROM retention_rule ORDER BY subject")).toEqual([
      "2",
      "2",
      "1",
    ]);
    // A second night finds nothing.
    expect((await desk.retain(tenantId)).result).toEqual({
      CUSTOMER_EVENTS: 0,
      ANONYMOUS_EVENTS: 0,
      INACTIVE_CUSTOMERS: 0,
    });
  });

  it("forget conversations that were resolved long ago, with all that was said, and none that is under way", async () => {
    const tenantId = await desk.database.addTenant();
    await desk.database.door.write(tenantId, async (db) => {
      await db.query(
        `WITH asked AS (
           INSERT INTO conversation (id, channel, status, locale, resolved_at)
           SELECT gen_random_uuid(), 'API', status, 'en', now() - days * interval '1 day'
           FROM (VALUES ('RESOLVED', 400), ('RESOLVED', 5), ('WAITING', NULL)) AS one (status, days) RETURNING tenant_id, id
         ) INSERT INTO conversation_message (tenant_id, id, conversation_id, sequence, author_kind, kind, text, locale)
           SELECT tenant_id, gen_random_uuid(), id, 1, 'BOT', 'NOTICE', 'Hello', 'en' FROM asked`,
      );
      await db.query("INSERT INTO retention_rule (subject, days) VALUES ('CONVERSATIONS', 365)");
    });
    expect((await desk.retain(tenantId)).result).toEqual({ CONVERSATIONS: 1 });
    expect(await desk.database.rows(tenantId, "SELECT FROM conversation")).toHaveLength(2);
    expect(await desk.database.rows(tenantId, "SELECT FROM conversation_message")).toHaveLength(2);
  });

  it("cut off the audit log, with a sealed anchor of what went", async () => {
    const tenantId = await desk.database.addTenant();
    await desk.database.door.write(tenantId, async (db) => {
      await db.query(
        `INSERT INTO audit_event (id, occurred_at, actor_kind, kind, action)
         SELECT gen_random_uuid(), now() - days * interval '1 day', 'PLATFORM', 'CHANGE', 'test' FROM unnest('{200,100,1}'::int[]) AS days`,
      );
      await db.query("INSERT INTO retention_rule (subject, days) VALUES ('AUDIT_LOG', 90)");
    });
    expect((await desk.retain(tenantId)).result).toEqual({ AUDIT_LOG: 2 });
    const [anchor] = await desk.database.rows<{ hash: Buffer; seal: Buffer }>(
      tenantId,
      "SELECT hash, seal FROM audit_anchor",
    );
    expect(privacySecrets.open(anchor!.seal, anchorOwner(tenantId, 1))).toEqual(anchor!.hash);
    expect(await desk.database.rows(tenantId, "SELECT sequence FROM audit_event")).toEqual([{ sequence: "3" }]);
    expect((await desk.retain(tenantId)).result).toEqual({ AUDIT_LOG: 0 });
  });

  it("erase nobody without the files of their exports", async () => {
    const { tenantId, otto, request } = await company();
    const { id } = await desk.ask(tenantId, "EXPORT", otto);
    const file = (await request(id))?.artifact_id ?? "";
    await desk.database.door.write(tenantId, async (db) => {
      await db.query("UPDATE sales_order SET placed_at = '2020-01-01' WHERE external_id = 'O-1'");
      await db.query("UPDATE customer SET updated_at = '2020-01-01'");
      await db.query("INSERT INTO retention_rule (subject, days) VALUES ('INACTIVE_CUSTOMERS', 365)");
    });
    expect((await desk.retain(tenantId)).result).toEqual({ INACTIVE_CUSTOMERS: 1 });
    await expect(desk.artifacts.get(tenantId, file)).rejects.toThrow("no artifact");
    const proofs = "SELECT proof->'filesRemoved' AS files FROM privacy_request WHERE kind = 'ERASURE'";
    expect(await desk.database.rows(tenantId, proofs)).toEqual([{ files: 1 }]);
  });
});
