import type PgBoss from "pg-boss";
import type { EntityManager } from "typeorm";
import { jobsChannel, onTransaction } from "./boss.ts";
import { type ClaimedJob, putBackSql } from "./job-claim.ts";
import { announceProgress } from "./progress-announcement.ts";
import { returnedRows } from "./returned-rows.ts";

/** Why a run failed, as it is kept with the job. */
export interface StoredFailure {
  code: string;
  message: string;
  facts?: Record<string, string | number>;
}

/** A run that has begun: the job's input, and the number that fences off older runs. */
export interface BegunRun {
  input: unknown;
  attempt: number;
}

/** Marks a claimed job as running; null when it was cancelled or finished, and must not run. */
export async function beginRun(db: EntityManager, jobId: string): Promise<BegunRun | null> {
  const [row] = await returnedRows<{ input: unknown; attempts: number }>(
    db,
    `UPDATE job SET status = 'RUNNING', attempts = attempts + 1, started_at = now(), finished_at = NULL,
       progress = 0, step = NULL, failure = NULL
     WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') RETURNING input, attempts`,
    [jobId],
  );
  if (row === undefined) return null;
  await announceProgress(db, "job", jobId);
  return { input: row.input, attempt: row.attempts };
}

/**
 * Marks a run as the one that completed its job; false when it is not the job's current run any more.
 * The last statement of the transaction that carries the job's effect: from here on the row is locked.
 */
export async function recordCompletion(
  db: EntityManager,
  statements: PgBoss,
  job: ClaimedJob,
  attempt: number,
  result: Record<string, unknown>,
): Promise<boolean> {
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE job SET status = 'COMPLETED', progress = 1, result = $3, finished_at = clock_timestamp()
     WHERE id = $1 AND status = 'RUNNING' AND attempts = $2 RETURNING id`,
    [job.id, attempt, JSON.stringify(result)],
  );
  if (row === undefined) return false;
  await statements.complete(job.type, job.id, {}, onTransaction(db));
  await announceProgress(db, "job", job.id);
  return true;
}

/** Keeps a failure and either waits for the next try or gives the job up for good, into the dead letters. */
export async function recordFailure(
  db: EntityManager,
  statements: PgBoss,
  job: ClaimedJob,
  attempt: number | null,
  failure: StoredFailure,
  final: boolean,
): Promise<void> {
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE job SET status = $3, failure = $4, finished_at = CASE WHEN $3 = 'FAILED' THEN now() END
     WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') AND ($2::integer IS NULL OR attempts = $2) RETURNING id`,
    [job.id, attempt, final ? "FAILED" : "QUEUED", JSON.stringify(failure)],
  );
  if (row === undefined) return;
  // pg-boss compares its count with its limit; setting the limit leaves the decision with the definition.
  await db.query(
    "UPDATE pgboss.job SET retry_limit = retry_count + $3 WHERE name = $1 AND id = $2 AND state = 'active'",
    [job.type, job.id, final ? 0 : 1],
  );
  await statements.fail(job.type, job.id, failure, onTransaction(db));
  await announceProgress(db, "job", job.id);
}

/** Makes a job wait again as if this run had not been. */
export async function giveBack(db: EntityManager, job: ClaimedJob, attempt: number | null): Promise<void> {
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE job SET status = 'QUEUED', started_at = NULL, progress = 0, step = NULL
     WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') AND ($2::integer IS NULL OR attempts = $2) RETURNING id`,
    [job.id, attempt],
  );
  if (row === undefined) return;
  await db.query(putBackSql, [job.type, job.id, 0]);
  await db.query("SELECT pg_notify($1, $2)", [jobsChannel, JSON.stringify({ wake: job.type })]);
  await announceProgress(db, "job", job.id);
}
