import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "./decimal.scalar.ts";

@ObjectType("Money", { description: "An exact amount in a currency." })
export class Money {
  @Field(() => DecimalScalar, { description: "The amount in the currency's main unit, as an exact decimal." })
  amount!: string;

  @Field(() => String, { description: "The currency's three-letter code of ISO 4217." })
  currency!: string;
}
