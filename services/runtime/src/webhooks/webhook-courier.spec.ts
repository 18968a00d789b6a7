import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { WebhookReceiver } from "../testing/webhook-receiver.ts";
import { Destinations } from "./destination.ts";
import { SecretBox } from "./secret-box.ts";
import { sendAgain } from "./send-deliveries.ts";
import { signatureHeaders } from "./signing.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { WebhookCourier, type WebhookCourierOptions } from "./webhook-courier.ts";
import { webhookOwner } from "./webhook-owner.ts";

const secret = Buffer.alloc(32, 7);
const older = Buffer.alloc(32, 8);
const secrets = new SecretBox("a key for specifications alone, of 48 characters");

let database: RuntimeDatabase;
let receiver: WebhookReceiver;
let tenantId: TenantId;
let webhookId: string;
const couriers: WebhookCourier[] = [];

beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  receiver = await WebhookReceiver.open();
  tenantId = await database.addTenant();
  webhookId = await addWebhook(receiver.url);
});
afterEach(async () => {
  for (const courier of couriers.splice(0)) await courier.stop();
  await receiver.close();
});

async function addWebhook(url: string): Promise<string> {
  const id = randomUUID();
  await database.door.write(tenantId, (db) =>
    db.query("INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, $2, '{purchase_order.approved}', $3)", [
      id,
      url,
      secrets.seal(secret, webhookOwner(tenantId, id)),
    ]),
  );
  return id;
}

async function startCourier(more: Partial<WebhookCourierOptions> = {}): Promise<WebhookCourier> {
  const courier = new WebhookCourier({
    databaseUrl: database.appUrl,
    door: database.door,
    secrets,
    destinations: new Destinations("127.0.0.0/8"),
    log: pino({ level: "silent" }),
    pollMs: 100,
    timeoutMs: 2_000,
    waits: [0.05, 0.05],
    ...more,
  });
  couriers.push(courier);
  await courier.start();
  return courier;
}

const tell = (...data: object[]) =>
  database.door.write(tenantId, (db) => tellWebhooks(db, "purchase_order.approved", async () => data));

interface DeliveryState {
  id: string;
  status: string;
  attempts: number;
  failure: string | null;
  response_status: number | null;
}
const deliveries = () =>
  database.rows<DeliveryState>(
    tenantId,
    "SELECT id, status, attempts, failure, response_status FROM webhook_delivery ORDER BY created_at, id",
  );
/** Once none waits any more. */
const ended = () =>
  waitFor(async () => {
    const rows = await deliveries();
    return rows.length > 0 && rows.every(({ status }) => status !== "PENDING") ? rows : undefined;
  }, "the end of every delivery");
/** The queue has no row-level security, and other tests' organisations may still wait in it. */
const queued = () =>
  database.rows(
    tenantId,
    "SELECT id FROM pgboss.job WHERE name = 'bellwether.webhooks' AND state < 'completed' AND data->>'tenantId' = $1",
    [tenantId],
  );

/** Leaves nothing of an organisation to couriers of later tests. */
const forget = (owner: TenantId) =>
  database.door.write(owner, async (db) => {
    await db.query("DELETE FROM webhook");
    await db.query("DELETE FROM pgboss.job WHERE state = 'created' AND data->>'tenantId' = $1", [owner]);
  });

describe("a courier", () => {
  it("waits for the commit: what is undone was never told", async () => {
    await startCourier();
    await expect(
      database.door.write(tenantId, async (db) => {
        await tellWebhooks(db, "purchase_order.approved", async () => [{ n: 1 }]);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await tell({ n: 2 })).toBe(1);
    await ended();
    expect(receiver.messages.map(({ body }) => JSON.parse(body).data)).toEqual([{ n: 2 }]);
  });

  it("delivers each event once to each webhook, signed over what it sends", async () => {
    await addWebhook(`${receiver.url}/second`);
    await startCourier();
    await startCourier();
    await tell(...Array.from({ length: 20 }, (_, n) => ({ n })));
    const rows = await ended();
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ status, attempts }) => `${status} ${attempts}`))).toEqual(new Set(["DELIVERED 1"]));
    expect(receiver.messages).toHaveLength(40);
    const [{ headers, body }] = receiver.messages as [(typeof receiver.messages)[0]];
    const content = { id: headers["webhook-id"]!, timestamp: Number(headers["webhook-timestamp"]), body };
    expect(headers).toMatchObject(signatureHeaders(content, [secret]));
    expect(headers["content-type"]).toBe("application/json");
    expect(Math.abs(Date.now() / 1_000 - content.timestamp)).toBeLessThan(60);
    expect(JSON.parse(body)).toEqual({
      type: "purchase_order.approved",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      data: { n: expect.any(Number) },
    });
    expect(await queued()).toEqual([]);
  });

  it("tries again after an error, with the same id and body, and ends when it succeeds", async () => {
    receiver.answers.push({ status: 500 });
    await startCourier();
    await tell({ n: 1 });
    expect(await ended()).toMatchObject([{ status: "DELIVERED", attempts: 2, failure: null, response_status: 204 }]);
    const [first, second] = receiver.messages;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    expect(await database.rows(tenantId, "SELECT failing_since FROM webhook")).toEqual([{ failing_since: null }]);
  });

  it("gives up after the last attempt, and sends again only when somebody asks", async () => {
    receiver.answers.push({ status: 500 }, { status: 302, headers: { location: receiver.url } }, { status: 404 });
    await startCourier();
    await tell({ n: 1 });
    const [failed] = await ended();
    expect(failed).toMatchObject({
      status: "FAILED",
      attempts: 3,
      failure: "ANSWERED_OTHERWISE",
      response_status: 404,
    });
    // A redirect is an answer, and was not followed.
    expect(receiver.messages).toHaveLength(3);
    expect(await queued()).toEqual([]);
    await database.door.write(tenantId, async (db) => {
      await db.query(
        "UPDATE webhook_delivery SET status = 'PENDING', attempts = 0, next_attempt_at = now(), completed_at = NULL",
      );
      await sendAgain(db, [failed!.id]);
    });
    expect(await ended()).toMatchObject([{ status: "DELIVERED", attempts: 1 }]);
  });

  it("does not wait for a receiver that never answers", async () => {
    receiver.answers.push("never");
    await startCourier({ timeoutMs: 150, waits: [] });
    await tell({ n: 1 });
    expect(await ended()).toMatchObject([{ status: "FAILED", failure: "TIMED_OUT", response_status: null }]);
  });

  it("leaves a receiver alone for as long as it asks", async () => {
    receiver.answers.push({ status: 429, headers: { "retry-after": "3600" } });
    await startCourier();
    await tell({ n: 1 });
    const seconds = await waitFor(async () => {
      const [row] = await database.rows<{ seconds: number }>(
        tenantId,
        "SELECT extract(epoch FROM next_attempt_at - now())::float8 AS seconds FROM webhook_delivery WHERE failure IS NOT NULL",
      );
      return row?.seconds;
    }, "the first attempt's end");
    expect(seconds).toBeGreaterThan(3_500);
    expect(seconds).toBeLessThan(3_700);
  });

  it("switches off a webhook whose receiver says that it is gone, and fails what waits for it", async () => {
    receiver.answers.push({ status: 410 });
    await startCourier();
    await tell({ n: 1 });
    expect(await ended()).toMatchObject([{ status: "FAILED", failure: "WEBHOOK_DISABLED" }]);
    expect(await database.rows(tenantId, "SELECT enabled, disabled_reason, version FROM webhook")).toEqual([
      { enabled: false, disabled_reason: "GONE", version: 2 },
    ]);
    expect(receiver.messages).toHaveLength(1);
  });

  it("switches off a webhook that has been failing for five days", async () => {
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE webhook SET failing_since = now() - interval '6 days'"),
    );
    receiver.answers.push({ status: 500 });
    await startCourier({ waits: [] });
    await tell({ n: 1 });
    await ended();
    expect(await database.rows(tenantId, "SELECT enabled, disabled_reason FROM webhook")).toEqual([
      { enabled: false, disabled_reason: "FAILING" },
    ]);
  });

  it("signs with the secret before as well, while receivers may still know that one", async () => {
    const sealed = secrets.seal(older, webhookOwner(tenantId, webhookId));
    const until = (interval: string) =>
      database.door.write(tenantId, (db) =>
        db.query("UPDATE webhook SET previous_secret = $1, previous_secret_until = now() + $2::interval", [
          sealed,
          interval,
        ]),
      );
    const signatures = () => receiver.messages.at(-1)?.headers["webhook-signature"]?.split(" ").length;
    await startCourier();
    await until("1 hour");
    await tell({ n: 1 });
    await ended();
    expect(signatures()).toBe(2);
    await until("-1 second");
    await tell({ n: 2 });
    await ended();
    expect(signatures()).toBe(1);
  });

  it("says so where it cannot read the secret, and sends nothing unsigned", async () => {
    await startCourier({ secrets: new SecretBox("another key, of at least thirty-two characters"), waits: [] });
    await tell({ n: 1 });
    expect(await ended()).toMatchObject([{ status: "FAILED", failure: "SECRET_UNREADABLE" }]);
    expect(receiver.messages).toEqual([]);
  });

  it("sends nothing to addresses that are not public, whatever name they hide behind", async () => {
    const port = new URL(receiver.url).port;
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE webhook SET url = $1", [`https://localhost:${port}/hook`]),
    );
    await addWebhook(receiver.url);
    await startCourier({ destinations: new Destinations(undefined), waits: [] });
    await tell({ n: 1 });
    expect((await ended()).map(({ failure }) => failure)).toEqual(["ADDRESS_REFUSED", "ADDRESS_REFUSED"]);
    expect(receiver.messages).toEqual([]);
  });

  it("lets one organisation's slow receivers have half of the places, and others the rest", async () => {
    receiver.answers.push("never", "never", "never", "never");
    await startCourier({ concurrency: 4, timeoutMs: 20_000 });
    await tell({ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 });
    await waitFor(async () => (receiver.messages.length === 2 ? true : undefined), "the places being taken");
    const slow = tenantId;
    tenantId = await database.addTenant();
    const quick = await WebhookReceiver.open();
    try {
      await addWebhook(quick.url);
      await tell({ n: 5 });
      expect(await ended()).toMatchObject([{ status: "DELIVERED" }]);
      expect(receiver.messages).toHaveLength(2);
    } finally {
      await quick.close();
      await database.door.write(slow, (db) => db.query("DELETE FROM webhook"));
    }
  });

  it("delivers another organisation's message at once though thousands of one wait before it", async () => {
    const slow = tenantId;
    const crowd = Array.from({ length: 3_000 }, (_, n) => ({ n }));
    receiver.answers.push("never", "never");
    await tell(...crowd);
    tenantId = await database.addTenant();
    const quick = await WebhookReceiver.open();
    try {
      await addWebhook(quick.url);
      await tell({ n: 5 });
      await startCourier({ concurrency: 4, timeoutMs: 20_000 });
      expect(await ended()).toMatchObject([{ status: "DELIVERED", attempts: 1 }]);
      await waitFor(async () => (receiver.messages.length > 1 ? true : undefined), "the other places being taken");
      const [waiting]: { begun: number }[] = await database.rows(
        slow,
        "SELECT count(*) FILTER (WHERE attempts > 0)::integer AS begun FROM webhook_delivery",
      );
      expect(waiting?.begun).toBe(2);
    } finally {
      await quick.close();
      await forget(slow);
    }
  });

  it("looks after what lost its process though there is always more to send", async () => {
    await tell(...Array.from({ length: 3_000 }, (_, n) => ({ n })));
    await startCourier({ concurrency: 2 });
    await waitFor(async () => (receiver.messages.length > 0 ? true : undefined), "the first message");
    // As a process leaves it that is killed after it took it: active, and nobody's.
    const [[orphan]]: [{ id: string }[]] = await database.door.write(tenantId, (db) =>
      db.query(
        `UPDATE pgboss.job SET state = 'active' WHERE name = 'bellwether.webhooks' AND id =
           (SELECT id FROM pgboss.job WHERE name = 'bellwether.webhooks' AND state = 'created' ORDER BY id DESC LIMIT 1)
         RETURNING id`,
      ),
    );
    const isFound = "SELECT FROM pgboss.job WHERE name = 'bellwether.webhooks' AND id = $1 AND state <> 'active'";
    await waitFor(
      async () => ((await database.rows(tenantId, isFound, [orphan?.id])).length > 0 ? true : undefined),
      "the lost one",
    );
    expect((await deliveries()).filter(({ status }) => status === "PENDING").length).toBeGreaterThan(1_000);
    await forget(tenantId);
  });

  it("lets go of receivers that switch protocols, and of its places with them", async () => {
    const upgrade = { status: 101, headers: { upgrade: "websocket", connection: "upgrade" } };
    receiver.answers.push(upgrade, upgrade);
    const courier = await startCourier({ concurrency: 4, waits: [], timeoutMs: 20_000 });
    await tell({ n: 1 }, { n: 2 }, { n: 3 });
    const rows = await ended();
    expect(rows.map(({ status, response_status }) => `${status} ${response_status}`).sort()).toEqual([
      "DELIVERED 204",
      "FAILED 101",
      "FAILED 101",
    ]);
    await courier.stop();
  });

  it("gives back what it is sending when its process ends, without counting it", async () => {
    receiver.answers.push("never");
    const courier = await startCourier({ timeoutMs: 20_000 });
    await tell({ n: 1 });
    await waitFor(async () => (receiver.messages.length === 1 ? true : undefined), "the first attempt");
    await courier.stop(50);
    expect(await deliveries()).toMatchObject([{ status: "PENDING", attempts: 0 }]);
    await startCourier();
    expect(await ended()).toMatchObject([{ status: "DELIVERED", attempts: 1 }]);
  });
});
