import type { CrmCount, CrmSyncJobInput } from "@bellwether/crm-connectors/contract";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { followedBy } from "../followed-by.ts";
import { scoreSoon } from "../score-soon.ts";

/** What a run counts that changes whom scores are of, or whose purchases are whose. */
const scoredCounts: readonly CrmCount[] = ["here.created", "here.updated", "here.merged"];

/** Keeps customers in step with a CRM, and has them scored again soon where the run wrote any here. */
export function syncAndScore(syncJob: JobDefinition<CrmSyncJobInput>): JobDefinition<CrmSyncJobInput> {
  return followedBy(syncJob, async (context) => {
    if (await wroteHere(context)) await scoreSoon(context);
  });
}

async function wroteHere({ door, tenantId, jobId }: JobContext): Promise<boolean> {
  const runs = await door.read(
    tenantId,
    (db): Promise<unknown[]> =>
      db.query("SELECT FROM crm_sync_run WHERE job_id = $1 AND kind = 'SYNC' AND counts ?| $2::text[]", [
        jobId,
        scoredCounts,
      ]),
  );
  return runs.length > 0;
}
