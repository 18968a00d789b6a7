import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import { z } from "zod";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import { ModelRegistry } from "../registry/model-registry.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import type { AnyJobDefinition, JobContext, JobDefinition } from "./job-definition.ts";
import { JobFailure } from "./job-error.ts";
import { JobQueue } from "./job-queue.ts";
import { JobRunner } from "./job-runner.ts";

interface JobRow {
  status: string;
  progress: number;
  step: { code: string } | null;
  result: Record<string, unknown> | null;
  failure: { code: string; message: string } | null;
  attempts: number;
}

const type = "test.work";
const log = pino({ level: "silent" });

describe("JobRunner", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let queue: JobQueue;
  const runners: JobRunner[] = [];

  beforeAll(async () => {
    database = await createRuntimeDatabase([type, "test.other"]);
    tenantId = await database.addTenant();
    queue = new JobQueue(database.door);
  });

  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop(2_000)));
  });

  afterAll(() => database.close());

  function job(run: (context: JobContext, input: { word: string }) => Promise<void>, retryLimit = 0) {
    const definition: JobDefinition<{ word: string }> = {
      type,
      input: z.object({ word: z.string() }),
      retryLimit,
      run,
    };
    return definition as AnyJobDefinition;
  }

  async function start(...definitions: AnyJobDefinition[]): Promise<JobRunner> {
    const runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool: { run: () => Promise.reject(new Error("no pool here")) },
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log,
      pollMs: 100,
    });
    runners.push(runner);
    await runner.start(definitions);
    return runner;
  }

  const enqueue = (input: Record<string, unknown> = { word: "hello" }, singletonKey?: string) =>
    database.door.write(tenantId, (db) =>
      queue.enqueue(db, { tenantId, type, input, createdBy: "somebody", ...(singletonKey ? { singletonKey } : {}) }),
    );

  const read = async (id: string): Promise<JobRow> =>
    (await database.rows<JobRow>(tenantId, "SELECT * FROM job WHERE id = $1", [id]))[0]!;

  const until = (id: string, status: string) =>
    waitFor(async () => {
      const row = await read(id);
      return row.status === status ? row : undefined;
    }, `job to be ${status}`);

  it("runs a job with its input and keeps its result", async () => {
    await start(job((context, { word }) => context.complete(async () => ({ said: word }))));
    expect(await until(await enqueue(), "COMPLETED")).toMatchObject({
      result: { said: "hello" },
      progress: 1,
      attempts: 1,
      failure: null,
    });
  });

  it("starts nothing when the transaction that enqueued rolls back", async () => {
    let runs = 0;
    await start(
      job(async () => {
        runs += 1;
      }),
    );
    const request = { tenantId, type, input: { word: "x" }, createdBy: null };
    await expect(
      database.door.write(tenantId, async (db) => {
        await queue.enqueue(db, request);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    await until(await enqueue(), "COMPLETED");
    expect(runs).toBe(1);
  });

  it("gives the same job for the same key while it lives, and a new one afterwards", async () => {
    const [first, second] = await Promise.all([enqueue({ word: "a" }, "key"), enqueue({ word: "b" }, "key")]);
    expect(second).toBe(first);
    await start(job(async () => undefined));
    await until(first, "COMPLETED");
    expect(await enqueue({ word: "c" }, "key")).not.toBe(first);
  });

  it("refuses a type for which there is no queue", async () => {
    await expect(
      database.door.write(tenantId, (db) =>
        queue.enqueue(db, { tenantId, type: "test.unknown", input: {}, createdBy: null }),
      ),
    ).rejects.toThrow(/no queue for jobs of type "test.unknown"/);
  });

  it("writes the effect and the completion together, or neither", async () => {
    await start(
      job(async (context) => {
        await context.complete(async (db) => {
          await db.query("UPDATE organisation SET name = 'changed'");
          throw new Error("no");
        });
      }),
    );
    const row = await until(await enqueue(), "FAILED");
    expect(row.failure).toEqual({ code: "job.unexpected", message: expect.stringContaining("log") });
    expect(await database.rows(tenantId, "SELECT name FROM organisation")).toEqual([{ name: "Test" }]);
  });

  it("tries a failed job again after a pause, and gives it up into the dead letters at its limit", async () => {
    const times: number[] = [];
    await start(
      job(async () => {
        times.push(Date.now());
        throw new Error("broken");
      }, 1),
    );
    const id = await enqueue();
    expect(await until(id, "FAILED")).toMatchObject({ attempts: 2, failure: { code: "job.unexpected" } });
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
    const dead = await database.rows(
      tenantId,
      "SELECT 1 FROM pgboss.job WHERE name = 'bellwether.dead-letters' AND data->>'jobId' = $1",
      [id],
    );
    expect(dead).toHaveLength(1);
  });

  it("does not repeat an expected failure, tells its code, and runs again when asked", async () => {
    let broken = true;
    await start(
      job(async () => {
        if (broken) throw new JobFailure("training.too-little-history", "There are 3 days of orders.");
      }, 5),
    );
    const id = await enqueue();
    expect(await until(id, "FAILED")).toMatchObject({
      attempts: 1,
      failure: { code: "training.too-little-history", message: "There are 3 days of orders." },
    });
    broken = false;
    expect(await queue.retry(tenantId, id)).toBe(true);
    await until(id, "COMPLETED");
    expect(await queue.retry(tenantId, id)).toBe(false);
    const dead = await database.rows(
      tenantId,
      "SELECT 1 FROM pgboss.job WHERE name = 'bellwether.dead-letters' AND data->>'jobId' = $1",
      [id],
    );
    expect(dead).toHaveLength(0);
  });

  it("refuses input that breaks the definition", async () => {
    await start(job(async () => undefined, 3));
    expect(await until(await enqueue({ word: 7 }), "FAILED")).toMatchObject({
      attempts: 1,
      failure: { code: "job.invalid-input" },
    });
  });

  it("stops a running job that is cancelled, and nothing of it is written", async () => {
    let aborted: unknown;
    await start(
      job(async (context) => {
        await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve(), { once: true }));
        aborted = context.signal.reason;
        await context.complete(async (db) => {
          await db.query("UPDATE organisation SET name = 'too late'");
          return {};
        });
      }),
    );
    const id = await enqueue();
    await until(id, "RUNNING");
    expect(await queue.cancel(tenantId, id)).toBe(true);
    await waitFor(async () => aborted, "the signal");
    expect(aborted).toMatchObject({ name: "JobAborted", reason: "cancelled" });
    expect(await read(id)).toMatchObject({ status: "CANCELLED" });
    expect(await database.rows(tenantId, "SELECT name FROM organisation")).toEqual([{ name: "Test" }]);
    expect(await queue.cancel(tenantId, id)).toBe(false);
  });

  it("never runs a job that was cancelled while it waited", async () => {
    const id = await enqueue();
    expect(await queue.cancel(tenantId, id)).toBe(true);
    const ran: string[] = [];
    await start(
      job(async ({ jobId }) => {
        ran.push(jobId);
      }),
    );
    const other = await enqueue();
    await until(other, "COMPLETED");
    expect(ran).not.toContain(id);
  });

  it("does not let another tenant see, cancel or retry a job", async () => {
    const stranger = await database.addTenant();
    const id = await enqueue();
    expect(await queue.cancel(stranger, id)).toBe(false);
    expect(await queue.retry(stranger, id)).toBe(false);
    expect(await database.rows(stranger, "SELECT 1 FROM job WHERE id = $1", [id])).toHaveLength(0);
    await queue.cancel(tenantId, id);
  });

  it("keeps the newest progress without writing each", async () => {
    let finish = () => {};
    await start(
      job(async (context) => {
        for (let part = 1; part <= 50; part += 1) await context.report(part / 100, { code: "step", facts: { part } });
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      }),
    );
    const id = await enqueue();
    const row = await waitFor(async () => {
      const found = await read(id);
      return found.progress === 0.5 ? found : undefined;
    }, "progress");
    expect(row.step).toEqual({ code: "step", facts: { part: 50 } });
    finish();
    await until(id, "COMPLETED");
  });

  it("announces what a job goes through, by ids alone", async () => {
    const listener = new pg.Client({ connectionString: database.appUrl });
    await listener.connect();
    const heard: unknown[] = [];
    listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload!)));
    await listener.query("LISTEN bellwether_progress");
    try {
      await start(job((context) => context.report(0.5)));
      const id = await enqueue();
      await until(id, "COMPLETED");
      // Its start, its progress and its end.
      await waitFor(async () => (heard.length >= 3 ? true : undefined), "three announcements");
      expect(heard).toEqual([1, 2, 3].map(() => ({ tenantId, kind: "job", id })));
    } finally {
      await listener.end();
    }
  });

  it("gives running jobs back to the queue when it is stopped, and another runner ends them", async () => {
    const waiting = job(
      (context) =>
        new Promise((_resolve, reject) => {
          context.signal.addEventListener("abort", () => reject(context.signal.reason), { once: true });
        }),
    );
    const first = await start(waiting);
    const id = await enqueue();
    await until(id, "RUNNING");
    const begun = Date.now();
    await first.stop();
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(await read(id)).toMatchObject({ status: "QUEUED", failure: null });
    await start(job(async () => undefined));
    expect(await until(id, "COMPLETED")).toMatchObject({ attempts: 2 });
  });

  it("keeps a place free for other kinds of work", async () => {
    const releases: (() => void)[] = [];
    const long = job(() => new Promise<void>((resolve) => releases.push(resolve)));
    const other: AnyJobDefinition = { ...job(async () => undefined), type: "test.other" };
    await start(long, other);
    const ids = await Promise.all([enqueue(), enqueue()]);
    await waitFor(async () => (releases.length === 1 ? true : undefined), "the first long job");
    const short = await database.door.write(tenantId, (db) =>
      queue.enqueue(db, { tenantId, type: "test.other", input: { word: "x" }, createdBy: null }),
    );
    await until(short, "COMPLETED");
    expect(releases).toHaveLength(1);
    releases[0]!();
    await waitFor(async () => releases[1], "the second long job").then((release) => release());
    await Promise.all(ids.map((id) => until(id, "COMPLETED")));
  });

  it("says which queue is missing instead of waiting for it for ever", async () => {
    await expect(start({ ...job(async () => undefined), type: "test.unknown" })).rejects.toThrow(
      "There is no queue for jobs of type test.unknown; install it first.",
    );
  });

  it("takes up a job whose owner lost its connection, and lets the old run write nothing", async () => {
    let runs = 0;
    const releases: (() => void)[] = [];
    const definition = job(async (context) => {
      runs += 1;
      const run = runs;
      if (run === 1) await new Promise<void>((resolve) => releases.push(resolve));
      await context.complete(async () => ({ run }));
    });
    await start(definition);
    const id = await enqueue();
    await waitFor(async () => (runs === 1 ? true : undefined), "the first run");
    await start(definition);
    await database.rows(
      tenantId,
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
         AND pid IN (SELECT pid FROM pg_stat_activity WHERE application_name = 'bellwether-jobs' AND datname = current_database())
         AND ((classid::bigint << 32) | objid::bigint) = hashtextextended('job-owner:' || $1::text, 0)`,
      [id],
    );
    expect(await until(id, "COMPLETED")).toMatchObject({ result: { run: 2 }, attempts: 2 });
    for (const release of releases) release();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await read(id)).toMatchObject({ status: "COMPLETED", result: { run: 2 } });
  });
});
