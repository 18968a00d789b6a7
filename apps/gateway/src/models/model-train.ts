import { trainInput } from "@bellwether/demand-forecast/contract";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { readJob } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { ModelTask, modelTasks } from "./model-task.enum.ts";

@InputType("ModelTrainInput", { description: "Which models to train." })
export class ModelTrainInput {
  @Field(() => ModelTask, { description: "What the models are for." })
  task!: ModelTask;

  @Field(() => Int, {
    nullable: true,
    description: "Seed of everything random, 0 or more; the same data and seed give the same models.",
  })
  seed?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ModelTrainPayload", { description: "What became of asking for training." })
export class ModelTrainPayload {
  @Field(() => Job, {
    nullable: true,
    description: "The training, to follow by `jobProgress`; null when none was started.",
  })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why no training was started; empty on success." })
  userErrors!: UserError[];
}

/** Asks for training. While the same training waits or runs, asking again gives that one. */
export async function modelTrain(input: ModelTrainInput, context: RequestContext): Promise<ModelTrainPayload> {
  const { door, caller, services } = context;
  const { idempotencyKey, ...asked } = input;
  const keyError = idempotencyKeyError(idempotencyKey, caller.locale);
  if (keyError !== null) return { job: null, userErrors: [keyError] };
  const parsed = trainInput.safeParse(input.seed === null || input.seed === undefined ? {} : { seed: input.seed });
  if (!parsed.success)
    return { job: null, userErrors: [failure(caller.locale, "seed.range", ["seed"], { seed: input.seed ?? "" })] };
  const jobInput = parsed.data;
  return door.write(caller.tenantId, async (db) => {
    const once = await answerOnce(db, "modelTrain", idempotencyKey ?? null, asked, async () => ({
      jobId: await services.jobs.enqueue(db, {
        tenantId: caller.tenantId,
        type: modelTasks[input.task].trainJob,
        input: jobInput,
        createdBy: caller.id,
        singletonKey: `seed:${jobInput.seed}`,
      }),
    }));
    if (once.outcome === "key-reused") return { job: null, userErrors: [idempotencyKeyReused(caller.locale)] };
    return { job: await readJob(db, once.answer.jobId), userErrors: [] };
  });
}
