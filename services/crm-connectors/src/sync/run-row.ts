import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { type CrmFailureCode, type CrmRunKind, crmLimits } from "../contract.ts";
import type { RunRemark } from "./report.ts";

/** Why a run ended before its time. */
export interface RunFailure {
  code: CrmFailureCode;
  facts: Readonly<Record<string, string | number>>;
}

/** @returns the new run's id */
export async function insertRun(
  db: EntityManager,
  run: { connectionId: string; kind: CrmRunKind; jobId: string | null; startedBy: string | null },
): Promise<string> {
  const id = randomUUID();
  await db.query("INSERT INTO crm_sync_run (id, connection_id, kind, job_id, started_by) VALUES ($1, $2, $3, $4, $5)", [
    id,
    run.connectionId,
    run.kind,
    run.jobId,
    run.startedBy,
  ]);
  return id;
}

/**
 * The report of a job's run: the one that was made when it was asked for, or its own. A run that begins again goes on where it
 * was; a dry run, which left nothing, begins anew.
 */
export async function beginRun(
  db: EntityManager,
  asked: { connectionId: string; runId: string | undefined; jobId: string },
): Promise<{ id: string; kind: CrmRunKind } | null> {
  const { connectionId, runId, jobId } = asked;
  const [known]: { id: string; kind: CrmRunKind }[] = await db.query(
    "SELECT id, kind FROM crm_sync_run WHERE connection_id = $1 AND (id = $2 OR job_id = $3)",
    [connectionId, runId ?? null, jobId],
  );
  if (known === undefined && runId !== undefined) return null;
  const id = known?.id ?? (await insertRun(db, { connectionId, kind: "SYNC", jobId, startedBy: null }));
  if (known?.kind === "DRY_RUN") {
    await db.query("DELETE FROM crm_sync_item WHERE run_id = $1", [id]);
    await db.query("UPDATE crm_sync_run SET counts = '{}', items_stored = 0 WHERE id = $1", [id]);
  }
  await db.query(
    "UPDATE crm_sync_run SET status = 'RUNNING', job_id = $2, failure = NULL, remarks = '[]', finished_at = NULL WHERE id = $1",
    [id, jobId],
  );
  return { id, kind: known?.kind ?? "SYNC" };
}

/** Writes a run's end, and forgets reports that are old: they hold names and addresses. */
export async function endRun(
  db: EntityManager,
  id: string,
  status: "COMPLETED" | "STOPPED" | "FAILED",
  { remarks, failure }: { remarks: readonly RunRemark[]; failure: RunFailure | null },
): Promise<void> {
  await db.query(
    `UPDATE crm_sync_run SET status = $2, remarks = $3, failure = $4, finished_at = clock_timestamp()
     WHERE id = $1 AND status = 'RUNNING'`,
    [id, status, JSON.stringify(remarks), failure === null ? null : JSON.stringify(failure)],
  );
  await db.query(
    "DELETE FROM crm_sync_run WHERE started_at < now() - make_interval(days => $1) AND status <> 'RUNNING'",
    [crmLimits.reportDays],
  );
}
