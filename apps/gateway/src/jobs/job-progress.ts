import { GraphQLError } from "graphql";
import type { RequestContext } from "../context.ts";
import { readJob } from "./job.loader.ts";
import { isFinalJobStatus, type Job } from "./job.type.ts";

/**
 * The job as it is now, then after each change, until it has ended.
 *
 * @throws GraphQLError NOT_FOUND, before the first value, when the organisation has no such job.
 */
export async function followJob(key: string, context: RequestContext): Promise<AsyncGenerator<Job, void>> {
  if ((await readNow(key, context)) === null)
    throw new GraphQLError("There is no such job.", { extensions: { code: "NOT_FOUND", argument: "jobId" } });
  return changesOf(key, context);
}

async function* changesOf(key: string, context: RequestContext): AsyncGenerator<Job, void> {
  const { services, caller, signal } = context;
  for await (const _ of services.progress.follow(caller.tenantId, "job", key, signal)) {
    const job = await readNow(key, context);
    if (job === null) return;
    yield job;
    if (isFinalJobStatus(job.status)) return;
  }
}

/** A transaction per look: the request's own snapshot would show the first state for ever. */
function readNow(key: string, { door, caller }: RequestContext): Promise<Job | null> {
  return door.read(caller.tenantId, (db) => readJob(db, key));
}
