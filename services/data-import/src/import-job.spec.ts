import { Readable } from "node:stream";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition, JobContext, TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { JobAborted } from "@bellwether/runtime/jobs/job-error";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { insertBatch } from "./batch/import-batch.ts";
import { importJobType, importOptionsSchema } from "./contract.ts";
import { importJob as importJobOf } from "./import-job.ts";

/** Nothing is answered here. */
const importJob = importJobOf({
  takeAnswers: async () => ({ created: 0, updated: 0, unchanged: 0, refused: [] }),
  takeDocument: async () => ({ outcome: "unchanged" }),
  takeConversations: async () => ({ created: 0, updated: 0, unchanged: 0 }),
});

const noPool: TaskPool = { run: () => Promise.reject(new Error("An import needs no worker.")) };

let database: RuntimeDatabase;
let runner: JobRunner;
let artifacts: ArtifactStore;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase([importJobType]);
  tenantId = await database.addTenant();
  artifacts = new ArtifactStore(database.door);
  runner = new JobRunner({
    databaseUrl: database.appUrl,
    door: database.door,
    pool: noPool,
    registry: new ModelRegistry(),
    artifacts,
    log: pino({ level: "silent" }),
    pollMs: 100,
  });
  await runner.start([importJob as AnyJobDefinition]);
});

afterAll(async () => {
  await runner?.stop();
  await database?.close();
});

async function upload(
  text: string,
  strict = false,
  status: "QUEUED" | "CANCELLED" = "QUEUED",
): Promise<{ batchId: string; jobId: string }> {
  const artifactId = await artifacts.put(tenantId, Readable.from([Buffer.from(text)]), "text/csv");
  return database.door.write(tenantId, async (db) => {
    const options = importOptionsSchema.parse({ strict });
    const batch = { kind: "products", fileName: "p.csv", options, createdBy: null } as const;
    const batchId = await insertBatch(db, batch, status);
    const jobs = new JobQueue(database.door);
    const jobId = await jobs.enqueue(db, { tenantId, type: importJobType, input: { batchId }, createdBy: null });
    await db.query("UPDATE import_batch SET artifact_id = $2, job_id = $3 WHERE id = $1", [batchId, artifactId, jobId]);
    return { batchId, jobId };
  });
}

function ended({ batchId, jobId }: { batchId: string; jobId: string }): Promise<Record<string, unknown>> {
  return waitFor(async () => {
    const [row] = await database.rows<Record<string, unknown>>(
      tenantId,
      `SELECT job.status AS job, job.failure->>'code' AS code, job.failure->'facts' AS facts, job.result, import_batch.status AS batch,
         import_batch.rows_accepted AS accepted, import_batch.artifact_id AS artifact
       FROM job CROSS JOIN import_batch WHERE job.id = $1 AND import_batch.id = $2`,
      [jobId, batchId],
    );
    const isOver = row?.artifact === null && (row.job === "COMPLETED" || row.job === "FAILED");
    return isOver ? row : undefined;
  }, "the import's end");
}

describe("the import job", () => {
  it("imports an upload, completes batch and job together, and lets go of the file", async () => {
    const row = await ended(await upload("sku,name\nA,Mug\nB,Plate\n"));
    expect(row).toMatchObject({ job: "COMPLETED", batch: "COMPLETED", accepted: 2, artifact: null });
    expect(row.result).toMatchObject({ rowsRead: 2, counts: { created: 2 } });
  });

  it("fails for good, with the file's reason, when the file is none", async () => {
    expect(await ended(await upload("PK\u0003\u0004"))).toMatchObject({
      job: "FAILED",
      code: "file.format",
      facts: { format: "XLSX/ZIP" },
      batch: "FAILED",
    });
    expect(await ended(await upload("sku,price\nA,free\n", true))).toMatchObject({
      job: "FAILED",
      code: "import.strict",
      facts: { refused: 1 },
    });
  });

  it.each([
    { reason: "cancelled", status: "CANCELLED", kept: 0 },
    { reason: "shutdown", status: "QUEUED", kept: 1 },
  ] as const)("stopped as $reason leaves $kept uploads behind", async ({ reason, status, kept }) => {
    const { door } = database;
    const artifactId = await artifacts.put(tenantId, Readable.from([Buffer.from("sku,name\nD,Dish\n")]), "text/csv");
    const batchId = await door.write(tenantId, async (db) => {
      const options = importOptionsSchema.parse({});
      const id = await insertBatch(db, { kind: "products", fileName: "p.csv", options, createdBy: null }, "QUEUED");
      await db.query("UPDATE import_batch SET artifact_id = $2 WHERE id = $1", [id, artifactId]);
      return id;
    });
    const signal = AbortSignal.abort(new JobAborted(reason));
    const complete: JobContext["complete"] = async (commit) => void (await door.write(tenantId, commit));
    const context = { door, tenantId, artifacts, signal, complete } as JobContext;
    await expect(importJob.run(context, { batchId })).rejects.toBe(signal.reason);
    const left = await database.rows(tenantId, "SELECT 1 FROM artifact WHERE id = $1", [artifactId]);
    expect(left).toHaveLength(kept);
    expect(await database.rows(tenantId, "SELECT status FROM import_batch WHERE id = $1", [batchId])).toEqual([
      { status },
    ]);
  });

  it("imports nothing for a batch that was cancelled before its job began", async () => {
    const cancelled = await upload("sku,name\nC,Cup\n", false, "CANCELLED");
    expect(await ended(cancelled)).toMatchObject({ job: "FAILED", code: "import.cancelled", batch: "CANCELLED" });
    expect(await database.rows(tenantId, "SELECT 1 FROM product WHERE external_id = 'C'")).toEqual([]);
  });
});
