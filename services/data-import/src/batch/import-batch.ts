import { announceProgress } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type {
  ImportFailureReport,
  ImportKind,
  ImportOptions,
  ImportProgress,
  ImportStatus,
  ImportSummary,
} from "../contract.ts";
import { ImportFailure } from "../import-failure.ts";
import { batchLockName } from "../staging/import-lock.ts";

/** What a batch is made with. */
export interface NewBatch {
  kind: ImportKind;
  fileName: string;
  options: ImportOptions;
  createdBy: string | null;
}

/** A batch as an import needs it. */
export interface StoredBatch {
  id: string;
  kind: ImportKind;
  fileName: string;
  status: ImportStatus;
  options: ImportOptions;
  artifactId: string | null;
  bytesTotal: number | null;
}

/** @returns the new batch's id */
export async function insertBatch(db: EntityManager, batch: NewBatch, status: ImportStatus): Promise<string> {
  const [row]: [{ id: string }] = await db.query(
    `INSERT INTO import_batch (id, kind, file_name, status, options, created_by)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) RETURNING id`,
    [batch.kind, batch.fileName, status, JSON.stringify(batch.options), batch.createdBy],
  );
  return row.id;
}

export async function findBatch(db: EntityManager, id: string): Promise<StoredBatch | null> {
  const rows: StoredBatch[] = await db.query(
    `SELECT id, kind, file_name AS "fileName", status, options, artifact_id AS "artifactId",
       bytes_total::double precision AS "bytesTotal"
     FROM import_batch WHERE id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * Marks a batch as being imported, from the beginning: what an earlier attempt left is removed.
 *
 * @throws ImportFailure `import.cancelled` when the batch was cancelled.
 */
export async function startBatch(db: EntityManager, id: string): Promise<void> {
  await db.query("DELETE FROM import_row_error WHERE batch_id = $1", [id]);
  const [, started]: [unknown, number] = await db.query(
    `UPDATE import_batch SET status = 'RUNNING', started_at = now(), finished_at = NULL, failure = NULL, summary = '{}',
       bytes_read = 0, rows_read = 0, rows_accepted = 0, rows_rejected = 0
     WHERE id = $1 AND status <> 'CANCELLED'`,
    [id],
  );
  if (started === 0) throw new ImportFailure("import.cancelled", {}, "The import was cancelled; nothing was changed.");
  await announceProgress(db, "import", id);
}

export async function saveProgress(db: EntityManager, id: string, progress: ImportProgress): Promise<void> {
  await db.query(
    `UPDATE import_batch SET bytes_read = $2, bytes_total = $3, rows_read = $4, rows_rejected = $5, rows_accepted = $6
     WHERE id = $1 AND status = 'RUNNING'`,
    [
      id,
      progress.bytesRead,
      progress.bytesTotal,
      progress.rowsRead,
      progress.rowsRejected,
      progress.rowsRead - progress.rowsRejected,
    ],
  );
  await announceProgress(db, "import", id);
}

/**
 * Writes a batch's end. For a completed one in the transaction of its records, so that both are seen together. One that was
 * cancelled stays so.
 */
export async function finishBatch(
  db: EntityManager,
  id: string,
  status: "COMPLETED" | "FAILED" | "CANCELLED" | "QUEUED",
  summary: ImportSummary,
  failure: ImportFailureReport | null,
): Promise<void> {
  await db.query(
    `UPDATE import_batch SET status = $2, finished_at = CASE WHEN $2 = 'QUEUED' THEN NULL ELSE clock_timestamp() END,
       rows_read = $3, rows_accepted = $4, rows_rejected = $5, summary = $6, failure = $7
     WHERE id = $1 AND (status <> 'CANCELLED' OR $2 = 'CANCELLED')`,
    [
      id,
      status,
      summary.rowsRead,
      summary.rowsAccepted,
      summary.rowsRejected,
      JSON.stringify(summary.counts),
      failure === null ? null : JSON.stringify(failure),
    ],
  );
  await announceProgress(db, "import", id);
}

/** Marks batches whose process died as failed: they run without a job to try them again, and nobody holds their lock. */
export async function failInterruptedBatches(db: EntityManager): Promise<void> {
  const running: { id: string }[] = await db.query(
    "SELECT id FROM import_batch WHERE status = 'RUNNING' AND job_id IS NULL ORDER BY id",
  );
  for (const { id } of running) {
    await db.query(
      `UPDATE import_batch SET status = 'FAILED', finished_at = now(), failure = $2
       WHERE id = $1 AND status = 'RUNNING' AND pg_try_advisory_xact_lock(hashtextextended($3, 0))`,
      [id, JSON.stringify(interrupted), batchLockName(id)],
    );
  }
}

const interrupted: ImportFailureReport = {
  code: "import.interrupted",
  facts: {},
  message: "The process that imported this file ended in the middle; nothing was changed. Import it again.",
};
