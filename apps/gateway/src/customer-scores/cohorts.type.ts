import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const CohortPeriod = describedEnum("CohortPeriod", "How long the periods of cohorts are.", {
  MONTH: "Calendar months in the organisation's time zone.",
  QUARTER: "Calendar quarters in the organisation's time zone.",
});
export type CohortPeriod = keyof typeof CohortPeriod;

export const CohortMeasure = describedEnum("CohortMeasure", "What is told of a cohort's periods.", {
  RETENTION: "The share of the cohort that bought, 0 to 1; 1 in the first period.",
  REVENUE: "What was spent per customer of the cohort, in the usual currency.",
});
export type CohortMeasure = keyof typeof CohortMeasure;

@ObjectType("Cohort", { description: "The customers who first bought in one period, and what they did since." })
export class Cohort {
  @Field(() => DateScalar, { description: "First day of the period in which they first bought." })
  start!: string;

  @Field(() => Int, { description: "How many customers." })
  customers!: number;

  @Field(() => [Float], {
    description: "The measure in the first period and each one after it, up to the present one.",
  })
  values!: number[];
}

@ObjectType("Cohorts", { description: "Customers by when they first bought; the latest 24 periods." })
export class Cohorts {
  @Field(() => CohortPeriod, { description: "How long the periods are." })
  by!: CohortPeriod;

  @Field(() => CohortMeasure, { description: "What the values tell." })
  measure!: CohortMeasure;

  @Field(() => String, {
    description: "The currency of what was spent; purchases in others are not counted in revenue.",
  })
  currency!: string;

  @Field(() => [Cohort], { description: "Oldest first." })
  cohorts!: Cohort[];
}

export const CustomerValueBy = describedEnum("CustomerValueBy", "What customers are taken together by.", {
  CHANNEL: "The channel they came by, or of their first order where that is not known.",
  COHORT: "The quarter in which they first bought.",
});
export type CustomerValueBy = keyof typeof CustomerValueBy;

@ObjectType("CustomerValue", { description: "What the customers of one channel or cohort are worth." })
export class CustomerValue {
  @Field(() => String, {
    nullable: true,
    description: "The channel, or the first day of the quarter; null for customers whose channel is not known.",
  })
  group!: string | null;

  @Field(() => Int, { description: "Customers who have bought." })
  customers!: number;

  @Field(() => Money, { description: "Spent so far by one of them, in the mean." })
  spentEach!: Money;

  @Field(() => Money, { description: "Expected of one of them in the next 12 months, in the mean." })
  clvEach!: Money;

  @Field(() => Money, { description: "Expected of all of them in the next 12 months." })
  clvTotal!: Money;

  @Field(() => Float, { description: "Mean probability of still being a customer." })
  pAlive!: number;
}
