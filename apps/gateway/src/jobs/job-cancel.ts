import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { batchOfJob, cancelBatch, importForbidden, removeUpload } from "../imports/batch-cancel.ts";
import { parseKey } from "../node/global-id.ts";
import { readJob } from "./job.loader.ts";
import { Job } from "./job.type.ts";

@InputType("JobCancelInput", { description: "Which job to stop." })
export class JobCancelInput {
  @Field(() => ID, { description: "The job." })
  jobId!: string;
}

@ObjectType("JobCancelPayload", { description: "What became of stopping a job." })
export class JobCancelPayload {
  @Field(() => Job, { nullable: true, description: "The job as it is now; null when there is none." })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why nothing was stopped; empty on success." })
  userErrors!: UserError[];
}

/** Stops a job that waits or runs. What it had done so far has no effect. */
export async function jobCancel(input: JobCancelInput, context: RequestContext): Promise<JobCancelPayload> {
  const { door, caller, services } = context;
  const key = parseKey("Job", input.jobId, "input.jobId");
  let artifactId: string | null = null;
  const payload = await door.write(caller.tenantId, async (db): Promise<JobCancelPayload> => {
    const batch = await batchOfJob(db, key);
    if (batch !== null && !caller.permissions.has("data:import"))
      return { job: await readJob(db, key), userErrors: [importForbidden("data:import", caller.locale)] };
    const cancelled = await services.jobs.cancelWithin(db, key);
    const job = await readJob(db, key);
    if (job === null)
      return {
        job,
        userErrors: [failure(caller.locale, "job.unknown", ["jobId"])],
      };
    if (!cancelled)
      return {
        job,
        userErrors: [failure(caller.locale, "job.not-under-way", ["jobId"], { status: job.status })],
      };
    if (batch !== null && (await cancelBatch(db, batch.id))) artifactId = batch.artifactId;
    return { job, userErrors: [] };
  });
  if (artifactId !== null) await removeUpload(context, artifactId);
  return payload;
}
