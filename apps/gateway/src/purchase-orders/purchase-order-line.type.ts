import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("PurchaseOrderLine", { description: "One product of a purchase order." })
export class PurchaseOrderLine {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  @Field(() => Int, { description: "Where the line stands in the order, from 1." })
  lineNumber!: number;

  @Field(() => DecimalScalar, { description: "How many units were ordered." })
  quantity!: string;

  @Field(() => DecimalScalar, { description: "How many have arrived; more than ordered may." })
  receivedQuantity!: string;

  @Field(() => Money, { description: "Cost of one unit." })
  unitCost!: Money;
}
