import { Field, Float, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { Money } from "../scalars/money.type.ts";
import { BudgetApplication } from "./scenario.type.ts";

@ObjectType("BudgetChange", { description: "One campaign's budget as it is, and as a scenario would have it." })
export class BudgetChange {
  @Field(() => String, { description: "The campaign's name." })
  campaignName!: string;

  @Field(() => String, { description: "Its channel, as the model calls it." })
  channel!: string;

  @Field(() => Money, { nullable: true, description: "Its budget as it is; null where it has none." })
  before!: Money | null;

  @Field(() => Money, { description: "Its budget then: what it spent before the horizon, and its share of the plan." })
  after!: Money;

  @Field(() => Float, { description: "Its share of the channel's plan, in the plan's currency." })
  share!: number;
}

@ObjectType("UncarriedChannel", { description: "A channel whose planned money no campaign can carry." })
export class UncarriedChannel {
  @Field(() => String, { description: "The channel." })
  channel!: string;

  @Field(() => Float, { description: "Its planned money, in the plan's currency." })
  planned!: number;
}

@ObjectType("BudgetDiff", { description: "What a scenario would change of campaigns' budgets if it was applied now." })
export class BudgetDiff {
  @Field(() => String, { description: "ISO 4217 code of the plan's money." })
  currency!: string;

  @Field(() => Int, { description: "The scenario's version that this is of." })
  scenarioVersion!: number;

  @Field(() => [BudgetChange], { description: "Budgets that would become another one, by channel and name." })
  changes!: BudgetChange[];

  @Field(() => [UncarriedChannel], {
    description: "Channels that no running campaign belongs to; their money is left out.",
  })
  uncarried!: UncarriedChannel[];

  @Field(() => [String], { description: "Campaigns left out because no exchange rate leads to their currency." })
  unratedCampaigns!: string[];

  @Field(() => String, { description: "Stands for all of the above; `budgetApply` takes it as the confirmation." })
  confirmation!: string;
}

@ObjectType("BudgetApplyPayload", { description: "What became of setting budgets, or of taking that back." })
export class BudgetApplyPayload {
  @Field(() => BudgetApplication, { nullable: true, description: "What was done; null when nothing was." })
  application!: BudgetApplication | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}
