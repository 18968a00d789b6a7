import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("OrderLine", { description: "One product of an order." })
export class OrderLine {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  @Field(() => Int, { description: "Where the line stands in the order, from 1." })
  lineNumber!: number;

  @Field(() => DecimalScalar, { description: "How many units; negative for goods that came back." })
  quantity!: string;

  @Field(() => Money, { description: "Price of one unit in the order's currency." })
  unitPrice!: Money;
}
