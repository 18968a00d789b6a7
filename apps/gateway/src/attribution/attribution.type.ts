import { Field, Float, Int, ObjectType } from "type-graphql";
import { AdCampaign, AdChannel } from "../ad-performance/ad-performance.type.ts";
import { Money } from "../scalars/money.type.ts";
import { AttributionModel } from "./attribution-words.enum.ts";

@ObjectType("AttributionCredit", { description: "What one model gives a channel or a campaign." })
export class AttributionCredit {
  @Field(() => AttributionModel, { description: "The model." })
  model!: AttributionModel;

  @Field(() => Float, { description: "Conversions; parts of one are shared." })
  conversions!: number;

  @Field(() => Money, { description: "What they were worth." })
  value!: Money;

  @Field(() => Float, { description: "Its share of all conversions that touches led to, from 0 to 1." })
  share!: number;

  @Field(() => Money, {
    nullable: true,
    description: "What a conversion cost; null without spend, or without conversions.",
  })
  costPerConversion!: Money | null;

  @Field(() => Float, { nullable: true, description: "Worth for each unit spent; null without spend." })
  roas!: number | null;
}

@ObjectType("AttributionGroup", { description: "A channel or a campaign, and what it is given." })
export class AttributionGroup {
  @Field(() => AdChannel, { description: "The channel." })
  channel!: AdChannel;

  @Field(() => AdCampaign, {
    nullable: true,
    description: "The campaign, where it is told by campaign and the touches had one.",
  })
  campaign!: AdCampaign | null;

  @Field(() => Money, {
    nullable: true,
    description: "What was spent on it in these days; null where nothing is known, or no rate of a currency.",
  })
  spend!: Money | null;

  @Field(() => AttributionCredit, { description: "What the model that was asked for gives it." })
  credit!: AttributionCredit;

  @Field(() => [AttributionCredit], { description: "What every model gives it, for comparison." })
  credits!: AttributionCredit[];

  @Field(() => Float, {
    nullable: true,
    description: "Share of conversions that would be lost without it, by the Markov chain, from 0 to 1.",
  })
  removalEffect!: number | null;
}

@ObjectType("Attribution", { description: "What led to the conversions of a span of days." })
export class Attribution {
  @Field(() => AttributionModel, { description: "The model that was asked for." })
  model!: AttributionModel;

  @Field(() => Int, { description: "Journeys with a touch that ended in these days, those without a conversion too." })
  journeys!: number;

  @Field(() => Int, { description: "Of them, those that ended in a conversion." })
  conversions!: number;

  @Field(() => Money, { description: "What these conversions were worth." })
  value!: Money;

  @Field(() => Int, { description: "Conversions that no touch in the days before led to; they are nobody's." })
  unattributed!: number;

  @Field(() => Int, {
    description: "Conversions whose worth is not counted, since no rate of their currency is known.",
  })
  withoutRate!: number;

  @Field(() => [AttributionGroup], { description: "By the credit of the model that was asked for, the largest first." })
  groups!: AttributionGroup[];
}
