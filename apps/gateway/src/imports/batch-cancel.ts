import type { ImportFailureReport } from "@bellwether/data-import/contract";
import { announceProgress } from "@bellwether/runtime/jobs/progress-announcement";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { toImportKind } from "./import.row.ts";
import type { ImportKind, ImportStatus } from "./import.type.ts";

/** The import of a job. */
export interface JobBatch {
  id: string;
  kind: ImportKind;
  status: ImportStatus;
  artifactId: string | null;
}

const cancelled: ImportFailureReport = {
  code: "import.cancelled",
  facts: {},
  message: "The import was cancelled; nothing was changed.",
};

/** Marks a batch that has not ended as cancelled; false when there is none such. Its job is the caller's to stop. */
export async function cancelBatch(db: EntityManager, batchId: string): Promise<boolean> {
  const [, changed]: [unknown, number] = await db.query(
    `UPDATE import_batch SET status = 'CANCELLED', finished_at = now(), failure = $2
     WHERE id = $1 AND status IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING')`,
    [batchId, JSON.stringify(cancelled)],
  );
  if (changed > 0) await announceProgress(db, "import", batchId);
  return changed > 0;
}

/**
 * The batch that a job imports; null when it is another kind of job. It is locked, before the job is: in the order in which
 * an import writes its end.
 */
export async function batchOfJob(db: EntityManager, jobId: string): Promise<JobBatch | null> {
  const [batch]: (Omit<JobBatch, "kind"> & { kind: string })[] = await db.query(
    'SELECT id, kind, status, artifact_id AS "artifactId" FROM import_batch WHERE job_id = $1 FOR UPDATE',
    [jobId],
  );
  return batch === undefined ? null : { ...batch, kind: toImportKind(batch.kind) };
}

/** Removes the file of a cancelled import, once that is committed. Where it cannot, the cancellation stands all the same. */
export async function removeUpload(
  { services, caller, log }: Pick<RequestContext, "services" | "caller" | "log">,
  artifactId: string,
): Promise<void> {
  try {
    await services.artifacts.remove(caller.tenantId, artifactId);
  } catch (error) {
    log.warn({ err: error, artifactId }, "the file of a cancelled import was not removed");
  }
}

/** Stands where a caller would start or stop an import by its job. */
export function importForbidden(missing: Permission, locale: SentenceLocale): UserError {
  return failure(locale, "job.import-forbidden", ["jobId"], { permission: missing });
}
