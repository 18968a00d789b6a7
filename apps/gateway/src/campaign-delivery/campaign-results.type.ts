import { Field, Float, Int, ObjectType } from "type-graphql";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

@ObjectType("CampaignEstimate", {
  description: "A figure with an interval that holds with 95 % certainty at every look, however often it is looked at.",
})
export class CampaignEstimate {
  @Field(() => Float, { description: "The best guess." })
  estimate!: number;

  @Field(() => Float, { nullable: true, description: "At least so much; null where too few people bought to tell." })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: "At most so much; null where nothing is ruled out." })
  upper!: number | null;
}

export const CampaignVerdict = describedEnum("CampaignVerdict", "Whether a variant is known to do better or worse.", {
  BETTER: "More of its people buy than of the first one's.",
  WORSE: "Fewer of its people buy than of the first one's.",
  OPEN: "Not known yet.",
});
export type CampaignVerdict = keyof typeof CampaignVerdict;

@ObjectType("CampaignComparison", { description: "How a variant does against the first one." })
export class CampaignComparison {
  @Field(() => CampaignVerdict, { description: "Whether it is known to do better or worse." })
  verdict!: CampaignVerdict;

  @Field(() => CampaignEstimate, {
    nullable: true,
    description: "How many times as often its people buy; null before anybody bought.",
  })
  ratio!: CampaignEstimate | null;

  @Field(() => Float, {
    description: "The chance of seeing as much, at any look, where there is no difference. Once small it stays so.",
  })
  pValue!: number;
}

@ObjectType("CampaignArm", { description: "People of a campaign who were treated the same." })
export class CampaignArm {
  @Field(() => String, { nullable: true, description: "The variant that they were sent; null for those left alone." })
  variant!: string | null;

  @Field(() => Int, { description: "People." })
  people!: number;

  @Field(() => Int, { description: "Messages that were sent." })
  sent!: number;

  @Field(() => Int, { description: "Messages that came back." })
  bounced!: number;

  @Field(() => Int, { description: "Mails that were opened, where that is noted." })
  opened!: number;

  @Field(() => Int, { description: "Mails in which a link was followed." })
  clicked!: number;

  @Field(() => Int, { description: "Readers who want no more." })
  unsubscribed!: number;

  @Field(() => Int, { description: "Readers who called it spam." })
  complained!: number;

  @Field(() => Int, { description: "People who bought something since." })
  buyers!: number;

  @Field(() => Money, { description: "What they spent since, less what they sent back." })
  revenue!: Money;

  @Field(() => CampaignComparison, {
    nullable: true,
    description: "Against the first variant; null for that one and for those left alone.",
  })
  comparison!: CampaignComparison | null;
}

@ObjectType("CampaignEffect", { description: "What a campaign brought that would not have come without it." })
export class CampaignEffect {
  @Field(() => CampaignEstimate, { description: "Share of people who buy: reached less left alone, -1 to 1." })
  conversion!: CampaignEstimate;

  @Field(() => CampaignEstimate, { description: "Spent by each person: reached less left alone." })
  revenuePerPerson!: CampaignEstimate;

  @Field(() => CampaignEstimate, { description: "Spent by all who were reached, that they would not have." })
  incrementalRevenue!: CampaignEstimate;

  @Field(() => CampaignEstimate, {
    nullable: true,
    description: "What came back for each unit spent, less that unit; null where it cost nothing.",
  })
  roi!: CampaignEstimate | null;

  @Field(() => Float, {
    description: "The share of the noise that what people spent before takes away (CUPED), 0 to 1.",
  })
  explainedByPast!: number;
}

@ObjectType("CampaignResults", { description: "What people did since a campaign reached them." })
export class CampaignResults {
  @Field(() => Int, { description: "Days from being chosen in which what a person does is counted." })
  measuredDays!: number;

  @Field(() => Money, { description: "What it cost: its messages, and what ad platforms told." })
  cost!: Money;

  @Field(() => [CampaignArm], { description: "Those left alone first, then each variant." })
  arms!: CampaignArm[];

  @Field(() => CampaignEffect, { nullable: true, description: "Its effect; null where nobody is left alone." })
  effect!: CampaignEffect | null;
}
