import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createStatements } from "../jobs/boss.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { type BegunAttempt, beginAttempt, recordAttempt } from "./delivery-attempt.ts";
import type { AttemptOutcome } from "./post-message.ts";
import { tellWebhooks } from "./tell-webhooks.ts";

const statements = createStatements();
const gone: AttemptOutcome = {
  failure: "ANSWERED_OTHERWISE",
  responseStatus: 410,
  retryAfterSeconds: null,
  responseHeaders: { server: "old" },
  durationMs: 5,
};

describe("an attempt to deliver", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let begun: BegunAttempt;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    tenantId = await database.addTenant();
    begun = await database.door.write(tenantId, async (db) => {
      await db.query(
        "INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, 'https://old.example.com/', '{purchase_order.approved}', '\\x00')",
        [randomUUID()],
      );
      await tellWebhooks(db, "purchase_order.approved", async () => [{ n: 1 }]);
      const [{ id }]: [{ id: string }] = await db.query("SELECT id FROM webhook_delivery");
      return (await beginAttempt(db, id))!;
    });
  });

  const record = (outcome: AttemptOutcome) =>
    database.door.write(tenantId, (db) => recordAttempt(db, statements, begun, outcome, 60));

  it("leaves a webhook on whose address was changed while the old one answered that it is gone", async () => {
    await database.door.write(tenantId, (db) => db.query("UPDATE webhook SET url = 'https://new.example.com/'"));
    await record(gone);
    expect(await database.rows(tenantId, "SELECT enabled, disabled_reason, failing_since FROM webhook")).toEqual([
      { enabled: true, disabled_reason: null, failing_since: null },
    ]);
    expect(await database.rows(tenantId, "SELECT status, response_status FROM webhook_delivery")).toEqual([
      { status: "PENDING", response_status: 410 },
    ]);
    expect(
      await database.rows(tenantId, "SELECT attempt, failure, response_status, response_headers FROM webhook_attempt"),
    ).toEqual([
      { attempt: 1, failure: "ANSWERED_OTHERWISE", response_status: 410, response_headers: { server: "old" } },
    ]);
  });

  it("does not lock itself and the deletion of its webhook out: the one waits for the other", async () => {
    let recorded: Promise<void> | undefined;
    await database.door.write(tenantId, async (db) => {
      await db.query("SELECT FROM webhook FOR UPDATE");
      recorded = record(gone);
      await waitFor(async () => {
        const waiting: unknown[] = await db.query(
          "SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
        );
        return waiting.length > 0 ? true : undefined;
      }, "the attempt's end to wait for the lock");
      await db.query("DELETE FROM webhook");
    });
    await recorded;
    expect(await database.rows(tenantId, "SELECT FROM webhook_delivery")).toEqual([]);
  });

  it("keeps any status of three digits that a receiver makes up", async () => {
    await record({ ...gone, responseStatus: 999 });
    expect(await database.rows(tenantId, "SELECT response_status FROM webhook_delivery")).toEqual([
      { response_status: 999 },
    ]);
  });
});
