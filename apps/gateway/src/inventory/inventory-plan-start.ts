import { planInput, planJobType } from "@bellwether/inventory/contract";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { readJob } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";

@InputType("InventoryPlanStartInput", { description: "How to plan." })
export class InventoryPlanStartInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The most to order for, in the organisation's currency; what settings say when not given.",
  })
  budget?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Seed of everything random, 0 or more; the same data and seed give the same plan.",
  })
  seed?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("InventoryPlanStartPayload", { description: "What became of asking for a plan." })
export class InventoryPlanStartPayload {
  @Field(() => Job, {
    nullable: true,
    description: "The planning, to follow by `jobProgress`; null when none was started.",
  })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why no planning was started; empty on success." })
  userErrors!: UserError[];
}

/** Asks for a plan of all stock. While the same planning waits or runs, asking again gives that one. */
export async function inventoryPlanStart(
  input: InventoryPlanStartInput,
  { door, caller, services }: RequestContext,
): Promise<InventoryPlanStartPayload> {
  const { idempotencyKey, budget, seed } = input;
  const keyError = idempotencyKeyError(idempotencyKey, caller.locale);
  if (keyError !== null) return { job: null, userErrors: [keyError] };
  const parsed = planInput.safeParse({
    budget: budget === null || budget === undefined ? null : Number(budget),
    ...(seed === null || seed === undefined ? {} : { seed }),
  });
  if (!parsed.success)
    return { job: null, userErrors: [refusedInput(parsed.error.issues[0]?.path[0], input, caller.locale)] };
  const jobInput = parsed.data;
  return door.write(caller.tenantId, async (db) => {
    const once = await answerOnce(db, "inventoryPlanStart", idempotencyKey ?? null, jobInput, async () => ({
      jobId: await services.jobs.enqueue(db, {
        tenantId: caller.tenantId,
        type: planJobType,
        input: jobInput,
        createdBy: caller.id,
        singletonKey: `seed:${jobInput.seed} budget:${jobInput.budget}`,
      }),
    }));
    if (once.outcome === "key-reused") return { job: null, userErrors: [idempotencyKeyReused(caller.locale)] };
    return { job: await readJob(db, once.answer.jobId), userErrors: [] };
  });
}

function refusedInput(
  field: PropertyKey | undefined,
  { seed }: InventoryPlanStartInput,
  locale: SentenceLocale,
): UserError {
  return field === "seed"
    ? failure(locale, "seed.range", ["seed"], { seed: seed ?? "" })
    : failure(locale, "budget.negative", ["budget"]);
}
