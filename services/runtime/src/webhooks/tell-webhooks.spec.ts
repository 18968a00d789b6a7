import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { Destinations } from "./destination.ts";
import { SecretBox } from "./secret-box.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { WebhookCourier } from "./webhook-courier.ts";
import { keepUp, planUpkeep } from "./webhook-upkeep.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
  await write(
    "INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, 'https://hooks.example.com/', '{purchase_order.approved}', '\\x00')",
    [randomUUID()],
  );
});

const write = (sql: string, parameters: unknown[] = []) =>
  database.door.write(tenantId, (db) => db.query(sql, parameters));
const tell = (...data: object[]) =>
  database.door.write(tenantId, (db) => tellWebhooks(db, "purchase_order.approved", async () => data));
const tidy = () => database.door.write(tenantId, keepUp);
const events = () => database.rows<{ data: object }>(tenantId, "SELECT data FROM webhook_event ORDER BY occurred_at");
const statuses = () => database.rows(tenantId, "SELECT status FROM webhook_delivery");
const makeOld = () => write("UPDATE webhook_event SET occurred_at = now() - interval '31 days'");
const giveUp = () =>
  write("UPDATE webhook_delivery SET status = 'FAILED', next_attempt_at = NULL, completed_at = now()");
/** Days until each upkeep that is planned. */
const planned = async () => {
  const rows = await database.rows<{ days: number }>(
    tenantId,
    `SELECT extract(epoch FROM start_after - now())::float8 / 86400 AS days FROM pgboss.job
     WHERE name = 'bellwether.webhook-upkeep' AND singleton_key = $1 ORDER BY start_after`,
    [tenantId],
  );
  return rows.map(({ days }) => Math.round(days * 24) / 24);
};

describe("telling webhooks", () => {
  it("writes nothing, and describes nothing, where nobody wants to know", async () => {
    const describeNothing = async (): Promise<object[]> => {
      throw new Error("Nobody asked.");
    };
    const told = await database.door.write(tenantId, (db) => tellWebhooks(db, "inventory.exception", describeNothing));
    await write("UPDATE webhook SET enabled = false");
    expect([told, await tell({ n: 1 })]).toEqual([0, 0]);
    expect([await events(), await planned()]).toEqual([[], []]);
  });

  it("plans once for many events when the first of them is forgotten", async () => {
    for (const n of [1, 2, 3]) await tell({ n });
    expect(await planned()).toEqual([30]);
  });
});

describe("the upkeep of webhooks", () => {
  it("forgets events of more than thirty days ago though none ever follows, and then rests", async () => {
    await tell({ n: 1 });
    await giveUp();
    await makeOld();
    await tidy();
    expect([await events(), await statuses(), await planned()]).toEqual([[], [], []]);
  });

  it("forgets what a webhook that was deleted had been told", async () => {
    await tell({ n: 1 });
    await write("DELETE FROM webhook");
    await makeOld();
    await tidy();
    expect(await events()).toEqual([]);
  });

  it("keeps what is younger, and plans when that is forgotten", async () => {
    await tell({ n: 1 });
    await giveUp();
    await makeOld();
    await tell({ n: 2 });
    await write("UPDATE webhook_event SET occurred_at = now() - interval '20 days' WHERE data = '{\"n\": 2}'");
    await tidy();
    expect(await events()).toEqual([{ data: { n: 2 } }]);
    expect(await planned()).toEqual([10]);
  });

  it("spares an old event that somebody has sent again, until it was", async () => {
    await tell({ n: 1 });
    await makeOld();
    await tidy();
    expect(await statuses()).toEqual([{ status: "PENDING" }]);
    expect(await planned()).toEqual([1 / 24]);
    await giveUp();
    await tidy();
    expect(await events()).toEqual([]);
  });

  it("waits for nobody who works on what it would forget", async () => {
    await tell({ n: 1 });
    await giveUp();
    await makeOld();
    await database.door.write(tenantId, async (db) => {
      await db.query("SELECT FROM webhook_delivery FOR UPDATE");
      await tidy();
      await db.query("UPDATE webhook_delivery SET status = 'PENDING', next_attempt_at = now(), completed_at = NULL");
    });
    expect(await statuses()).toEqual([{ status: "PENDING" }]);
  });

  it("is done by couriers when it is due, of each organisation on its own", async () => {
    await tell({ n: 1 });
    await giveUp();
    await makeOld();
    await write("UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE singleton_key = $1", [tenantId]);
    const due = tenantId;
    tenantId = await database.addTenant();
    await write("INSERT INTO webhook_event (id, type, data) VALUES (gen_random_uuid(), 'webhook.test', '{}')");
    const couriers = [1, 2].map(
      () =>
        new WebhookCourier({
          databaseUrl: database.appUrl,
          door: database.door,
          secrets: new SecretBox("a key for specifications alone, of 48 characters"),
          destinations: new Destinations(undefined),
          log: pino({ level: "silent" }),
          pollMs: 50,
          upkeepMs: 50,
        }),
    );
    try {
      for (const courier of couriers) await courier.start();
      await waitFor(
        async () => ((await database.rows(due, "SELECT FROM webhook_event")).length === 0 ? true : undefined),
        "the upkeep",
      );
      expect(await events()).toEqual([{ data: {} }]);
    } finally {
      for (const courier of couriers) await courier.stop();
    }
  });

  it("erases a secret that signs no more, and not one that does", async () => {
    const rotate = (until: string) =>
      write("UPDATE webhook SET previous_secret = '\\x01', previous_secret_until = now() + $1::interval", [until]);
    const kept = () => database.rows(tenantId, "SELECT previous_secret IS NOT NULL AS kept FROM webhook");
    await database.door.write(tenantId, (db) => planUpkeep(db, new Date()));
    await rotate("2 days");
    await tidy();
    expect([await kept(), await planned()]).toEqual([[{ kept: true }], [2]]);
    await rotate("-1 second");
    await tidy();
    expect([await kept(), await planned()]).toEqual([[{ kept: false }], []]);
  });
});
