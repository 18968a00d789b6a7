import {
  type ExperimentDesignAnswer,
  type ExperimentDesignQuestion,
  experimentDesignName,
  maxGeos,
  testWeeks,
} from "@bellwether/ad-roi/experiments/contract";
import { Field, Float, InputType, Int } from "type-graphql";
import { askAdQuestion } from "../attribution/ask-ad-question.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { toMarkets } from "./experiment.row.ts";
import type { ExperimentDesigns } from "./experiment-power.type.ts";
import { designError } from "./experiment-problems.ts";
import { ExperimentDesign, ExperimentOutcome } from "./experiment-words.enum.ts";

/** Of all sales, that test markets may have together when nothing else is asked. */
const usualShare = 0.4;

@InputType("ExperimentDesignInput", { description: "What to test." })
export class ExperimentDesignInput {
  @Field(() => String, { description: "The channel, by external id." })
  channel!: string;

  @Field(() => ExperimentDesign, { description: "What to do in the test markets." })
  design!: ExperimentDesign;

  @Field(() => ExperimentOutcome, { description: "What to compare." })
  outcome!: ExperimentOutcome;

  @Field(() => Int, { defaultValue: 4, description: "Weeks that it takes, 2 to 12." })
  weeks!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share of all sales that test markets may have together, above 0, at most 0.5; 0.4 when not given.",
  })
  mostShare?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: "Markets to judge; the best ones are looked for when not given.",
  })
  testGeos?: string[] | null;
}

type Asked =
  | { channelId: string; currency: string; answer: Extract<ExperimentDesignAnswer, { outcome: "answered" }> }
  | { userErrors: UserError[] };

/** Where a channel could be tested, as the model host finds it. @throws GraphQLError UNAVAILABLE when it is away */
export async function askDesign(input: ExperimentDesignInput, context: RequestContext): Promise<Asked> {
  const { locale } = context.caller;
  const { weeks, mostShare, testGeos } = input;
  if (weeks < testWeeks.least || weeks > testWeeks.most)
    return { userErrors: [failure(locale, "experiment.weeks", ["weeks"], testWeeks)] };
  if (mostShare && !(mostShare > 0 && mostShare <= 0.5))
    return { userErrors: [failure(locale, "experiment.share", ["mostShare"])] };
  if (testGeos && (testGeos.length === 0 || testGeos.length > maxGeos || testGeos.includes("")))
    return { userErrors: [failure(locale, "experiment.markets-count", ["testGeos"], { most: maxGeos })] };
  const [channel] = await context.db.query<{ id: string; currency: string }>(
    "SELECT c.id, o.currency FROM ad_channel c CROSS JOIN organisation o WHERE c.external_id = $1",
    [input.channel],
  );
  if (channel === undefined)
    return { userErrors: [failure(locale, "experiment.channel-unknown", ["channel"], { channel: input.channel })] };
  const question: ExperimentDesignQuestion = {
    channelId: channel.id,
    design: input.design,
    outcome: input.outcome,
    weeks,
    mostShare: mostShare ?? usualShare,
    testGeos: testGeos ?? null,
  };
  const answer = await askAdQuestion<ExperimentDesignQuestion, ExperimentDesignAnswer>(
    experimentDesignName,
    question,
    context,
  );
  if (answer.outcome === "refused") return { userErrors: [designError(answer, locale)] };
  return { channelId: channel.id, currency: channel.currency, answer };
}

/** Choices of markets for a test. */
export async function experimentDesigns(
  input: ExperimentDesignInput,
  context: RequestContext,
): Promise<ExperimentDesigns> {
  const asked = await askDesign(input, context);
  if ("userErrors" in asked) return { geos: [], weeks: 0, choices: [], userErrors: asked.userErrors };
  const { answer, currency } = asked;
  return {
    geos: answer.geos,
    weeks: answer.weeks,
    choices: answer.choices.map((choice) => toMarkets(choice, currency)),
    userErrors: [],
  };
}
