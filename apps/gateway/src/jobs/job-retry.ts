import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { batchOfJob, importForbidden } from "../imports/batch-cancel.ts";
import { missingForImport } from "../imports/import-permissions.ts";
import { parseKey } from "../node/global-id.ts";
import { readJob } from "./job.loader.ts";
import { Job } from "./job.type.ts";

@InputType("JobRetryInput", { description: "Which job to run again." })
export class JobRetryInput {
  @Field(() => ID, { description: "The job." })
  jobId!: string;
}

@ObjectType("JobRetryPayload", { description: "What became of running a job again." })
export class JobRetryPayload {
  @Field(() => Job, { nullable: true, description: "The job as it is now; null when there is none." })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why it is not run again; empty on success." })
  userErrors!: UserError[];
}

/** Puts a job that failed or was cancelled back into the queue. */
export function jobRetry(input: JobRetryInput, { door, caller, services }: RequestContext): Promise<JobRetryPayload> {
  const key = parseKey("Job", input.jobId, "input.jobId");
  return door.write(caller.tenantId, async (db) => {
    const batch = await batchOfJob(db, key);
    const missing = batch === null ? null : missingForImport(caller, batch.kind);
    if (missing !== null) return { job: await readJob(db, key), userErrors: [importForbidden(missing, caller.locale)] };
    if (batch?.status === "CANCELLED" || (batch?.status === "FAILED" && batch.artifactId === null))
      return {
        job: await readJob(db, key),
        userErrors: [failure(caller.locale, "import.file-gone", ["jobId"])],
      };
    const queued = await services.jobs.retryWithin(db, caller.tenantId, key);
    const job = await readJob(db, key);
    if (job === null)
      return {
        job,
        userErrors: [failure(caller.locale, "job.unknown", ["jobId"])],
      };
    if (!queued)
      return {
        job,
        userErrors: [failure(caller.locale, "job.not-over", ["jobId"], { status: job.status })],
      };
    return { job, userErrors: [] };
  });
}
