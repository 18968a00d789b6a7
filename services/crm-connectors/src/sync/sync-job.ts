import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobAborted, JobFailure } from "@bellwether/runtime/jobs/job-error";
import { type CrmAccess, crmSecretsOwner, openCrm, openSecrets } from "../connections/open-connection.ts";
import { readConnection, type StoredConnection } from "../connections/stored-connection.ts";
import { type CrmSyncJobInput, crmSyncJobInput, crmSyncJobType } from "../contract.ts";
import { CrmFailure, isPassing } from "../http/crm-failure.ts";
import type { CustomerDesk } from "./customer-desk.ts";
import { dryRun } from "./dry-run.ts";
import { RunReport } from "./report.ts";
import { beginRun, endRun } from "./run-row.ts";
import { syncRun } from "./sync-run.ts";

/** Keeps customers in step with a CRM. */
export function crmSyncJob(access: CrmAccess, desk: CustomerDesk): JobDefinition<CrmSyncJobInput> {
  return {
    type: crmSyncJobType,
    input: crmSyncJobInput,
    retryLimit: 2,
    run: (context, input) => runJob(access, desk, context, input),
  };
}

async function runJob(
  access: CrmAccess,
  desk: CustomerDesk,
  context: JobContext,
  { connectionId, runId }: CrmSyncJobInput,
): Promise<void> {
  const { door, tenantId, jobId } = context;
  const connection = await door.read(tenantId, (db) => readConnection(db, connectionId));
  // Disconnected since: there is nothing to tell it to.
  if (connection === null) return;
  // A schedule does not knock again with what was refused; a person may try.
  if (connection.status === "UNAUTHORISED" && runId === undefined) return;
  const run = await door.write(tenantId, (db) => beginRun(db, { connectionId, runId, jobId }));
  if (run === null) return;
  try {
    const isDry = run.kind === "DRY_RUN";
    const remarks = await perform(access, desk, context, connection, run.id, isDry);
    await context.complete(async (db) => {
      await endRun(db, run.id, "COMPLETED", { remarks, failure: null });
      await db.query("UPDATE crm_connection SET status = 'READY' WHERE id = $1 AND status = 'UNAUTHORISED'", [
        connectionId,
      ]);
      return { runId: run.id };
    });
  } catch (error) {
    await endInFailure(context, connectionId, run.id, error);
  }
}

function perform(
  access: CrmAccess,
  desk: CustomerDesk,
  context: JobContext,
  connection: StoredConnection,
  runId: string,
  isDry: boolean,
) {
  const { door, tenantId, signal } = context;
  if (connection.status === "PAUSED" && !isDry) throw new CrmFailure("crm.paused");
  const secrets = openSecrets(access, crmSecretsOwner(tenantId, connection.id), connection.secrets);
  return (isDry ? dryRun : syncRun)({
    door,
    tenantId,
    connection,
    opened: openCrm(access, connection, secrets, signal),
    desk,
    report: new RunReport(runId),
    signal,
    // How much there is to read no CRM tells beforehand.
    onProgress: (part, records) =>
      context.report(part === "in" ? 0.3 : 0.7, { code: `crm.${part}`, facts: { records } }),
  });
}

/**
 * What passes by itself leaves the rest to the next run; what does not fails the job; what nobody expected is tried again.
 */
async function endInFailure(context: JobContext, connectionId: string, runId: string, error: unknown): Promise<void> {
  const { door, tenantId, signal } = context;
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    // One that will run again goes on with the same report.
    if (reason instanceof JobAborted && reason.reason === "cancelled")
      await door.write(tenantId, (db) => endRun(db, runId, "STOPPED", { remarks: [], failure: null }));
    throw reason;
  }
  if (!(error instanceof CrmFailure)) {
    const failure = { code: "crm.unexpected", facts: {} } as const;
    await door.write(tenantId, (db) => endRun(db, runId, "FAILED", { remarks: [], failure }));
    throw error;
  }
  const { code, facts } = error;
  if (isPassing(error)) {
    context.log.warn({ err: error, runId }, "the run stopped, and goes on with the next one");
    await context.complete(async (db) => {
      await endRun(db, runId, "STOPPED", { remarks: [], failure: { code, facts } });
      return { runId, stopped: code };
    });
    return;
  }
  await door.write(tenantId, async (db) => {
    await endRun(db, runId, "FAILED", { remarks: [], failure: { code, facts } });
    if (code === "crm.unauthorised" || code === "crm.secrets")
      await db.query("UPDATE crm_connection SET status = 'UNAUTHORISED' WHERE id = $1 AND status = 'READY'", [
        connectionId,
      ]);
  });
  throw new JobFailure(code, error.message, { ...facts });
}
