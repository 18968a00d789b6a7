import { Field, InputType } from "type-graphql";
import { CampaignObjective } from "../ad-performance/campaign-objective.enum.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";

const currencyOfRow =
  "ISO 4217; the organisation's when not given. Another needs an exchange rate of that day or before.";

@InputType("CampaignRecordInput", {
  description: "A campaign as an ad platform knows it. What is left out stays as it is; null empties it.",
})
export class CampaignRecordInput {
  @Field(() => String, { description: "The platform's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: "The name; the key stands in for one that was never given." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Where it runs; made where it is not there. Null on several." })
  channel?: string | null;

  @Field(() => CampaignObjective, { nullable: true, description: "What it is for." })
  objective?: CampaignObjective | null;

  @Field(() => DateScalar, { nullable: true, description: "Its first day." })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Its last day." })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 4217, of the budget; the organisation's when never given." })
  currency?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "What it may cost on all of its days together." })
  budget?: string | null;
}

@InputType("AdSpendRecordInput", {
  description:
    "What a channel cost on a day, of one campaign and in one place where they are given, and what came of it. It replaces the stored figures of the same day, channel, campaign and place as a whole: what is left out is not told.",
})
export class AdSpendRecordInput {
  @Field(() => DateScalar, { description: "The day, in the ad account's time." })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where the ad ran; made where it is not there. The campaign's channel when not given.",
  })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The campaign's key; it has to be there." })
  campaign?: string | null;

  @Field(() => String, { nullable: true, description: "The region, in the organisation's words." })
  geo?: string | null;

  @Field(() => DecimalScalar, { description: "What was spent, from 0." })
  spend!: string;

  @Field(() => String, { nullable: true, description: currencyOfRow })
  currency?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "How often ads were shown: a whole number from 0." })
  impressions?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Clicks: a whole number, no more than impressions." })
  clicks?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Conversions as the platform counts them." })
  conversions?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Revenue as the platform claims it, in `currency`." })
  revenue?: string | null;
}

@InputType("TouchpointRecordInput", {
  description: "A contact of a customer or visitor with an ad, or the conversion that contacts led to.",
})
export class TouchpointRecordInput {
  @Field(() => String, {
    nullable: true,
    description: "The sender's own key, 1 to 200 characters; when not given, who, when, where and what stand for it.",
  })
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's key; made where it is not there." })
  customer?: string | null;

  @Field(() => String, { nullable: true, description: "The visitor's or device's id, for those not known." })
  anonymousId?: string | null;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  occurredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Where the ad ran; made where it is not there. Only a conversion may be without one.",
  })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The campaign's key; it has to be there." })
  campaign?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was a conversion; what has a value is one." })
  converted?: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: "What the conversion was worth." })
  value?: string | null;

  @Field(() => String, { nullable: true, description: currencyOfRow })
  currency?: string | null;
}

@InputType("ExperimentRecordInput", {
  description:
    "A test of a channel that was run elsewhere, and what it found. It replaces the stored one as a whole: what is left out is not told.",
})
export class ExperimentRecordInput {
  @Field(() => String, { description: "The sender's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: "The name; the key when not given." })
  name?: string | null;

  @Field(() => String, { description: "The channel that was tested; made where it is not there." })
  channel!: string;

  @Field(() => [String], { description: "Regions in which it was tested, in the organisation's words." })
  testGeos!: string[];

  @Field(() => DateScalar, { description: "The test's first day." })
  startsOn!: string;

  @Field(() => DateScalar, { description: "Its last day." })
  endsOn!: string;

  @Field(() => DecimalScalar, {
    description:
      "Revenue that came in more than without the test, in the organisation's currency; below zero for less.",
  })
  lift!: string;

  @Field(() => DecimalScalar, { description: "Standard error of `lift`, above zero." })
  standardError!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "What the channel cost there on those days." })
  spendWith?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What it would have cost without the test; where it is more, the channel was paused.",
  })
  spendWithout?: string | null;
}
