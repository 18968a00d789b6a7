import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobAborted, JobFailure } from "@bellwether/runtime/jobs/job-error";
import { findBatch } from "./batch/import-batch.ts";
import { type ImportJobInput, importJobInput, importJobType } from "./contract.ts";
import { type ImportRequest, runImport } from "./run-import.ts";

/** What makes articles and conversations of what is imported. */
export type SupportTakers = Required<Pick<ImportRequest, "takeAnswers" | "takeDocument" | "takeConversations">>;

/**
 * Imports an uploaded file. Records, the batch's COMPLETED and the job's are written in one transaction, so a killed job
 * starts again from nothing and has its effect once.
 */
export function importJob(support: SupportTakers): JobDefinition<ImportJobInput> {
  return {
    type: importJobType,
    input: importJobInput,
    retryLimit: 2,
    run: (context, input) => importUpload(context, input, support),
  };
}

async function importUpload(context: JobContext, { batchId }: ImportJobInput, support: SupportTakers): Promise<void> {
  const { door, tenantId, artifacts, signal } = context;
  const batch = await door.read(tenantId, (db) => findBatch(db, batchId));
  if (batch === null) throw new JobFailure("import.missing", "The import does not exist any more.");
  const { artifactId } = batch;
  if (artifactId === null) throw new JobFailure("import.no-upload", "The import's file has not arrived.");
  const source = await artifacts.get(tenantId, artifactId);
  const outcome = await runImport({
    door,
    tenantId,
    kind: batch.kind,
    source,
    batch: { id: batchId },
    options: batch.options,
    bytesTotal: batch.bytesTotal ?? undefined,
    signal,
    ...support,
    transact: (work) => context.complete(async (db) => ({ ...(await work(db)) })),
  });
  if (outcome.status === "CANCELLED" && signal.aborted) {
    // The reason tells the queue what becomes of the job. One that will run again needs the file.
    const reason: unknown = signal.reason;
    if (reason instanceof JobAborted && reason.reason === "cancelled") await artifacts.remove(tenantId, artifactId);
    throw reason;
  }
  // Another process still reads the file; this run ends, and the queue asks again.
  if (outcome.failure?.code === "import.running") throw new Error(outcome.failure.message);
  await artifacts.remove(tenantId, artifactId);
  if (outcome.failure === null) return;
  const { code, message, facts } = outcome.failure;
  throw new JobFailure(code, message, facts);
}
