import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { pino } from "pino";
import { trainJobType } from "../contract.ts";
import { trainJob } from "../train-job.ts";

/** What a training says it made. */
export interface ScoringResult {
  customers: number;
  promoted: boolean;
  version?: number;
  reason?: { code: string };
}

interface ScoringEnd {
  status: string;
  result: ScoringResult;
  failure: unknown;
}

/** Milliseconds that a training of a few hundred customers may take. */
const longestMs = 120_000;

/** A database with a runner that scores customers, for tests of the training job. */
export class ScoringDesk {
  private constructor(
    readonly database: RuntimeDatabase,
    private readonly runner: JobRunner,
    private readonly pool: WorkerPool,
  ) {}

  static async open(): Promise<ScoringDesk> {
    const database = await createRuntimeDatabase([trainJobType]);
    const pool = new WorkerPool({ size: 1, memoryLimitMb: 1024 });
    const runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool,
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log: pino({ level: "silent" }),
      pollMs: 100,
    });
    await runner.start([trainJob as AnyJobDefinition]);
    return new ScoringDesk(database, runner, pool);
  }

  /** Trains by the queue, as everybody does. @throws Error telling why the training failed. */
  async train(tenantId: TenantId, seed = 1): Promise<ScoringResult> {
    const { door } = this.database;
    const id = await door.write(tenantId, (db) =>
      new JobQueue(door).enqueue(db, { tenantId, type: trainJobType, input: { seed }, createdBy: "test" }),
    );
    const end = await waitFor(() => this.endOf(tenantId, id), "the training", longestMs);
    if (end.status !== "COMPLETED") throw new Error(`The training failed: ${JSON.stringify(end.failure)}`);
    return end.result;
  }

  async close(): Promise<void> {
    await this.runner.stop(5_000);
    await this.pool.close();
    await this.database.close();
  }

  private async endOf(tenantId: TenantId, jobId: string): Promise<ScoringEnd | undefined> {
    const [job] = await this.database.rows<ScoringEnd>(
      tenantId,
      "SELECT status, result, failure FROM job WHERE id = $1",
      [jobId],
    );
    return job?.status === "COMPLETED" || job?.status === "FAILED" ? job : undefined;
  }
}
