import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { jobByKey } from "./job.loader.ts";
import { type JobRow, toJob } from "./job.row.ts";
import { Job } from "./job.type.ts";
import { JobCancelInput, JobCancelPayload, jobCancel } from "./job-cancel.ts";
import { JobRetryInput, JobRetryPayload, jobRetry } from "./job-retry.ts";
import { JobsArguments, jobsList } from "./jobs-list.ts";

export const jobConnection = connectionTypes("Job", "jobs", () => Job);

@Resolver(() => Job)
export class JobResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Job, { nullable: true, description: "One job; null when there is none." })
  job(
    @Arg("id", () => ID, { description: "The job's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Job | null> {
    return context.loaders.of(jobByKey).load(parseKey("Job", id, "id"));
  }

  @Authorized<Permission>("data:read")
  @Query(() => jobConnection.ConnectionType, { description: "The jobs that match, latest first, page by page." })
  jobs(
    @Args(() => JobsArguments) { filter, ...page }: JobsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Job>> {
    return readListPage<JobRow & CursorRow, Job>(context.db, jobsList(filter ?? null), readPage(page), toJob);
  }

  @Authorized<Permission>("models:manage")
  @Mutation(() => JobCancelPayload, { description: "Stops a job that waits or runs; it then has no effect." })
  jobCancel(
    @Arg("input", () => JobCancelInput, { description: "Which job." }) input: JobCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<JobCancelPayload> {
    return jobCancel(input, context);
  }

  @Authorized<Permission>("models:manage")
  @Mutation(() => JobRetryPayload, { description: "Runs a job again that failed or was cancelled." })
  jobRetry(
    @Arg("input", () => JobRetryInput, { description: "Which job." }) input: JobRetryInput,
    @Ctx() context: RequestContext,
  ): Promise<JobRetryPayload> {
    return jobRetry(input, context);
  }
}
