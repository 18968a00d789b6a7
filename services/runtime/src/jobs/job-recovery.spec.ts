import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import { JobQueue } from "./job-queue.ts";

const type = "test.killable";
const steps = 10;
const stepMs = 40;
const compiled = fileURLToPath(new URL("../testing/killable-runner.ts", import.meta.url))
  .replace("/src/", "/dist/")
  .replace(/\.ts$/, ".js");

/** Numbers from 0 to 1, the same for the same seed, so that a failure can be seen again. */
function* randomNumbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe("a job whose process is killed", () => {
  let database: RuntimeDatabase;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(compiled))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/runtime).");
    database = await createRuntimeDatabase([type]);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child);
  });

  afterAll(() => database.close());

  function startProcess(): ChildProcess {
    const child = spawn(process.execPath, [compiled, database.appUrl], { stdio: "ignore" });
    children.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async function enqueue(tenantId: TenantId, input = { seed: 7, steps, stepMs }): Promise<string> {
    const queue = new JobQueue(database.door);
    return database.door.write(tenantId, (db) => queue.enqueue(db, { tenantId, type, input, createdBy: null }));
  }

  async function job(tenantId: TenantId, id: string) {
    const [row] = await database.rows<{ status: string; attempts: number; result: unknown }>(
      tenantId,
      "SELECT status, attempts, result FROM job WHERE id = $1",
      [id],
    );
    return row!;
  }

  const completed = (tenantId: TenantId, id: string) =>
    waitFor(async () => ((await job(tenantId, id)).status === "COMPLETED" ? true : undefined), "the job's end");

  /** Everything the job leaves behind, less ids and times. */
  async function effect(tenantId: TenantId, id: string) {
    return {
      result: (await job(tenantId, id)).result,
      versions: await database.rows(
        tenantId,
        "SELECT task, variant, version, status, data_hash, seed, metrics, reasons FROM model_version ORDER BY version",
      ),
      artifacts: await database.rows(
        tenantId,
        "SELECT byte_length, sha256, (SELECT count(*) FROM artifact_chunk WHERE artifact_id = artifact.id) AS chunks FROM artifact",
      ),
      rows: await database.rows(tenantId, "SELECT name, path FROM category ORDER BY path"),
    };
  }

  it("ends with the same result as one that nobody disturbed, and with no half-written version", async () => {
    const undisturbed = await database.addTenant();
    const calm = startProcess();
    const calmJob = await enqueue(undisturbed);
    await completed(undisturbed, calmJob);
    await kill(calm);

    const tenantId = await database.addTenant();
    const random = randomNumbers(20_261_122);
    const id = await enqueue(tenantId);
    // From the first step to the middle of the transaction that writes everything.
    for (const share of [0.05, 0.4, 0.8, 1.0, 1.1, 1.25]) {
      const attempts = (await job(tenantId, id)).attempts;
      const child = startProcess();
      await waitFor(async () => {
        const now = await job(tenantId, id);
        return now.attempts > attempts && now.status !== "QUEUED" ? true : undefined;
      }, "the next attempt");
      const wait = steps * stepMs * (share + 0.05 * random.next().value);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await kill(child);
      if ((await job(tenantId, id)).status === "COMPLETED") break;
      expect(await database.rows(tenantId, "SELECT 1 FROM model_version")).toHaveLength(0);
      expect(await database.rows(tenantId, "SELECT 1 FROM artifact")).toHaveLength(0);
    }
    expect((await job(tenantId, id)).attempts).toBeGreaterThanOrEqual(4);

    startProcess();
    await completed(tenantId, id);
    expect(await effect(tenantId, id)).toEqual(await effect(undisturbed, calmJob));
    expect((await effect(tenantId, id)).versions).toHaveLength(1);
  });

  it("runs again within seconds of the restart, not after a queue's expiry", async () => {
    const tenantId = await database.addTenant();
    const first = startProcess();
    const id = await enqueue(tenantId);
    await waitFor(async () => ((await job(tenantId, id)).status === "RUNNING" ? true : undefined), "the job's start");
    await kill(first);
    const restarted = Date.now();
    startProcess();
    await completed(tenantId, id);
    expect(Date.now() - restarted).toBeLessThan(10_000);
  });

  it("is taken over by another process that runs already", async () => {
    const tenantId = await database.addTenant();
    const [first, second] = [startProcess(), startProcess()];
    await waitFor(async () => {
      const sql =
        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'bellwether-jobs' AND datname = current_database()";
      return (await database.rows(tenantId, sql)).length === 2 ? true : undefined;
    }, "both processes");
    const ids = await Promise.all([1, 2, 3, 4].map(() => enqueue(tenantId, { seed: 7, steps, stepMs: 200 })));
    await waitFor(async () => {
      const running = await Promise.all(ids.map((id) => job(tenantId, id)));
      return running.every(({ status }) => status === "RUNNING") ? true : undefined;
    }, "all jobs to run");
    await kill(first);
    // Each registers version n + 1; one path name is unique, so exactly one of them can write its rows.
    const ended = await waitFor(
      async () => {
        const rows = await Promise.all(ids.map((id) => job(tenantId, id)));
        return rows.every(({ status }) => status === "COMPLETED" || status === "FAILED") ? rows : undefined;
      },
      "all jobs to end",
      50_000,
    );
    expect(ended.filter(({ status }) => status === "COMPLETED")).toHaveLength(1);
    expect(await database.rows(tenantId, "SELECT version, status FROM model_version")).toEqual([
      { version: 1, status: "CHAMPION" },
    ]);
    expect(second.exitCode).toBeNull();
  });
});
