import { requestRefresh } from "@bellwether/customer-behaviour/refresh/request-refresh";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";

/** Has customers scored again soon, after a job wrote what scores are made from. Where that cannot be asked for, the night scores them. */
export async function scoreSoon({ door, tenantId, log }: Pick<JobContext, "door" | "tenantId" | "log">): Promise<void> {
  await requestRefresh(door, new JobQueue(door), tenantId).catch((error: unknown) =>
    log.warn({ err: error }, "customers are scored by what came in at night only"),
  );
}
