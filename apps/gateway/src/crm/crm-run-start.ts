import { type CrmRunKind, crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { insertRun } from "@bellwether/crm-connectors/sync/run-row";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { readJob } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { parseKey } from "../node/global-id.ts";
import { crmRunKey } from "./crm-schedule.ts";
import { readCrmSyncRun } from "./crm-sync-run.row.ts";
import { CrmSyncRun } from "./crm-sync-run.type.ts";
import { isRunning, lockConnection } from "./lock-connection.ts";

@InputType("CrmRunStartInput", { description: "Which connection to run." })
export class CrmRunStartInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;
}

@ObjectType("CrmRunStartPayload", { description: "What became of asking for a run." })
export class CrmRunStartPayload {
  @Field(() => CrmSyncRun, {
    nullable: true,
    description: "The run with its report to be; null when none was started.",
  })
  run!: CrmSyncRun | null;

  @Field(() => Job, {
    nullable: true,
    description: "The work, to follow by `jobProgress`; null when none was started.",
  })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why none was started; empty on success." })
  userErrors!: UserError[];
}

/** Asks for a run; there is one at a time of each connection. A dry run may look at a paused one. */
export async function crmRunStart(
  kind: CrmRunKind,
  { connectionId }: CrmRunStartInput,
  { door, caller, services }: RequestContext,
): Promise<CrmRunStartPayload> {
  const { tenantId, locale } = caller;
  const key = parseKey("CrmConnection", connectionId, "input.connectionId");
  const refuse = (error: UserError): CrmRunStartPayload => ({ run: null, job: null, userErrors: [error] });
  return door.write(tenantId, async (db) => {
    const refusal = await lockConnection(db, key, null, locale);
    if (refusal !== null) return refuse(refusal);
    const [{ status, mapped }]: [{ status: string; mapped: boolean }] = await db.query(
      `SELECT status, EXISTS (SELECT FROM crm_field_mapping WHERE connection_id = $1) AS mapped
       FROM crm_connection WHERE id = $1`,
      [key],
    );
    if (status === "PAUSED" && kind === "SYNC") return refuse(failure(locale, "crm.is-paused", null));
    if (!mapped) return refuse(failure(locale, "crm.mapping.empty", null));
    if (await isRunning(db, key)) return refuse(failure(locale, "crm.running", null));
    const runId = await insertRun(db, { connectionId: key, kind, jobId: null, startedBy: caller.id });
    const jobId = await services.jobs.enqueue(db, {
      tenantId,
      type: crmSyncJobType,
      input: { connectionId: key, runId },
      createdBy: caller.id,
      singletonKey: crmRunKey(key),
    });
    const job = await readJob(db, jobId);
    const [queued]: [{ own: boolean }] = await db.query("SELECT input->>'runId' = $2 AS own FROM job WHERE id = $1", [
      jobId,
      runId,
    ]);
    if (!queued.own) {
      // A schedule's run was queued first, and has not made its report yet.
      await db.query("DELETE FROM crm_sync_run WHERE id = $1", [runId]);
      return refuse(failure(locale, "crm.running", null));
    }
    await db.query("UPDATE crm_sync_run SET job_id = $2 WHERE id = $1", [runId, jobId]);
    return { run: await readCrmSyncRun(db, runId), job, userErrors: [] };
  });
}
