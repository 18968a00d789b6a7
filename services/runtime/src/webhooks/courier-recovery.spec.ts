import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { WebhookReceiver } from "../testing/webhook-receiver.ts";
import { SecretBox } from "./secret-box.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { webhookOwner } from "./webhook-owner.ts";

const secretsKey = "a key for specifications alone, of 48 characters";
const compiled = fileURLToPath(new URL("../testing/killable-courier.ts", import.meta.url))
  .replace("/src/", "/dist/")
  .replace(/\.ts$/, ".js");

describe("deliveries whose process is killed", () => {
  let database: RuntimeDatabase;
  let receiver: WebhookReceiver;
  let tenantId: TenantId;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(compiled))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/runtime).");
    database = await createRuntimeDatabase([]);
  });
  afterAll(() => database?.close());

  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
    tenantId = await database.addTenant();
    const id = randomUUID();
    const sealed = new SecretBox(secretsKey).seal(Buffer.alloc(32, 7), webhookOwner(tenantId, id));
    await database.door.write(tenantId, (db) =>
      db.query("INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, $2, '{purchase_order.approved}', $3)", [
        id,
        receiver.url,
        sealed,
      ]),
    );
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child);
    await receiver.close();
  });

  function startProcess(): ChildProcess {
    const child = spawn(process.execPath, [compiled, database.appUrl, secretsKey], { stdio: "ignore" });
    children.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  const tell = (count: number) =>
    database.door.write(tenantId, (db) =>
      tellWebhooks(db, "purchase_order.approved", async () => Array.from({ length: count }, (_, n) => ({ n }))),
    );
  const received = (count: number) =>
    waitFor(async () => (receiver.messages.length >= count ? true : undefined), `message ${count}`);
  const delivered = (count: number) =>
    waitFor(async () => {
      const rows = await database.rows(tenantId, "SELECT FROM webhook_delivery WHERE status = 'DELIVERED'");
      return rows.length === count ? true : undefined;
    }, `${count} deliveries`);

  it("sends what it was sending again, under the same message id, and what waited", async () => {
    await tell(1);
    receiver.answers.push("never");
    const first = startProcess();
    await received(1);
    await kill(first);
    await tell(2);
    startProcess();
    await delivered(3);
    const ids = receiver.messages.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(3);
    expect(ids.slice(1)).toContain(ids[0]);
    const [interrupted] = await database.rows(
      tenantId,
      "SELECT attempts, status FROM webhook_delivery ORDER BY created_at LIMIT 1",
    );
    expect(interrupted).toEqual({ attempts: 2, status: "DELIVERED" });
  });

  it("loses none of a hundred, killed wherever it is", async () => {
    await tell(100);
    // Long enough to be in the middle of them on a quick machine and on a slow one.
    for (const messages of [5, 30, 60]) {
      const child = startProcess();
      await received(messages);
      await pause(messages % 7);
      await kill(child);
    }
    startProcess();
    await delivered(100);
    const told = new Set(receiver.messages.map(({ body }) => JSON.parse(body).data.n as number));
    expect([...told].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(new Set(receiver.messages.map(({ headers }) => headers["webhook-id"])).size).toBe(100);
  });
});
