import { Field, Float, Int, ObjectType } from "type-graphql";
import { Money } from "../scalars/money.type.ts";

@ObjectType("AdFigures", {
  description:
    "What ads cost and brought, in the organisation's currency. A ratio is over the spend that tells both of its parts, and null where none does.",
})
export class AdFigures {
  @Field(() => Money, { description: "What was spent." })
  spend!: Money;

  @Field(() => Money, { nullable: true, description: "Revenue as the ad platforms claim it; null where none is told." })
  revenue!: Money | null;

  @Field(() => Float, { nullable: true, description: "How often ads were shown." })
  impressions!: number | null;

  @Field(() => Float, { nullable: true, description: "How often they were clicked on." })
  clicks!: number | null;

  @Field(() => Float, { nullable: true, description: "Conversions as the ad platforms count them." })
  conversions!: number | null;

  @Field(() => Float, { nullable: true, description: "Return on investment: revenue less spend, for each unit spent." })
  roi!: number | null;

  @Field(() => Float, { nullable: true, description: "Return on ad spend: revenue for each unit spent." })
  roas!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What the next unit spent brings, by the media mix in use, at what was spent of late. Null without one, and where figures are not by channel.",
  })
  marginalRoas!: number | null;

  @Field(() => Money, { nullable: true, description: "Cost per action: spend for each conversion." })
  cpa!: Money | null;

  @Field(() => Money, { nullable: true, description: "Cost per click." })
  cpc!: Money | null;

  @Field(() => Float, { nullable: true, description: "Click-through rate: clicks for each impression." })
  ctr!: number | null;

  @Field(() => Float, { nullable: true, description: "Conversion rate: conversions for each click." })
  cvr!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Customers who came by these channels, and campaigns where touchpoints tell them, and bought for the first time. Null where figures are by region, which customers do not tell.",
  })
  newCustomers!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Customers who came by these channels, bought, and had bought before.",
  })
  returningCustomers!: number | null;

  @Field(() => Money, { nullable: true, description: "What the new customers spent, by the order book." })
  newRevenue!: Money | null;

  @Field(() => Money, { nullable: true, description: "What the returning customers spent, by the order book." })
  returningRevenue!: Money | null;

  @Field(() => Money, { nullable: true, description: "Customer acquisition cost: spend for each new customer." })
  cac!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What a new customer has spent until now and is expected to spend in the next 12 months, in the mean over those with a score.",
  })
  ltv!: Money | null;

  @Field(() => Float, { nullable: true, description: "LTV for each unit of CAC." })
  ltvToCac!: number | null;
}
