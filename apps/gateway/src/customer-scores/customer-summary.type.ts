import { Field, Float, Int, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("CustomerExpectations", { description: "What all customers together are expected to do." })
export class CustomerExpectations {
  @Field(() => DateScalar, { description: "The last day whose purchases are counted." })
  asOf!: string;

  @Field(() => Float, {
    description: "How many of those who ever bought are still customers: the sum of their probabilities.",
  })
  alive!: number;

  @Field(() => Float, { description: "Days with a purchase expected in the next 90 days, over all customers." })
  expectedPurchases!: number;

  @Field(() => Float, { description: "Customers expected to buy in the next 90 days." })
  expectedBuyers!: number;

  @Field(() => Money, { description: "What all customers are expected to spend in the next 12 months, discounted." })
  clv!: Money;

  @Field(() => Money, { description: "Churn risk times that value, summed: what is at stake." })
  expectedLoss!: Money;
}

@ObjectType("CustomerSummary", { description: "How the customers stand, all of them." })
export class CustomerSummary {
  @Field(() => Int, { description: "Customers who are known." })
  customers!: number;

  @Field(() => Int, { description: "Those of them who have bought, as far as scores have been made." })
  buyers!: number;

  @Field(() => Int, { description: "Those of them who bought on more than one day." })
  repeatBuyers!: number;

  @Field(() => CustomerExpectations, {
    nullable: true,
    description: "What is expected; null until customers have scores.",
  })
  expectations!: CustomerExpectations | null;

  @Field(() => Remark, {
    nullable: true,
    description: "Why there are no scores, or how the latest training fell short; null where there is nothing to say.",
  })
  note!: Remark | null;

  @Field(() => [String], { description: "Countries of customers, most customers first; at most 50." })
  countries!: string[];

  @Field(() => [String], { description: "Channels that customers came by, most customers first; at most 50." })
  channels!: string[];
}
