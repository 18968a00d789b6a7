import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { ClaimedJob } from "./job-claim.ts";
import type { AnyJobDefinition, JobContext } from "./job-definition.ts";
import { JobAborted, JobFailure } from "./job-error.ts";
import { beginRun, giveBack, recordCompletion, recordFailure, type StoredFailure } from "./job-outcome.ts";
import { ProgressWriter } from "./progress-writer.ts";

/** What every job gets from the process it runs in. */
export type RunnerServices = Pick<JobContext, "door" | "pool" | "registry" | "artifacts" | "log">;

/** How a run ended. */
export type RunEnd = "completed" | "failed" | "retry" | "cancelled" | "returned";

/** One run of one job, from its claim to what is written of its end. */
export class JobRun {
  private readonly controller = new AbortController();
  private readonly tenantId: TenantId;
  private attempt: number | null = null;
  private completed = false;

  constructor(
    readonly job: ClaimedJob,
    private readonly definition: AnyJobDefinition,
    private readonly services: RunnerServices,
    private readonly statements: PgBoss,
  ) {
    this.tenantId = parseTenantId(job.payload.tenantId);
  }

  /** Makes the job stop at its next look at its signal. The first reason counts. */
  abort(aborted: JobAborted): void {
    this.controller.abort(aborted);
  }

  /** Runs the job and records how it ended. Rejects only where even that could not be written. */
  async run(): Promise<RunEnd> {
    const { job, services } = this;
    const begun = await services.door.write(this.tenantId, (db) => beginRun(db, job.id));
    if (begun === null) {
      await services.door.write(this.tenantId, async (db) => {
        await db.query("DELETE FROM pgboss.job WHERE name = $1 AND id = $2 AND state = 'active'", [job.type, job.id]);
      });
      return "cancelled";
    }
    this.attempt = begun.attempt;
    const log = services.log.child({ tenantId: this.tenantId, jobId: job.id, type: job.type, attempt: begun.attempt });
    try {
      await this.perform(begun.input, log);
      return "completed";
    } catch (error) {
      return await this.recordEnd(error, log);
    }
  }

  private async perform(input: unknown, log: Logger): Promise<void> {
    const { signal } = this.controller;
    signal.throwIfAborted();
    const parsed = this.definition.input.safeParse(input);
    if (!parsed.success) throw new JobFailure("job.invalid-input", parsed.error.message);
    const progress = new ProgressWriter(
      this.services.door,
      this.tenantId,
      { jobId: this.job.id, attempt: this.attempt! },
      (error) => log.warn({ err: error }, "progress was not written"),
    );
    try {
      await this.definition.run(this.contextOf(signal, log, progress), parsed.data);
      // A job without an effect of its own need not call complete.
      if (!this.completed) await this.complete(async () => ({}));
    } finally {
      await progress.close();
    }
  }

  private contextOf(signal: AbortSignal, log: Logger, progress: ProgressWriter): JobContext {
    const { door, pool, registry, artifacts } = this.services;
    return {
      tenantId: this.tenantId,
      jobId: this.job.id,
      door,
      pool,
      registry,
      artifacts,
      log,
      signal,
      report: (fraction, remark) => progress.report(fraction, remark),
      complete: async (commit) => {
        await progress.close();
        await this.complete(commit);
      },
    };
  }

  private async complete(commit: (db: EntityManager) => Promise<Record<string, unknown>>): Promise<void> {
    if (this.completed) throw new Error("A job completes once.");
    this.controller.signal.throwIfAborted();
    await this.services.door.write(this.tenantId, async (db) => {
      const result = await commit(db);
      this.controller.signal.throwIfAborted();
      if (!(await recordCompletion(db, this.statements, this.job, this.attempt!, result)))
        throw new JobAborted("superseded");
    });
    this.completed = true;
  }

  private async recordEnd(error: unknown, log: Logger): Promise<RunEnd> {
    const { job, services, statements, controller } = this;
    // What breaks after the effect was committed changes nothing about it.
    if (this.completed) {
      log.error({ err: error }, "the job threw after it had completed");
      return "completed";
    }
    const aborted = controller.signal.aborted ? controller.signal.reason : error;
    if (aborted instanceof JobAborted) {
      log.info({ reason: aborted.reason }, "the job was stopped");
      if (aborted.reason === "shutdown")
        await services.door.write(this.tenantId, (db) => giveBack(db, job, this.attempt));
      return aborted.reason === "cancelled" ? "cancelled" : "returned";
    }
    const final = error instanceof JobFailure || job.retryCount >= this.definition.retryLimit;
    log.error({ err: error, final }, "the job failed");
    const failure = describeFailure(error);
    await services.door.write(this.tenantId, (db) => recordFailure(db, statements, job, this.attempt, failure, final));
    return final ? "failed" : "retry";
  }
}

/** What an owner may see of a failure: an expected one's own words, of others only that something broke. */
function describeFailure(error: unknown): StoredFailure {
  if (error instanceof JobFailure) return { code: error.code, message: error.message, facts: error.facts };
  const named = error as { code?: unknown; message?: unknown } | null;
  if (error instanceof Error && error.name === "ArtifactError" && typeof named?.code === "string")
    return { code: `artifact.${named.code}`, message: error.message };
  return { code: "job.unexpected", message: "Something went wrong that was not expected; the log has the details." };
}
