import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { type BossPayload, createStatements, deadLetterQueue, jobsChannel, onTransaction } from "./boss.ts";
import { announceProgress } from "./progress-announcement.ts";
import { returnedRows } from "./returned-rows.ts";

/** What is to be done, for whom, on whose behalf. */
export interface JobRequest {
  tenantId: TenantId;
  /** Queue name, such as `demand-forecast.train`. */
  type: string;
  input: Record<string, unknown>;
  /** Member or key that asked; null for a schedule. */
  createdBy: string | null;
  /** While a job of this type and key waits or runs, asking again gives that job's id and starts nothing. */
  singletonKey?: string;
  /** Seconds before it may begin; at once where left out. */
  afterSeconds?: number;
}

/** Puts work into the queue. Gateways have one each; the work itself is done by a `JobRunner`. */
export class JobQueue {
  private readonly statements = createStatements();

  constructor(private readonly door: TenantDoor) {}

  /**
   * Adds a job in the caller's transaction: it exists exactly when that commits.
   *
   * @param db the transaction of `request.tenantId`.
   * @returns the job's id.
   * @throws Error when no queue of this type was installed.
   */
  async enqueue(db: EntityManager, request: JobRequest): Promise<string> {
    const singletonKey = request.singletonKey === undefined ? undefined : `${request.tenantId}:${request.singletonKey}`;
    if (singletonKey !== undefined) {
      await db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`job:${request.type}:${singletonKey}`]);
      const live: { id: string }[] = await db.query(
        `SELECT job.id FROM pgboss.job AS queued JOIN job ON job.id = queued.id
         WHERE queued.name = $1 AND queued.singleton_key = $2 AND job.status IN ('QUEUED', 'RUNNING')`,
        [request.type, singletonKey],
      );
      if (live[0] !== undefined) return live[0].id;
    }
    const id = uuidV7();
    await db.query("INSERT INTO job (id, type, status, input, created_by) VALUES ($1, $2, 'QUEUED', $3, $4)", [
      id,
      request.type,
      JSON.stringify(request.input),
      request.createdBy,
    ]);
    await this.send(db, request, id, singletonKey);
    return id;
  }

  /** Cancels a job that waits or runs; false when there is none such. A running one is told at once. */
  cancel(tenantId: TenantId, jobId: string): Promise<boolean> {
    return this.door.write(tenantId, (db) => this.cancelWithin(db, jobId));
  }

  /** The same in the caller's transaction, for use cases that have more to mark as cancelled. */
  async cancelWithin(db: EntityManager, jobId: string): Promise<boolean> {
    const [job] = await returnedRows<{ type: string }>(
      db,
      `UPDATE job SET status = 'CANCELLED', finished_at = now()
       WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') RETURNING type`,
      [jobId],
    );
    if (job === undefined) return false;
    await this.statements.cancel(job.type, jobId, onTransaction(db));
    await db.query("SELECT pg_notify($1, $2)", [jobsChannel, JSON.stringify({ cancel: jobId })]);
    await announceProgress(db, "job", jobId);
    return true;
  }

  /** Puts a failed or cancelled job back into the queue, with all its retries; false when there is none such. */
  retry(tenantId: TenantId, jobId: string): Promise<boolean> {
    return this.door.write(tenantId, (db) => this.retryWithin(db, tenantId, jobId));
  }

  /** The same in the caller's transaction, which is one of `tenantId`. */
  async retryWithin(db: EntityManager, tenantId: TenantId, jobId: string): Promise<boolean> {
    const [job] = await returnedRows<{ type: string }>(
      db,
      `UPDATE job SET status = 'QUEUED', progress = 0, step = NULL, result = NULL, failure = NULL,
         started_at = NULL, finished_at = NULL
       WHERE id = $1 AND status IN ('FAILED', 'CANCELLED') RETURNING type`,
      [jobId],
    );
    if (job === undefined) return false;
    // pg-boss can retry only what it has not archived yet; the same id sent anew always works.
    await this.statements.deleteJob(job.type, jobId, onTransaction(db));
    await db.query("DELETE FROM pgboss.job WHERE name = $1 AND data->>'jobId' = $2", [deadLetterQueue, jobId]);
    await this.send(db, { tenantId, type: job.type }, jobId, undefined);
    await announceProgress(db, "job", jobId);
    return true;
  }

  private async send(
    db: EntityManager,
    { tenantId, type, afterSeconds }: Pick<JobRequest, "tenantId" | "type" | "afterSeconds">,
    jobId: string,
    singletonKey: string | undefined,
  ): Promise<void> {
    const payload: BossPayload = { tenantId, jobId };
    const sent = await this.statements.send(type, payload, {
      id: jobId,
      singletonKey,
      ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
      ...onTransaction(db),
    });
    if (sent === null) throw new Error(`There is no queue for jobs of type ${JSON.stringify(type)}; install it first.`);
    await db.query("SELECT pg_notify($1, $2)", [jobsChannel, JSON.stringify({ wake: type })]);
  }
}
