import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, ID, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { Job } from "./job.type.ts";
import { followJob } from "./job-progress.ts";

interface SubscribeData {
  args: { jobId: string };
  context: RequestContext;
}

@Resolver(() => Job)
export class JobProgressResolver {
  @Authorized<Permission>("data:read")
  @Subscription(() => Job, {
    description: "A job as it is now, then after each change, until it has ended.",
    subscribe: ({ args, context }: SubscribeData) => followJob(parseKey("Job", args.jobId, "jobId"), context),
  })
  jobProgress(@Arg("jobId", () => ID, { description: "The job to follow." }) _jobId: string, @Root() job: Job): Job {
    return job;
  }
}
