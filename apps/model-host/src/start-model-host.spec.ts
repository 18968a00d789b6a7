import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { InferenceClient } from "@bellwether/runtime/inference/client";
import { installQueues } from "@bellwether/runtime/jobs/install";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { z } from "zod";
import type { HostParts } from "./host-parts.ts";
import { type RunningModelHost, startModelHost } from "./start-model-host.ts";

const tenantId = parseTenantId("0190a7a0-0000-7000-8000-000000000001");
const token = "a token for the tests";
const type = "test.wait";
const secretsKey = "a key for specifications alone, of 48 characters";

describe("the model host", () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let door: TenantDoor;
  const hosts: RunningModelHost[] = [];
  /** Batches that the slow model has begun. */
  let questions = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    await installQueues(database.ownerUrl, [type]);
    dataSource = createAppDataSource({
      url: database.appUrl,
      poolSize: 4,
      connectionTimeoutMs: 5_000,
      statementTimeoutMs: 10_000,
    });
    await dataSource.initialize();
    door = new TenantDoor(dataSource);
    await door.write(tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Test')"));
  });

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.close()));
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** A job that runs until it is stopped, and a model that takes a while. */
  const parts: HostParts = {
    jobs: [
      {
        type,
        input: z.object({ forever: z.boolean() }),
        retryLimit: 0,
        run: ({ signal }, input) =>
          new Promise<void>((resolve, reject) => {
            if (!(input as { forever: boolean }).forever) return resolve();
            signal.addEventListener("abort", () => reject(signal.reason), { once: true });
          }),
      } satisfies AnyJobDefinition,
    ],
    models: () => [
      {
        name: "slow",
        platform: "test",
        versions: ["1"],
        inputs: [{ name: "x", datatype: "FP64", shape: [-1] }],
        outputs: [{ name: "x", datatype: "FP64", shape: [-1] }],
        maxBatch: 4,
        async infer(batch) {
          questions++;
          await new Promise((resolve) => setTimeout(resolve, 500));
          return batch.map(({ inputs }) => ({ outcome: "answered", outputs: inputs }));
        },
      },
    ],
  };

  async function start(): Promise<RunningModelHost> {
    const host = await startModelHost({
      environment: readEnvironment({ MODEL_HOST_TOKEN: token, MODEL_WORKERS: "1", SECRETS_KEY: secretsKey }),
      databaseUrl: database.appUrl,
      port: 0,
      log: pino({ level: "silent" }),
      parts,
    });
    hosts.push(host);
    return host;
  }

  const enqueue = (forever: boolean) =>
    door.write(tenantId, (db) =>
      new JobQueue(door).enqueue(db, { tenantId, type, input: { forever }, createdBy: null }),
    );

  async function until(jobId: string, status: string): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      const [job] = await door.read(
        tenantId,
        (db): Promise<{ status: string }[]> => db.query("SELECT status FROM job WHERE id = $1", [jobId]),
      );
      if (job?.status === status) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The job is not ${status} after 10 s.`);
  }

  it("says what it is, what it computes with and how much it has to do", async () => {
    const { url } = await start();
    const json = async (path: string, headers = {}) => {
      const response = await fetch(url + path, { headers });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    expect(await json("/healthz")).toEqual({ status: 200, body: { alive: true } });
    expect(await json("/readyz")).toEqual({
      status: 200,
      body: {
        ready: true,
        jobs: true,
        engine: expect.any(String),
        device: expect.any(String),
        providers: expect.any(Array),
        captured: 0,
        fallbacks: 0,
      },
    });
    expect((await json("/runtime")).status).toBe(401);
    const runtime = await json("/runtime", { authorization: `Bearer ${token}` });
    const { engine, candidates } = runtime.body as { engine: string; candidates: { name: string; usable: boolean }[] };
    expect(runtime.status).toBe(200);
    expect(candidates.find(({ name }) => name === engine)).toMatchObject({ usable: true });
    expect(runtime.body).toMatchObject({ capture: { captured: 0, fallbacks: 0, mismatches: 0, lastReason: null } });
    await until(await enqueue(false), "COMPLETED");
    const id = await enqueue(true);
    await until(id, "RUNNING");
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('bellwether_job_queue_depth{type="test.wait",state="active"} 1');
    expect(metrics).toContain('bellwether_job_seconds_count{type="test.wait",end="completed"} 1');
    expect(metrics).toContain('bellwether_captures_total{outcome="mismatch"} 0');
    await new JobQueue(door).cancel(tenantId, id);
  });

  it("answers what was asked, gives its jobs back and ends within ten seconds when it is closed", async () => {
    const host = await start();
    const id = await enqueue(true);
    await until(id, "RUNNING");
    const client = new InferenceClient({ url: host.url, token });
    const asked = client.infer(
      "slow",
      { x: { datatype: "FP64", shape: [1], data: Float64Array.of(1) } },
      { tenantId, deadlineMs: 5_000 },
    );
    await waitFor(async () => (questions === 1 ? true : undefined), "the question");
    const begun = Date.now();
    await host.close();
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect((await asked).outputs.x!.data).toEqual(Float64Array.of(1));
    await until(id, "QUEUED");
    await expect(fetch(`${host.url}/healthz`)).rejects.toThrow();
    const next = await start();
    await until(id, "RUNNING");
    await new JobQueue(door).cancel(tenantId, id);
    expect(next.url).not.toBe("");
  });

  it("says what is missing when its queues are not installed", async () => {
    const bare = await createTestDatabase();
    try {
      const environment = readEnvironment({ SECRETS_KEY: secretsKey });
      const log = pino({ level: "silent" });
      await expect(startModelHost({ environment, databaseUrl: bare.appUrl, port: 0, log, parts })).rejects.toThrow(
        "pg-boss is not installed",
      );
    } finally {
      await bare.drop();
    }
  });
});
