import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const StockTransferStatus = describedEnum("StockTransferStatus", "Where a transfer stands.", {
  IN_TRANSIT: "On its way.",
  RECEIVED: "Arrived; what is missing was lost.",
});
export type StockTransferStatus = keyof typeof StockTransferStatus;

@ObjectType("StockTransfer", { implements: Node, description: "Stock on its way from one location to another." })
export class StockTransfer extends Node {
  /** Keys of relations, which loaders read. */
  productKey!: string;
  fromLocationKey!: string;
  toLocationKey!: string;

  @Field(() => DecimalScalar, { description: "How many units left." })
  quantity!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "How many arrived; null while it is on its way." })
  receivedQuantity!: string | null;

  @Field(() => StockTransferStatus, { description: "Where it stands." })
  status!: StockTransferStatus;

  @Field(() => String, { nullable: true, description: "What it is for, in the words of whoever sent it." })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: "When it left." })
  shippedAt!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "When it should arrive, by the lane that leads there; null for transfers from before lanes were known.",
  })
  expectedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it arrived; null while it is on its way." })
  receivedAt!: Date | null;
}
