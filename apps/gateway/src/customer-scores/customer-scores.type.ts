import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";
import type { CustomerScoreRow } from "./customer-score.row.ts";

export const CustomerScoreName = describedEnum("CustomerScoreName", "A score that has reasons.", {
  P_ALIVE: "The probability of still being a customer.",
  EXPECTED_PURCHASES: "Days with a purchase in the next 90 days.",
  CLV: "What is spent in the next 12 months, discounted, in the organisation's usual currency.",
  CHURN_RISK: "The probability of no purchase in the next 90 days.",
});
export type CustomerScoreName = keyof typeof CustomerScoreName;

@ObjectType("ScoreEstimate", {
  description: "A number, and the range that it lies in with the probability asked for, as far as the model can tell.",
})
export class ScoreEstimate {
  @Field(() => Float, { description: "The number itself." })
  value!: number;

  @Field(() => Float, { description: "Lower end of the range." })
  lower!: number;

  @Field(() => Float, { description: "Upper end of the range." })
  upper!: number;
}

@ObjectType("MoneyEstimate", {
  description: "An amount, and the range that it lies in with the probability asked for.",
})
export class MoneyEstimate {
  @Field(() => Money, { description: "The amount itself." })
  value!: Money;

  @Field(() => Money, { description: "Lower end of the range." })
  lower!: Money;

  @Field(() => Money, { description: "Upper end of the range." })
  upper!: Money;
}

@ObjectType("RfmFifths", { description: "Which fifth of all buyers a customer is in, from 1, the lowest, to 5." })
export class RfmFifths {
  @Field(() => Int, { description: "By the last purchase; 5 bought most recently." })
  recency!: number;

  @Field(() => Int, { description: "By the number of purchases; 5 bought most often." })
  frequency!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "By the mean worth of a purchase; 5 spends most. Null where no purchase was paid in the usual currency.",
  })
  monetary!: number | null;
}

@ObjectType("ScoreReasonPart", { description: "What one thing adds to a score or takes from it." })
export class ScoreReasonPart {
  @Field(() => String, {
    description:
      "What tells it, stable for programs: recency, frequency, tenure, monetary, or a feature of the chosen model.",
  })
  feature!: string;

  @Field(() => Float, { description: "How much it adds, in the score's own unit; negative where it takes away." })
  amount!: number;
}

@ObjectType("ScoreReasons", {
  description: "How a score came about: the typical customer's and the parts add up to it.",
})
export class ScoreReasons {
  @Field(() => CustomerScoreName, { description: "Which score." })
  score!: CustomerScoreName;

  @Field(() => Float, { description: "The score of the typical customer, who is the middle one in every measure." })
  base!: number;

  @Field(() => [ScoreReasonPart], { description: "What makes this customer differ, largest first." })
  parts!: ScoreReasonPart[];
}

@ObjectType("NextPurchase", { description: "When the next purchase is as likely to have come as not." })
export class NextPurchase {
  @Field(() => Float, { description: "Days after the day that the scores are as of." })
  days!: number;

  @Field(() => DateScalar, { description: "The day that is." })
  date!: string;
}

@ObjectType("CustomerScores", { description: "What a customer did so far, and is expected to do." })
export class CustomerScores {
  row!: CustomerScoreRow;

  @Field(() => DateScalar, { description: "The last day whose purchases are counted." })
  asOf!: string;

  @Field(() => DateTimeScalar, { description: "When the scores were worked out." })
  computedAt!: Date;

  @Field(() => Int, { nullable: true, description: "Days from the last purchase; null before the first." })
  recencyDays!: number | null;

  @Field(() => Int, { description: "Days with a purchase." })
  purchases!: number;

  @Field(() => Int, { nullable: true, description: "Days from the first purchase; null before it." })
  tenureDays!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "Mean spent on a day with a purchase; null where nothing was paid in the usual currency.",
  })
  monetary!: Money | null;

  @Field(() => RfmFifths, {
    nullable: true,
    description: "The place among all buyers; null before the first purchase.",
  })
  rfm!: RfmFifths | null;

  @Field(() => NextPurchase, {
    nullable: true,
    description: "When to expect the next purchase; null where not even half of such customers would ever buy again.",
  })
  nextPurchase!: NextPurchase | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Satisfaction from 0 to 100 by ratings, contacts with support, returns and whether buying goes on as usual; null where too little is known.",
  })
  satisfaction!: number | null;

  @Field(() => [ScoreReasons], { description: "How the scores came about; empty before the first purchase." })
  reasons!: ScoreReasons[];
}
