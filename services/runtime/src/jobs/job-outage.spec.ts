import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import { ModelRegistry } from "../registry/model-registry.ts";
import { type CuttableLine, layLine } from "../testing/cuttable-line.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import type { AnyJobDefinition } from "./job-definition.ts";
import { JobQueue } from "./job-queue.ts";
import { JobRunner } from "./job-runner.ts";

const type = "test.long";

describe("a runner whose database goes away", () => {
  let database: RuntimeDatabase;
  let line: CuttableLine;
  let dataSource: DataSource;
  let tenantId: TenantId;
  let runner: JobRunner;
  let runs: AbortSignal[];
  let finish: boolean;

  beforeAll(async () => {
    database = await createRuntimeDatabase([type]);
    line = await layLine(database.appUrl);
  });

  beforeEach(async () => {
    tenantId = await database.addTenant();
    runs = [];
    finish = false;
    dataSource = createAppDataSource({ url: line.url, poolSize: 4, connectionTimeoutMs: 2_000, statementTimeoutMs: 0 });
    await dataSource.initialize();
    const door = new TenantDoor(dataSource);
    runner = new JobRunner({
      databaseUrl: line.url,
      door,
      pool: { run: () => Promise.reject(new Error("no pool here")) },
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(door),
      log: pino({ level: "silent" }),
      pollMs: 100,
    });
    const definition = {
      type,
      input: z.unknown(),
      retryLimit: 0,
      run: async ({ signal }: { signal: AbortSignal }) => {
        runs.push(signal);
        while (!finish) {
          signal.throwIfAborted();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
    };
    await runner.start([definition as AnyJobDefinition]);
  });

  afterEach(async () => {
    line.mend();
    await runner.stop(2_000);
    await dataSource.destroy();
  });

  afterAll(async () => {
    await line.close();
    await database.close();
  });

  async function startJob(): Promise<string> {
    const queue = new JobQueue(database.door);
    const id = await database.door.write(tenantId, (db) =>
      queue.enqueue(db, { tenantId, type, input: {}, createdBy: null }),
    );
    await waitFor(async () => (runs.length === 1 ? true : undefined), "the job's start");
    return id;
  }

  const completed = (id: string) =>
    waitFor(async () => {
      const [job] = await database.rows<{ status: string; attempts: number; failure: unknown }>(
        tenantId,
        "SELECT status, attempts, failure FROM job WHERE id = $1",
        [id],
      );
      return job!.status === "COMPLETED" ? job! : undefined;
    }, "the job's end");

  it("stops what it cannot prove to own, and does it again once the database is back", async () => {
    const id = await startJob();
    line.cut();
    await waitFor(async () => (runs[0]!.aborted ? true : undefined), "the first run to be stopped");
    expect(runs[0]!.reason).toMatchObject({ name: "JobAborted", reason: "owner-lost" });
    expect(runner.ready).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 500));
    finish = true;
    line.mend();
    expect(await completed(id)).toEqual({ status: "COMPLETED", attempts: 2, failure: null });
    expect(runner.ready).toBe(true);
  });

  it("notices a database that has fallen silent", async () => {
    await startJob();
    line.silence();
    await waitFor(async () => (runs[0]!.aborted ? true : undefined), "the first run to be stopped", 15_000);
    expect(runs[0]!.reason).toMatchObject({ reason: "owner-lost" });
    line.cut();
    line.mend();
    finish = true;
    await waitFor(async () => (runner.ready ? true : undefined), "the runner to be back");
  });
});
