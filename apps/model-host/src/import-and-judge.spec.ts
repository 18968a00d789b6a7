import { Readable } from "node:stream";
import { insertBatch } from "@bellwether/data-import/batch/import-batch";
import { type ImportKind, importOptionsSchema } from "@bellwether/data-import/contract";
import { makeVersion, rowsOf } from "@bellwether/demand-forecast/job/accuracy/testing/judged-shop";
import { addShop } from "@bellwether/demand-forecast/testing/shop";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { pino } from "pino";
import { importAndJudge } from "./import-and-judge.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createRuntimeDatabase();
  tenantId = await database.addTenant();
  await addShop(database.door, tenantId, { days: 60 });
  await makeVersion(database.door, tenantId, { expected: 15, horizon: 30, version: 1 });
});

afterAll(() => database?.close());

/** Runs the job for an uploaded file, as the host does, to its end. */
async function load(kind: ImportKind, text: string): Promise<void> {
  const { door } = database;
  const artifacts = new ArtifactStore(door);
  const artifactId = await artifacts.put(tenantId, Readable.from([Buffer.from(text)]), "text/csv");
  const batchId = await door.write(tenantId, async (db) => {
    const options = importOptionsSchema.parse({});
    const id = await insertBatch(db, { kind, fileName: "file.csv", options, createdBy: null }, "QUEUED");
    await db.query("UPDATE import_batch SET artifact_id = $2 WHERE id = $1", [id, artifactId]);
    return id;
  });
  const context: JobContext = {
    tenantId,
    jobId: batchId,
    door,
    pool: { run: () => Promise.reject(new Error("Neither importing nor judging needs a worker.")) },
    registry: new ModelRegistry(),
    artifacts,
    log: pino({ level: "silent" }),
    signal: new AbortController().signal,
    report: async () => undefined,
    complete: async (commit) => void (await door.write(tenantId, commit)),
  };
  await importAndJudge.run(context, { batchId });
}

async function judgedSteps(): Promise<number> {
  const rows = await rowsOf(database, tenantId, { product: "bread", level: "PRODUCT", source: "REALISED" });
  return rows.reduce((sum, row) => sum + row.steps, 0);
}

it("judges forecasts once orders are in, and not after a file that tells of no demand", async () => {
  await addShop(database.door, tenantId, { from: 60, days: 5 });
  await load("products", "sku,name\nbread,Bread\n");
  expect(await judgedSteps()).toBe(0);
  await load("orders", "order_id,placed_at,sku,location_id,quantity,unit_price\no1,2025-03-07 09:00,bread,store,9,1\n");
  expect(await judgedSteps()).toBe(6);
});
