import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const JobStatus = describedEnum("JobStatus", "Where a job stands.", {
  QUEUED: "Waits for a worker.",
  RUNNING: "A worker is at it.",
  COMPLETED: "Done; its effect is visible.",
  FAILED: "Ended without effect; `failure` says why.",
  CANCELLED: "Stopped on request, without effect.",
});
export type JobStatus = keyof typeof JobStatus;

@ObjectType("Job", { implements: Node, description: "A piece of background work." })
export class Job extends Node {
  @Field(() => String, { description: 'What kind of work it is, such as "demand-forecast.train".' })
  type!: string;

  @Field(() => JobStatus, { description: "Where the job stands." })
  status!: JobStatus;

  @Field(() => Float, { description: "How much is done, from 0 to 1." })
  progress!: number;

  @Field(() => Remark, { nullable: true, description: "What is being done now; null when nothing is." })
  step!: Remark | null;

  @Field(() => Remark, { nullable: true, description: "Why the job failed; null when it did not." })
  failure!: Remark | null;

  @Field(() => Int, { description: "How often a worker has begun it." })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: "When the job was asked for." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a worker first began it." })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the job ended." })
  finishedAt!: Date | null;
}

/** Whether a job in this state will not change any more by itself. */
export function isFinalJobStatus(status: JobStatus): boolean {
  return status === "COMPLETED" || status === "FAILED" || status === "CANCELLED";
}
