import { randomUUID } from "node:crypto";
import { writeSample } from "@bellwether/infra/sample/write-sample";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition, TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { type SandboxContents, sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { fillSandbox } from "./fill-sandbox.ts";

/** A company that is simulated and imported in a second or two. */
const small = { days: 60, products: 8, customers: 20, unitsPerDay: 10 };

/** Simulates that company here, where a thread would simulate the whole one. */
const smallSamples: TaskPool = {
  run: async <Input, Output>({ input }: { input: Input }) => {
    const { directory, endDate } = input as { directory: string; endDate: string };
    return (await writeSample(directory, { ...small, endDate })) as Output;
  },
};

describe("filling a sandbox", () => {
  let database: RuntimeDatabase;
  let runner: JobRunner;
  let live: TenantId;
  const sandbox = parseTenantId(randomUUID());

  beforeAll(async () => {
    database = await createRuntimeDatabase([sandboxFillJobType, "test.other"]);
    const { door } = database;
    runner = new JobRunner({
      databaseUrl: database.appUrl,
      door,
      pool: smallSamples,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(door),
      log: pino({ level: "silent" }),
      pollMs: 100,
    });
    await runner.start([fillSandbox as AnyJobDefinition]);
    live = await database.addTenant();
    await door.write(sandbox, (db) => db.query("INSERT INTO organisation (name, is_sandbox) VALUES ('Trial', true)"));
  });
  afterAll(async () => {
    await runner?.stop(5_000);
    await database?.close();
  });

  async function fill(tenantId: TenantId, contents: SandboxContents) {
    const { door } = database;
    const request = { tenantId, type: sandboxFillJobType, input: { contents }, createdBy: "test" };
    const id = await door.write(tenantId, (db) => new JobQueue(door).enqueue(db, request));
    return waitFor(async () => {
      const [job] = await database.rows<{ status: string; result: { rows: number; deleted: number } }>(
        tenantId,
        "SELECT status, result FROM job WHERE id = $1",
        [id],
      );
      return job?.status === "COMPLETED" || job?.status === "FAILED" ? job : undefined;
    }, "the end of filling");
  }

  const count = async (table: string, tenantId = sandbox) =>
    (await database.rows<{ count: number }>(tenantId, `SELECT count(*)::int FROM ${table}`))[0]!.count;

  it("puts the sample company in, by the import that everybody uses", async () => {
    const { status, result } = await fill(sandbox, "SAMPLE");
    expect(status).toBe("COMPLETED");
    expect(result.rows).toBeGreaterThan(100);
    expect([await count("product"), await count("customer")]).toEqual([small.products, small.customers]);
    expect(await count("stock_movement")).toBeGreaterThan(0);
    expect(await count("conversation")).toBe(300);
  });

  it("deletes all that was in it, ends what is under way, and keeps what is set", async () => {
    const other = await database.door.write(sandbox, async (db) => {
      await db.query(
        "INSERT INTO webhook (id, url, event_types, secret) VALUES (gen_random_uuid(), 'https://hooks.example.com/', '{customer.created}', '')",
      );
      await db.query(
        "INSERT INTO audit_event (id, actor_kind, kind, action) VALUES (gen_random_uuid(), 'PLATFORM', 'CHANGE', 'test')",
      );
      return new JobQueue(database.door).enqueue(db, {
        tenantId: sandbox,
        type: "test.other",
        input: {},
        createdBy: null,
      });
    });
    await database.door.write(live, (db) =>
      db.query("INSERT INTO customer (id, external_id) VALUES (gen_random_uuid(), 'live')"),
    );
    expect((await fill(sandbox, "EMPTY")).status).toBe("COMPLETED");
    const tables = await database.rows<{ name: string }>(
      sandbox,
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND column_name = 'tenant_id' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const left: string[] = [];
    for (const { name } of tables) if ((await count(name)) > 0) left.push(name);
    expect(left).toEqual(["audit_event", "change_forgotten", "change_told", "job", "organisation", "webhook"]);
    expect(await database.rows(sandbox, "SELECT id FROM job WHERE id = $1", [other])).toEqual([]);
    expect(await count("customer", live)).toBe(1);
  });

  it("touches no organisation that lives", async () => {
    expect((await fill(live, "EMPTY")).status).toBe("FAILED");
    expect(await count("customer", live)).toBe(1);
  });
});
