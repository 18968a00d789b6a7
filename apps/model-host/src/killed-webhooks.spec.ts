import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { WebhookReceiver } from "@bellwether/runtime/testing/webhook-receiver";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import { webhookOwner } from "@bellwether/runtime/webhooks/webhook-owner";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { jobTypes } from "./job-types.ts";

const main = fileURLToPath(new URL("./main.js", import.meta.url.replace("/src/", "/dist/")));
const secretsKey = "k".repeat(32);

describe("a model host that is killed while it delivers", () => {
  let database: RuntimeDatabase;
  let receiver: WebhookReceiver;
  const hosts: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(main)) throw new Error("This test runs compiled code; build first (npx tsc -b apps/model-host).");
    database = await createRuntimeDatabase(jobTypes);
    receiver = await WebhookReceiver.open();
  });
  afterAll(async () => {
    for (const host of hosts) await kill(host);
    await receiver?.close();
    await database?.close();
  });

  function startHost(): ChildProcess {
    const host = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        DATABASE_APP_URL: database.appUrl,
        MODEL_HOST_PORT: "0",
        LOG_LEVEL: "silent",
        SECRETS_KEY: secretsKey,
        WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8",
      },
      stdio: "ignore",
    });
    hosts.push(host);
    return host;
  }

  async function kill(host: ChildProcess): Promise<void> {
    if (host.exitCode !== null || host.signalCode !== null) return;
    host.kill("SIGKILL");
    await once(host, "exit");
  }

  it("delivers, once restarted, what it was sending and what was told while it was away", async () => {
    const tenantId = await database.addTenant();
    const id = randomUUID();
    const sealed = new SecretBox(secretsKey).seal(Buffer.alloc(32, 1), webhookOwner(tenantId, id));
    const tell = (n: number) =>
      database.door.write(tenantId, (db) => tellWebhooks(db, "purchase_order.approved", async () => [{ n }]));
    await database.door.write(tenantId, (db) =>
      db.query("INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, $2, '{purchase_order.approved}', $3)", [
        id,
        receiver.url,
        sealed,
      ]),
    );
    receiver.answers.push("never");
    await tell(1);
    const first = startHost();
    await waitFor(async () => (receiver.messages.length === 1 ? true : undefined), "the first attempt", 40_000);
    await kill(first);
    await tell(2);
    startHost();
    await waitFor(
      async () => {
        const rows = await database.rows(tenantId, "SELECT FROM webhook_delivery WHERE status = 'DELIVERED'");
        return rows.length === 2 ? true : undefined;
      },
      "both deliveries",
      40_000,
    );
    const told = receiver.messages.map(({ body }) => JSON.parse(body).data.n as number);
    expect(told.sort()).toEqual([1, 1, 2]);
  }, 60_000);
});
