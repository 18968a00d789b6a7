import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";

/**
 * A job that is followed by something of another service, once its effect is there. What follows has to bear being left out:
 * where it fails, or the process is killed in between, the job stays completed and it is not tried again.
 */
export function followedBy<Input>(
  job: JobDefinition<Input>,
  next: (context: JobContext, input: Input) => Promise<void>,
): JobDefinition<Input> {
  return {
    ...job,
    async run(context, input) {
      await job.run(context, input);
      await next(context, input);
    },
  };
}
