import { Field, Float, Int, ObjectType } from "type-graphql";
import { Money } from "../scalars/money.type.ts";

@ObjectType("CustomerAtRisk", { description: "A customer who may not come back, and what would be lost." })
export class CustomerAtRisk {
  customerKey!: string;

  @Field(() => Float, { description: "The probability of no purchase in the next 90 days." })
  churnRisk!: number;

  @Field(() => Money, { description: "What the customer is expected to spend in the next 12 months." })
  clv!: Money;

  @Field(() => Money, { description: "The one times the other: what is at stake." })
  expectedLoss!: Money;
}

@ObjectType("ChurnRisk", { description: "Where most is at stake by customers who may not come back." })
export class ChurnRisk {
  @Field(() => Money, { description: "The expected loss over all customers." })
  expectedLoss!: Money;

  @Field(() => Int, { description: "Customers with scores." })
  customers!: number;

  @Field(() => Float, { description: "Customers who are expected not to buy in the next 90 days." })
  expectedLeavers!: number;

  @Field(() => [CustomerAtRisk], { description: "The customers of whom most is expected to be lost, largest first." })
  mostAtRisk!: CustomerAtRisk[];
}
