import type { HeldCause } from "@bellwether/ad-roi/decide/contract";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { ChannelHeldCause } from "./budget-words.enum.ts";

@ObjectType("PlanEstimate", { description: "What is expected, and the range that holds it with 90 % probability." })
export class PlanEstimate {
  @Field(() => Float, { description: "The mean over all that the data leave possible." })
  mean!: number;

  @Field(() => Float, { description: "In 5 % of cases it is less." })
  lower!: number;

  @Field(() => Float, { description: "In 5 % of cases it is more." })
  upper!: number;
}

@ObjectType("BudgetPlanChannel", { description: "One channel in a plan; money is in the plan's currency." })
export class BudgetPlanChannel {
  @Field(() => String, { description: "The channel, as the model calls it." })
  channel!: string;

  @Field(() => ChannelHeldCause, {
    nullable: true,
    description: "Why it stays at its present spend; null for one that is planned.",
  })
  heldFor!: HeldCause | null;

  @Field(() => Float, { description: "Money over the horizon if it goes on as in the last 13 periods." })
  present!: number;

  @Field(() => Float, { description: "Money over the horizon in the plan." })
  planned!: number;

  @Field(() => Float, { description: "The least that it could be given." })
  lower!: number;

  @Field(() => Float, { description: "The most that it could be given." })
  upper!: number;

  @Field(() => [Float], { description: "Planned money, one number a period." })
  byPeriod!: number[];

  @Field(() => Float, {
    description: "Money if it spent as in its strongest period throughout; what lies above was never tried.",
  })
  highestSeen!: number;

  @Field(() => PlanEstimate, {
    description: "Money that the present spend brings, carry-over after the horizon included.",
  })
  outcomePresent!: PlanEstimate;

  @Field(() => PlanEstimate, { description: "Money that the planned spend brings, likewise." })
  outcomePlanned!: PlanEstimate;

  @Field(() => PlanEstimate, { nullable: true, description: "Money back for each unit planned; null where none is." })
  roas!: PlanEstimate | null;

  @Field(() => PlanEstimate, { description: "Money that the next unit would bring." })
  marginalRoas!: PlanEstimate;
}

@ObjectType("BudgetForecast", { description: "All that comes in by period, the baseline included." })
export class BudgetForecast {
  @Field(() => [Float], { description: "Expected with the plan, one number a period." })
  mean!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is less." })
  lower!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is more." })
  upper!: number[];

  @Field(() => [Float], { description: "Expected with the present spend." })
  presentMean!: number[];

  @Field(() => PlanEstimate, { description: "Over the whole horizon, with the plan." })
  total!: PlanEstimate;
}

@ObjectType("BudgetPlan", { description: "Money by channel over a horizon, and what it is expected to bring." })
export class BudgetPlan {
  /** Key of the version. */
  modelVersionKey!: string;

  @Field(() => String, { description: "ISO 4217 code of the money in it." })
  currency!: string;

  @Field(() => String, { description: "What the model explains, such as revenue." })
  outcomeName!: string;

  @Field(() => DateScalar, { description: "First day of the horizon." })
  start!: string;

  @Field(() => Int, { description: "Days of a period." })
  periodDays!: number;

  @Field(() => Int, { description: "Periods of the horizon." })
  periods!: number;

  @Field(() => [BudgetPlanChannel], { description: "Every paid channel of the model." })
  channels!: BudgetPlanChannel[];

  @Field(() => Float, { description: "Money over the horizon if all goes on as it is." })
  present!: number;

  @Field(() => Float, { description: "Money over the horizon in the plan." })
  planned!: number;

  @Field(() => PlanEstimate, { description: "Money that the present spend brings." })
  outcomePresent!: PlanEstimate;

  @Field(() => PlanEstimate, { description: "Money that the plan brings." })
  outcomePlanned!: PlanEstimate;

  @Field(() => PlanEstimate, { description: "How much more the plan brings than the present spend." })
  gain!: PlanEstimate;

  @Field(() => Float, { description: "Probability that it brings more, 0 to 1." })
  gainProbability!: number;

  @Field(() => BudgetForecast, { description: "What comes in all together." })
  forecast!: BudgetForecast;
}

@ObjectType("BudgetFrontier", {
  description: "What every budget would bring at its best, as columns: position i of each belongs to one budget.",
})
export class BudgetFrontier {
  @Field(() => [Float], { description: "Money over the horizon, ascending." })
  budgets!: number[];

  @Field(() => [Float], { description: "Money that its best plan is expected to bring." })
  mean!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is less." })
  lower!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is more." })
  upper!: number[];
}

@ObjectType("BudgetPayload", { description: "A plan, or why there is none." })
export class BudgetPayload {
  @Field(() => BudgetPlan, { nullable: true, description: "The plan; null where there is none." })
  plan!: BudgetPlan | null;

  @Field(() => BudgetFrontier, {
    nullable: true,
    description: "What other budgets would bring; null where nothing was searched.",
  })
  frontier!: BudgetFrontier | null;

  @Field(() => [UserError], { description: "Why there is no plan; empty where there is one." })
  userErrors!: UserError[];
}
