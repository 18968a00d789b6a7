import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { trainJobType } from "@bellwether/demand-forecast/contract";
import { addShop } from "@bellwether/demand-forecast/testing/shop";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("./main.js", import.meta.url.replace("/src/", "/dist/")));

describe("a model host that is killed in the middle of a training", () => {
  let database: RuntimeDatabase;
  const hosts: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(main)) throw new Error("This test runs compiled code; build first (npx tsc -b apps/model-host).");
    database = await createRuntimeDatabase([trainJobType]);
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
        MODEL_WORKERS: "1",
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

  async function enqueueTraining(): Promise<{ tenantId: TenantId; id: string }> {
    const tenantId = await database.addTenant();
    await addShop(database.door, tenantId);
    const queue = new JobQueue(database.door);
    const request = { tenantId, type: trainJobType, input: { seed: 5 }, createdBy: null };
    return { tenantId, id: await database.door.write(tenantId, (db) => queue.enqueue(db, request)) };
  }

  async function job({ tenantId, id }: { tenantId: TenantId; id: string }) {
    const [row] = await database.rows<{ status: string; progress: number; attempts: number; failure: unknown }>(
      tenantId,
      "SELECT status, progress, attempts, failure FROM job WHERE id = $1",
      [id],
    );
    return row!;
  }

  const ended = (training: { tenantId: TenantId; id: string }) =>
    waitFor(
      async () => {
        const row = await job(training);
        return row.status === "COMPLETED" || row.status === "FAILED" ? row : undefined;
      },
      "the training's end",
      90_000,
    );

  /** What the training leaves behind, less times, ids and the hashes that go over ids. */
  const effect = async ({ tenantId }: { tenantId: TenantId }) => ({
    versions: await database.rows(
      tenantId,
      "SELECT variant, version, status, seed, metrics - 'seconds' AS metrics, reasons FROM model_version ORDER BY variant",
    ),
    forecasts: await database.rows(
      tenantId,
      `SELECT version.variant, product.external_id, series.location_id IS NULL AS everywhere, forecast.method, forecast.quantiles
       FROM forecast JOIN model_version version ON version.id = forecast.model_version_id
       JOIN demand_series series ON series.id = forecast.series_id JOIN product ON product.id = series.product_id
       ORDER BY 1, 2, 3`,
    ),
    artifacts: await database.rows(tenantId, "SELECT byte_length FROM artifact ORDER BY byte_length"),
  });

  it("ends, once restarted, with the models and forecasts of an undisturbed training", async () => {
    const calm = await enqueueTraining();
    const first = startHost();
    expect(await ended(calm)).toMatchObject({ status: "COMPLETED", attempts: 1 });
    await kill(first, "SIGTERM");
    expect(first.exitCode).toBe(0);

    const disturbed = await enqueueTraining();
    for (const progress of [0.01, 0.3, 0.6]) {
      const { attempts } = await job(disturbed);
      const host = startHost();
      await waitFor(
        async () => {
          const now = await job(disturbed);
          return now.attempts > attempts && now.progress >= progress ? true : undefined;
        },
        `the training to be ${progress} done`,
        60_000,
      );
      await kill(host, "SIGKILL");
      // The last kill may come too late on a fast machine.
      if ((await job(disturbed)).status === "COMPLETED") break;
      expect((await effect(disturbed)).versions).toEqual([]);
    }
    startHost();
    expect(await ended(disturbed)).toMatchObject({ status: "COMPLETED", failure: null });
    expect((await job(disturbed)).attempts).toBeGreaterThanOrEqual(3);
    expect(await effect(disturbed)).toEqual(await effect(calm));
  }, 240_000);
});
