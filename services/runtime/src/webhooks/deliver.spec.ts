import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import { createStatements } from "../jobs/boss.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { WebhookReceiver } from "../testing/webhook-receiver.ts";
import { deliver } from "./deliver.ts";
import { Destinations } from "./destination.ts";
import { SecretBox } from "./secret-box.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { webhookOwner } from "./webhook-owner.ts";

const secrets = new SecretBox("a key for specifications alone, of 48 characters");

describe("a delivery whose end cannot be written", () => {
  let database: RuntimeDatabase;
  let owner: pg.Client;
  let receiver: WebhookReceiver;
  let tenantId: TenantId;
  let deliveryId: string;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("ALTER TABLE webhook_delivery ADD CONSTRAINT unwritable CHECK (response_status <> 418)");
  });
  afterAll(async () => {
    await owner?.end();
    await database?.close();
  });
  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
    tenantId = await database.addTenant();
    deliveryId = await database.door.write(tenantId, async (db) => {
      const id = randomUUID();
      await db.query(
        "INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, $2, '{purchase_order.approved}', $3)",
        [id, receiver.url, secrets.seal(Buffer.alloc(32, 7), webhookOwner(tenantId, id))],
      );
      await tellWebhooks(db, "purchase_order.approved", async () => [{ n: 1 }]);
      const [delivery]: [{ id: string }] = await db.query("SELECT id FROM webhook_delivery");
      await db.query("UPDATE pgboss.job SET state = 'active' WHERE id = $1", [delivery.id]);
      return delivery.id;
    });
  });
  afterEach(() => receiver.close());

  it.each([
    ["for as long as after any failure", [300], 270, 330],
    ["for an hour where that was its last attempt", [], 3_500, 3_600],
  ])("waits %s, and is not posted again and again", async (_, waits, least, most) => {
    const services = {
      door: database.door,
      secrets,
      destinations: new Destinations("127.0.0.0/8"),
      log: pino({ level: "silent" }),
      waits,
    };
    receiver.answers.push({ status: 418 });
    const delivered = deliver({ tenantId, deliveryId }, services, createStatements(), new AbortController().signal);
    await expect(delivered).rejects.toThrow("unwritable");
    const [row] = await database.rows<{ state: string; status: string; job: number; delivery: number }>(
      tenantId,
      `SELECT state::text, status, extract(epoch FROM start_after - now())::float8 AS job,
         extract(epoch FROM next_attempt_at - now())::float8 AS delivery
       FROM webhook_delivery JOIN pgboss.job USING (id)`,
    );
    expect(row).toMatchObject({ state: "created", status: "PENDING" });
    for (const seconds of [row!.job, row!.delivery]) {
      expect(seconds).toBeGreaterThan(least - 10);
      expect(seconds).toBeLessThanOrEqual(most);
    }
  });
});
