import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { z } from "zod";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import { ModelRegistry } from "../registry/model-registry.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { waitFor } from "../testing/wait-for.ts";
import type { AnyJobDefinition } from "./job-definition.ts";
import { JobQueue } from "./job-queue.ts";
import { JobRunner } from "./job-runner.ts";
import { JobSchedules } from "./job-schedules.ts";

const type = "test.nightly";

describe("JobSchedules", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let schedules: JobSchedules;
  let runner: JobRunner | undefined;

  beforeAll(async () => {
    database = await createRuntimeDatabase([type]);
    schedules = new JobSchedules(new JobQueue(database.door));
  });

  beforeEach(async () => {
    tenantId = await database.addTenant();
  });

  afterEach(() => runner?.stop());
  afterAll(() => database.close());

  const nightly = { type, cron: "30 2 * * *", timeZone: "Europe/London", input: { task: "demand-forecast" } };
  const set = (changes = {}) =>
    database.door.write(tenantId, (db) => schedules.set(db, { tenantId, ...nightly, ...changes }));
  const list = () => database.door.read(tenantId, (db) => schedules.list(db, tenantId));
  const jobs = () => database.rows<{ status: string; input: unknown }>(tenantId, "SELECT status, input FROM job");
  // As if the night had come.
  const makeDue = () =>
    database.door.write(tenantId, (db) =>
      db.query("UPDATE pgboss.job SET start_after = now() WHERE data->>'tenantId' = $1 AND state = 'created'", [
        tenantId,
      ]),
    );

  async function startRunner(): Promise<void> {
    runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool: { run: () => Promise.reject(new Error("no pool here")) },
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log: pino({ level: "silent" }),
      pollMs: 50,
    });
    const definition = { type, input: z.unknown(), retryLimit: 0, run: async () => undefined };
    await runner.start([definition as AnyJobDefinition]);
  }

  it("tells when the work is due next, in the schedule's time zone", async () => {
    const next = await set();
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", timeStyle: "short" }).format(next);
    expect(parts).toBe("02:30");
    expect(next.getTime()).toBeGreaterThan(Date.now());
    expect(await list()).toEqual([{ tenantId, ...nightly, next: expect.any(Date) }]);
  });

  it("replaces a schedule that is set again, and removes it", async () => {
    await set();
    await set({ cron: "0 4 * * 1" });
    expect((await list()).map(({ cron }) => cron)).toEqual(["0 4 * * 1"]);
    await database.door.write(tenantId, (db) => schedules.remove(db, tenantId, type));
    expect(await list()).toEqual([]);
  });

  it("keeps several of one type apart by their keys, and the work of each waits for its own alone", async () => {
    await set({ key: "one" });
    await set({ key: "other", input: { task: "other" } });
    await set({ key: "one", cron: "0 4 * * 1" });
    expect((await list()).map(({ key, cron }) => `${key} ${cron}`).sort()).toEqual([
      "one 0 4 * * 1",
      "other 30 2 * * *",
    ]);
    const request = { tenantId, type, input: {}, createdBy: null, singletonKey: "one" };
    await database.door.write(tenantId, (db) => new JobQueue(database.door).enqueue(db, request));
    await startRunner();
    await makeDue();
    const done = async () => (await jobs()).filter(({ status }) => status === "COMPLETED");
    await waitFor(async () => ((await done()).length >= 2 ? true : undefined), "the scheduled jobs");
    expect((await done()).map(({ input }) => input)).toContainEqual({ task: "other" });
    await database.door.write(tenantId, (db) => schedules.remove(db, tenantId, type, "one"));
    expect((await list()).map(({ key }) => key)).toEqual(["other"]);
  });

  it("has the work done when it is due, and sets the time after", async () => {
    await set();
    await startRunner();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await jobs()).toEqual([]);
    await makeDue();
    await waitFor(async () => ((await jobs())[0]?.status === "COMPLETED" ? true : undefined), "the scheduled job");
    expect(await jobs()).toEqual([{ status: "COMPLETED", input: nightly.input }]);
    const [after] = await list();
    expect(after!.next.getTime()).toBeGreaterThan(Date.now());
  });

  it("does not pile up work while the last is still waiting", async () => {
    await set();
    const request = { tenantId, type, input: {}, createdBy: null, singletonKey: "scheduled" };
    const queue = new JobQueue(database.door);
    const waiting = await database.door.write(tenantId, (db) => queue.enqueue(db, request));
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE id = $1", [waiting]),
    );
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE pgboss.job SET start_after = now() WHERE data->>'tenantId' = $1 AND id <> $2", [
        tenantId,
        waiting,
      ]),
    );
    await startRunner();
    await waitFor(async () => ((await list())[0]!.next.getTime() > Date.now() ? true : undefined), "the next tick");
    expect(await jobs()).toHaveLength(1);
  });

  it.each([
    ["61 2 * * *", "UTC"],
    ["* * * * * *", "UTC"],
    ["30 2 * * *", "Nowhere/Else"],
    ["every night", "UTC"],
  ])("refuses %j in %s", async (cron, timeZone) => {
    await expect(set({ cron, timeZone })).rejects.toThrow(RangeError);
    expect(await list()).toEqual([]);
  });
});
