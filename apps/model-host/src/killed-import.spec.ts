import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { insertBatch } from "@bellwether/data-import/batch/import-batch";
import { importJobType, importOptionsSchema } from "@bellwether/data-import/contract";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { jobTypes } from "./job-types.ts";

const main = fileURLToPath(new URL("./main.js", import.meta.url.replace("/src/", "/dist/")));

/** An import under way: whose, its job and its batch. */
interface Upload {
  tenantId: TenantId;
  jobId: string;
  batchId: string;
}

/** Order lines, the same to the byte each time; every hundredth is wrong. */
function* orderLines(orders: number): Generator<Buffer> {
  yield Buffer.from("order_id,order_date,customer_id,location,sku,quantity,unit_price\n");
  for (let order = 1; order <= orders; order += 1) {
    const date = new Date(Date.UTC(2026, 0, 1 + (order % 300), 9)).toISOString();
    const line = (item: number) => {
      const quantity = (order * 2 + item) % 100 === 0 ? "many" : String(1 + ((order * item) % 7));
      return `O-${order},${date},C-${order % 500},Shop,SKU-${(order * item) % 200},${quantity},${item}.50\n`;
    };
    yield Buffer.from(line(1) + line(2));
  }
}

describe("a model host that is killed in the middle of an import", () => {
  let database: RuntimeDatabase;
  const hosts: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(main)) throw new Error("This test runs compiled code; build first (npx tsc -b apps/model-host).");
    database = await createRuntimeDatabase(jobTypes);
  });

  afterEach(async () => {
    for (const host of hosts.splice(0)) await kill(host, "SIGKILL");
  });

  afterAll(() => database.close());

  function startHost(): ChildProcess {
    const host = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        DATABASE_APP_URL: database.appUrl,
        MODEL_HOST_PORT: "0",
        LOG_LEVEL: "silent",
        SECRETS_KEY: "k".repeat(32),
      },
      stdio: "ignore",
    });
    hosts.push(host);
    return host;
  }

  async function kill(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (host.exitCode !== null || host.signalCode !== null) return;
    host.kill(signal);
    await once(host, "exit");
  }

  async function upload(): Promise<Upload> {
    const { door } = database;
    const tenantId = await database.addTenant();
    const artifacts = new ArtifactStore(door);
    const artifactId = await artifacts.put(tenantId, orderSource(), "text/csv");
    const { byteLength } = await artifacts.describe(tenantId, artifactId);
    return door.write(tenantId, async (db) => {
      const options = importOptionsSchema.parse({});
      const batch = { kind: "orders", fileName: "orders.csv", options, createdBy: null } as const;
      const batchId = await insertBatch(db, batch, "QUEUED");
      const request = { tenantId, type: importJobType, input: { batchId }, createdBy: null };
      const jobId = await new JobQueue(door).enqueue(db, request);
      await db.query("UPDATE import_batch SET artifact_id = $2, bytes_total = $3, job_id = $4 WHERE id = $1", [
        batchId,
        artifactId,
        byteLength,
        jobId,
      ]);
      return { tenantId, jobId, batchId };
    });
  }

  async function* orderSource(): AsyncGenerator<Buffer> {
    yield* orderLines(8_000);
  }

  async function job({ tenantId, jobId }: Upload) {
    const [row] = await database.rows<{ status: string; attempts: number; failure: unknown }>(
      tenantId,
      "SELECT status, attempts, failure FROM job WHERE id = $1",
      [jobId],
    );
    return row!;
  }

  const ended = (given: Upload) =>
    waitFor(
      async () => {
        const row = await job(given);
        return row.status === "COMPLETED" || row.status === "FAILED" ? row : undefined;
      },
      "the import's end",
      90_000,
    );

  /** Everything that an import leaves behind, less ids and times. */
  const effect = async ({ tenantId, batchId }: Upload) => ({
    batch: await database.rows(
      tenantId,
      "SELECT status, rows_read, rows_accepted, rows_rejected, summary, failure FROM import_batch WHERE id = $1",
      [batchId],
    ),
    orders: await database.rows(
      tenantId,
      `SELECT count(*), sum(total), sum(line_count), min(placed_at), max(placed_at), count(DISTINCT customer_id) FROM sales_order`,
    ),
    lines: await database.rows(tenantId, "SELECT count(*), sum(quantity), sum(quantity * unit_price) FROM order_line"),
    catalogue: await database.rows(
      tenantId,
      "SELECT (SELECT count(*) FROM product) AS products, (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM location) AS locations",
    ),
    errors: await database.rows(
      tenantId,
      "SELECT row_number, column_name, rule, value FROM import_row_error ORDER BY 1, 2",
    ),
  });

  it("ends, once restarted, with the records and counts of an undisturbed import", async () => {
    const calm = await upload();
    const first = startHost();
    expect(await ended(calm)).toMatchObject({ status: "COMPLETED", attempts: 1 });
    await kill(first, "SIGTERM");
    expect(first.exitCode).toBe(0);
    const expected = await effect(calm);
    expect(expected.batch).toMatchObject([{ status: "COMPLETED", rows_read: 16_000 }]);

    const disturbed = await upload();
    for (const afterMs of [50, 400, 900, 1_500]) {
      const { attempts } = await job(disturbed);
      const host = startHost();
      const begun = async () => ((await job(disturbed)).attempts > attempts ? true : undefined);
      // A host that starts beside a machine full of other tests takes a while.
      await waitFor(begun, "the next attempt", 60_000);
      await pause(afterMs);
      await kill(host, "SIGKILL");
      // On a fast machine the last kill may come too late.
      if ((await job(disturbed)).status === "COMPLETED") break;
      expect(await database.rows(disturbed.tenantId, "SELECT 1 FROM sales_order LIMIT 1")).toEqual([]);
    }
    startHost();
    expect(await ended(disturbed)).toMatchObject({ status: "COMPLETED", failure: null });
    expect((await job(disturbed)).attempts).toBeGreaterThanOrEqual(3);
    expect(await effect(disturbed)).toEqual(expected);
  }, 240_000);
});
