import type { BudgetGoal, Timing } from "@bellwether/ad-roi/decide/contract";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { BudgetGoalKind, BudgetObjectiveKind, BudgetTiming } from "./budget-words.enum.ts";

@InputType("BudgetBoundsInput", { description: "What one channel may spend, in the model's currency." })
export class BudgetBoundsInput {
  @Field(() => String, { description: "The channel, as the model calls it." })
  channel!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Least over the horizon; half of the present spend when not given.",
  })
  lower?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Most over the horizon; one and a half times the present spend when not given.",
  })
  upper?: number | null;

  @Field(() => Float, { nullable: true, description: "Least in each period." })
  lowerPerPeriod?: number | null;

  @Field(() => Float, { nullable: true, description: "Most in each period." })
  upperPerPeriod?: number | null;
}

@InputType("BudgetQuestionInput", { description: "What is to be planned." })
export class BudgetQuestionInput {
  @Field(() => Int, { defaultValue: 13, description: "Periods of the model, mostly weeks, 1 to 53." })
  periods!: number;

  @Field(() => BudgetGoalKind, { description: "How much is spent." })
  goal!: BudgetGoal["kind"];

  @Field(() => Float, { nullable: true, description: "Money over the horizon, held channels included; for FIXED." })
  budget?: number | null;

  @Field(() => Float, { nullable: true, description: "The return that is wanted for each unit; for the other goals." })
  targetRoas?: number | null;

  @Field(() => BudgetObjectiveKind, { defaultValue: "EXPECTED", description: "What the plan is to be best at." })
  objective!: "EXPECTED" | "QUANTILE";

  @Field(() => Float, {
    nullable: true,
    description: "For QUANTILE: share of cases that may be worse, strictly between 0 and 1; 0.1 when not given.",
  })
  quantile?: number | null;

  @Field(() => BudgetTiming, { defaultValue: "EVEN", description: "When money is spent." })
  timing!: Timing;

  @Field(() => [BudgetBoundsInput], {
    defaultValue: [],
    description: "Bounds of channels; those left out have the usual ones.",
  })
  bounds!: BudgetBoundsInput[];

  @Field(() => Float, { nullable: true, description: "Least of all channels together in each period." })
  lowerPerPeriod?: number | null;

  @Field(() => Float, { nullable: true, description: "Most of all channels together in each period." })
  upperPerPeriod?: number | null;
}

@InputType("BudgetAmountInput", { description: "What one channel is given." })
export class BudgetAmountInput {
  @Field(() => String, { description: "The channel, as the model calls it." })
  channel!: string;

  @Field(() => Float, { description: "Money over the horizon, in the model's currency." })
  amount!: number;

  @Field(() => [Float], { nullable: true, description: "The same by period; in equal parts when not given." })
  byPeriod?: number[] | null;
}

@InputType("BudgetOptimizeInput", { description: "A question about the best budget." })
export class BudgetOptimizeInput {
  @Field(() => ID, { nullable: true, description: "The media-mix version to ask; the champion when not given." })
  modelVersionId?: string | null;

  @Field(() => BudgetQuestionInput, { description: "What is to be planned." })
  question!: BudgetQuestionInput;
}

@InputType("BudgetOutcomeInput", { description: "A plan to be judged." })
export class BudgetOutcomeInput {
  @Field(() => ID, { nullable: true, description: "The media-mix version to ask; the champion when not given." })
  modelVersionId?: string | null;

  @Field(() => Int, { defaultValue: 13, description: "Periods of the horizon, 1 to 53." })
  periods!: number;

  @Field(() => [BudgetAmountInput], { description: "Money by channel; channels left out spend as at present." })
  channels!: BudgetAmountInput[];
}
