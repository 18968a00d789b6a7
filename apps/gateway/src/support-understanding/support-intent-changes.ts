import { mostReviews, reviewExamples } from "@bellwether/smart-support/understanding/examples/review-examples";
import {
  archiveIntent,
  type IntentChange,
  saveIntent,
} from "@bellwether/smart-support/understanding/examples/save-intent";
import {
  supportIntentsJobType,
  supportIntentsTrainInput,
} from "@bellwether/smart-support/understanding/train/contract";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { readJob } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { parseOwnKey } from "../node/global-id.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { readIntent } from "./intents-read.ts";
import { SupportIntent } from "./support-intent.type.ts";

@InputType("IntentSaveInput", { description: "An intent as it is to be." })
export class IntentSaveInput {
  @Field(() => String, { description: "What examples and models call it: small letters, digits, _ and -, at most 80." })
  key!: string;

  @Field(() => String, { description: "Its name in English, 1 to 120 characters." })
  nameEn!: string;

  @Field(() => String, { description: "Its name in Chinese, 1 to 120 characters." })
  nameZh!: string;

  @Field(() => String, { nullable: true, description: "Whom conversations about it are given to; null for anybody." })
  skill?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether people answer it, never the bot." })
  isPolicy!: boolean;
}

@InputType("IntentArchiveInput", { description: "Which intent to put away." })
export class IntentArchiveInput {
  @Field(() => String, { description: "Its key." })
  key!: string;
}

@ObjectType("IntentPayload", { description: "What became of a change of an intent." })
export class IntentPayload {
  @Field(() => SupportIntent, { nullable: true, description: "The intent as it is now; null when nothing was done." })
  intent!: SupportIntent | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

export const SupportExampleDecision = describedEnum("SupportExampleDecision", "What somebody says of an example.", {
  ACCEPT: "It is an example of its intent.",
  CORRECT: "It is an example of another intent, or of none.",
  REJECT: "It is no example.",
});
export type SupportExampleDecision = keyof typeof SupportExampleDecision;

@InputType("SupportExampleVerdict", { description: "What somebody says of one example." })
export class SupportExampleVerdict {
  @Field(() => ID, { description: "The example." })
  exampleId!: string;

  @Field(() => SupportExampleDecision, { description: "What is said of it." })
  decision!: SupportExampleDecision;

  @Field(() => String, { nullable: true, description: "Of a correction: the intent's key; null for out of scope." })
  intentKey?: string | null;
}

@InputType("SupportExampleReviewInput", { description: "What somebody says of examples." })
export class SupportExampleReviewInput {
  @Field(() => [SupportExampleVerdict], { description: "At most 200." })
  verdicts!: SupportExampleVerdict[];
}

@InputType("SupportIntentsTrainInput", { description: "How intents are to be learnt." })
export class SupportIntentsTrainInput {
  @Field(() => Float, {
    nullable: true,
    description:
      "Share of messages understood rightly that may be taken for out of scope, 0 to 0.5: more refuses more of what nobody taught. 0.05 when not given.",
  })
  refusedShare?: number | null;
}

@ObjectType("SupportIntentsTrainPayload", { description: "What became of asking for intents to be learnt." })
export class SupportIntentsTrainPayload {
  @Field(() => Job, { nullable: true, description: "The training; null when none was started." })
  job!: Job | null;

  @Field(() => [UserError], { description: "Why no training was started; empty on success." })
  userErrors!: UserError[];
}

@ObjectType("SupportExampleReviewPayload", { description: "What became of a review." })
export class SupportExampleReviewPayload {
  @Field(() => Int, { description: "Examples that were reviewed: all of them or none." })
  reviewed!: number;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

export function intentSave({ skill, ...draft }: IntentSaveInput, context: RequestContext): Promise<IntentPayload> {
  const { id: author } = context.caller;
  return change(context, draft.key, (db) => saveIntent(db, { ...draft, skill: skill ?? null }, author));
}

export function intentArchive({ key }: IntentArchiveInput, context: RequestContext): Promise<IntentPayload> {
  return change(context, key, (db) => archiveIntent(db, key, context.caller.id));
}

function change(
  { door, caller }: RequestContext,
  key: string,
  work: (db: EntityManager) => Promise<IntentChange>,
): Promise<IntentPayload> {
  return door.write(caller.tenantId, async (db) => {
    const changed = await work(db);
    if (changed.outcome === "changed") return { intent: await readIntent(db, key), userErrors: [] };
    const { code, field, facts } = changed.problem;
    return { intent: null, userErrors: [failure(caller.locale, code, field && [field], facts)] };
  });
}

const decisions = { ACCEPT: "ACCEPTED", CORRECT: "CORRECTED", REJECT: "REJECTED" } as const;

export async function supportExampleReview(
  { verdicts }: SupportExampleReviewInput,
  { door, caller }: RequestContext,
): Promise<SupportExampleReviewPayload> {
  if (verdicts.length < 1 || verdicts.length > mostReviews) {
    const facts = { maximum: mostReviews, count: verdicts.length };
    return { reviewed: 0, userErrors: [failure(caller.locale, "support-example.count", ["verdicts"], facts)] };
  }
  const reviews = verdicts.map(({ exampleId, decision, intentKey }, at) => ({
    id: parseOwnKey("SupportExample", exampleId, `verdicts.${at}.exampleId`),
    decision: decisions[decision],
    intentKey: decision === "CORRECT" ? (intentKey ?? null) : null,
  }));
  const done = await door.write(caller.tenantId, (db) => reviewExamples(db, reviews, caller.id));
  if (done.outcome === "reviewed") return { reviewed: reviews.length, userErrors: [] };
  const field = done.code === "support-example.unknown" ? "exampleId" : "intentKey";
  return { reviewed: 0, userErrors: [failure(caller.locale, done.code, ["verdicts", String(done.at), field])] };
}

/** Asks for intents to be learnt. While that waits or runs with the same share, asking again gives that training. */
export async function supportIntentsTrain(
  { refusedShare }: SupportIntentsTrainInput,
  { door, caller, services }: RequestContext,
): Promise<SupportIntentsTrainPayload> {
  const parsed = supportIntentsTrainInput.safeParse({ refusedShare: refusedShare ?? undefined });
  if (!parsed.success)
    return { job: null, userErrors: [failure(caller.locale, "support-intent.refused-share", ["refusedShare"])] };
  const job = await door.write(caller.tenantId, async (db) => {
    const jobId = await services.jobs.enqueue(db, {
      tenantId: caller.tenantId,
      type: supportIntentsJobType,
      input: parsed.data,
      createdBy: caller.id,
      singletonKey: `share:${parsed.data.refusedShare}`,
    });
    return readJob(db, jobId);
  });
  return { job, userErrors: [] };
}
