import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { pino } from "pino";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import type { AnyJobDefinition } from "../jobs/job-definition.ts";
import { JobQueue } from "../jobs/job-queue.ts";
import { JobRunner } from "../jobs/job-runner.ts";
import { ModelRegistry } from "../registry/model-registry.ts";
import { WorkerPool } from "../workers/worker-pool.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "./runtime-database.ts";
import { waitFor } from "./wait-for.ts";

interface JobEnd<Result> {
  status: string;
  result: Result;
  failure: unknown;
}

/** Milliseconds that a job over a test's few rows may take. */
const longestMs = 120_000;

/** A database with a runner of some jobs and threads for them, for tests of those jobs. */
export class JobDesk {
  private constructor(
    readonly database: RuntimeDatabase,
    private readonly runner: JobRunner,
    private readonly pool: WorkerPool,
  ) {}

  /** @param threads that tasks of these jobs may run in; they load compiled code, and start when they are needed */
  static async open(definitions: readonly AnyJobDefinition[], threads: number): Promise<JobDesk> {
    const database = await createRuntimeDatabase(definitions.map(({ type }) => type));
    const pool = new WorkerPool({ size: threads, memoryLimitMb: 1024 });
    const runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log: pino({ level: "silent" }),
      pollMs: 100,
    });
    await runner.start(definitions);
    return new JobDesk(database, runner, pool);
  }

  /** Runs a job by the queue, as everybody does. @returns its result. @throws Error telling why it failed */
  async run<Result>(tenantId: TenantId, type: string, input: Record<string, unknown>): Promise<Result> {
    const { door } = this.database;
    const id = await door.write(tenantId, (db) =>
      new JobQueue(door).enqueue(db, { tenantId, type, input, createdBy: "test" }),
    );
    const end = await waitFor(() => this.endOf<Result>(tenantId, id), `the end of ${type}`, longestMs);
    if (end.status !== "COMPLETED") throw new Error(`${type} failed: ${JSON.stringify(end.failure)}`);
    return end.result;
  }

  async close(): Promise<void> {
    await this.runner.stop(5_000);
    await this.pool.close();
    await this.database.close();
  }

  private async endOf<Result>(tenantId: TenantId, jobId: string): Promise<JobEnd<Result> | undefined> {
    const [job] = await this.database.rows<JobEnd<Result>>(
      tenantId,
      "SELECT status, result, failure FROM job WHERE id = $1",
      [jobId],
    );
    return job?.status === "COMPLETED" || job?.status === "FAILED" ? job : undefined;
  }
}
