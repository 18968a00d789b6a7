import type { BudgetGoal, Timing } from "@bellwether/ad-roi/decide/contract";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { BudgetPlan } from "./budget-plan.type.ts";
import { BudgetGoalKind, BudgetObjectiveKind, BudgetTiming } from "./budget-words.enum.ts";

@ObjectType("BudgetBounds", { description: "What one channel may spend, in the plan's currency." })
export class BudgetBounds {
  @Field(() => String, { description: "The channel, as the model calls it." })
  channel!: string;

  @Field(() => Float, { nullable: true, description: "Least over the horizon; null for the usual." })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: "Most over the horizon; null for the usual." })
  upper!: number | null;

  @Field(() => Float, { nullable: true, description: "Least in each period." })
  lowerPerPeriod!: number | null;

  @Field(() => Float, { nullable: true, description: "Most in each period." })
  upperPerPeriod!: number | null;
}

@ObjectType("BudgetQuestion", { description: "What a scenario was planned for, so that it can be planned again." })
export class ScenarioQuestion {
  @Field(() => Int, { description: "Periods of the horizon." })
  periods!: number;

  @Field(() => BudgetGoalKind, { description: "How much is spent." })
  goal!: BudgetGoal["kind"];

  @Field(() => Float, { nullable: true, description: "Money over the horizon; for FIXED." })
  budget!: number | null;

  @Field(() => Float, { nullable: true, description: "The return that is wanted for each unit; for the other goals." })
  targetRoas!: number | null;

  @Field(() => BudgetObjectiveKind, { description: "What the plan is to be best at." })
  objective!: "EXPECTED" | "QUANTILE";

  @Field(() => Float, { nullable: true, description: "For QUANTILE: share of cases that may be worse." })
  quantile!: number | null;

  @Field(() => BudgetTiming, { description: "When money is spent." })
  timing!: Timing;

  @Field(() => [BudgetBounds], { description: "Bounds that were stated." })
  bounds!: BudgetBounds[];

  @Field(() => Float, { nullable: true, description: "Least of all channels together in each period." })
  lowerPerPeriod!: number | null;

  @Field(() => Float, { nullable: true, description: "Most of all channels together in each period." })
  upperPerPeriod!: number | null;
}

@ObjectType("BudgetApplication", { description: "One time that a scenario set budgets of campaigns." })
export class BudgetApplication {
  @Field(() => ID, { description: "Names it when it is to be taken back." })
  id!: string;

  /** What the record keeps of its author, which a loader reads. */
  appliedByReference!: string | null;

  @Field(() => Int, { description: "The scenario's version then." })
  scenarioVersion!: number;

  @Field(() => Int, { description: "Campaigns whose budget it set." })
  campaignCount!: number;

  @Field(() => DateTimeScalar, { description: "When budgets were set." })
  appliedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back; null while it stands." })
  undoneAt!: Date | null;
}

@ObjectType("BudgetScenario", {
  implements: Node,
  description: "A budget that somebody planned, with what it was expected to bring when it was saved.",
})
export class BudgetScenario extends Node {
  /** Key inside `id`. */
  key!: string;

  /** What the record keeps of its authors, which a loader reads. */
  createdByReference!: string | null;
  updatedByReference!: string | null;

  @Field(() => String, { description: "What it is called; no other is called the same." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for, in the organisation's words." })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  version!: number;

  @Field(() => ScenarioQuestion, { description: "What it was planned for." })
  question!: ScenarioQuestion;

  @Field(() => BudgetPlan, { description: "Its money by channel, and what that was expected to bring." })
  plan!: BudgetPlan;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@ObjectType("ScenarioPayload", { description: "What became of saving or changing a scenario." })
export class ScenarioPayload {
  @Field(() => BudgetScenario, {
    nullable: true,
    description: "The scenario as it is now; null when nothing was done.",
  })
  scenario!: BudgetScenario | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

@ObjectType("ScenarioDeletePayload", { description: "What became of forgetting a scenario." })
export class ScenarioDeletePayload {
  @Field(() => ID, { nullable: true, description: "The scenario that is no more; null when nothing was done." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}
