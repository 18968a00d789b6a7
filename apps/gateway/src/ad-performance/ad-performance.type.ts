import type { AdCut } from "@bellwether/ad-roi/performance/ad-cut";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { AdDimension, AdPaceState } from "./ad-dimension.enum.ts";
import { AdFigures } from "./ad-figures.type.ts";
import type { AdReading } from "./ad-reading.ts";

@ObjectType("AdChannel", { description: "Where ads run: a platform or a medium." })
export class AdChannel {
  @Field(() => String, { description: "The organisation's own name of it, which is unique." })
  externalId!: string;

  @Field(() => String, { description: "The name." })
  name!: string;
}

@ObjectType("AdCampaign", { description: "A campaign as reports name it." })
export class AdCampaign {
  @Field(() => ID, { description: "The campaign's id." })
  id!: string;

  @Field(() => String, { description: "The ad platform's or the organisation's own key." })
  externalId!: string;

  @Field(() => String, { description: "The name." })
  name!: string;
}

@ObjectType("AdSeries", {
  description:
    "Ads over time, a column for each measure, in the organisation's currency. Null where no row of a step tells it.",
})
export class AdSeries {
  @Field(() => DateScalar, { description: "First day of the first step." })
  start!: string;

  @Field(() => AdDimension, { description: "DAY or WEEK." })
  step!: AdDimension;

  @Field(() => [Float], { description: "What was spent in each step." })
  spend!: number[];

  @Field(() => [Float], { nullable: "items", description: "Revenue as the ad platforms claim it." })
  revenue!: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "How often ads were shown." })
  impressions!: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "How often they were clicked on." })
  clicks!: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Conversions as the ad platforms count them." })
  conversions!: (number | null)[];

  @Field(() => [Float], {
    nullable: "items",
    description: "Return on ad spend, over the spend whose revenue is told.",
  })
  roas!: (number | null)[];

  @Field(() => [Float], {
    nullable: "items",
    description: "Cost per action, over the spend whose conversions are told.",
  })
  cpa!: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Click-through rate, of ads that tell both of its parts." })
  ctr!: (number | null)[];

  @Field(() => [Float], { nullable: "items", description: "Conversion rate, of ads that tell both of its parts." })
  cvr!: (number | null)[];
}

@ObjectType("AdGroup", { description: "The ads of one channel, campaign or region, or of two of these together." })
export class AdGroup {
  @Field(() => AdChannel, { nullable: true, description: "The channel, where ads are told by channel." })
  channel!: AdChannel | null;

  @Field(() => AdCampaign, {
    nullable: true,
    description: "The campaign, where ads are told by campaign; null for spend of none.",
  })
  campaign!: AdCampaign | null;

  @Field(() => String, {
    nullable: true,
    description: "The region, where ads are told by region; null for spend of none.",
  })
  geo!: string | null;

  @Field(() => AdFigures, { description: "Of the days asked for." })
  figures!: AdFigures;

  @Field(() => AdFigures, { description: "Of as many days before." })
  previous!: AdFigures;

  @Field(() => AdSeries, { nullable: true, description: "Over time, where ads are told by day or week." })
  series!: AdSeries | null;
}

@ObjectType("AdPacing", { description: "A campaign's spend against its budget and its days." })
export class AdPacing {
  @Field(() => AdCampaign, { description: "The campaign." })
  campaign!: AdCampaign;

  @Field(() => DateScalar, { nullable: true, description: "Its first day." })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Its last day." })
  endsOn!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: "Its budget, by the latest exchange rate; null where its currency has none.",
  })
  budget!: Money | null;

  @Field(() => Money, { description: "Spent from its first day to the last one asked for." })
  spent!: Money;

  @Field(() => Float, { nullable: true, description: "Share of its days that have gone, 0 to 1." })
  timeElapsed!: number | null;

  @Field(() => Float, { nullable: true, description: "Share of the budget that was spent, from 0." })
  budgetSpent!: number | null;

  @Field(() => Money, { nullable: true, description: "What will have been spent on its last day if it goes on so." })
  projectedSpend!: Money | null;

  @Field(() => AdPaceState, {
    nullable: true,
    description: "How it spends against its plan; null where it has no first or last day.",
  })
  state!: AdPaceState | null;
}

@ObjectType("AdPerformance", { description: "What ads cost and brought on some days, and on as many before them." })
export class AdPerformance {
  cut!: AdCut;
  reading!: AdReading;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day." })
  to!: string;

  @Field(() => DateScalar, { description: "First of the days before, which are as many." })
  previousFrom!: string;

  @Field(() => DateScalar, { description: "Last of the days before." })
  previousTo!: string;
}
