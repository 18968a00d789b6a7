import type { ExceptionKind } from "@bellwether/inventory/contract";
import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const InventoryExceptionKind = describedEnum<ExceptionKind>("InventoryExceptionKind", "What is wrong.", {
  STOCKOUT_RISK: "Stock may run out before more can arrive.",
  OVERSTOCK: "There is far more than will be sold in good time.",
  SLOW_MOVER: "There is stock and nobody asks for it.",
  LATE_SUPPLIER: "An order is late, or a supplier often is.",
  ORDER_IMPOSSIBLE: "No order can keep to all conditions.",
});
export type InventoryExceptionKind = keyof typeof InventoryExceptionKind;

@ObjectType("InventoryException", {
  implements: Node,
  description: "Something about stock that needs a person, with the money at stake.",
})
export class InventoryException extends Node {
  /** Keys of relations, which loaders read. */
  productKey!: string | null;
  locationKey!: string | null;
  supplierKey!: string | null;
  purchaseOrderKey!: string | null;

  @Field(() => InventoryExceptionKind, { description: "What is wrong." })
  kind!: InventoryExceptionKind;

  @Field(() => Remark, { description: "What it is, in words." })
  remark!: Remark;

  @Field(() => Money, { description: "The money at stake, by which exceptions are ranked." })
  amount!: Money;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When it happens or should have happened; null where there is no such day.",
  })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { description: "When a plan first saw it." })
  firstSeenAt!: Date;

  @Field(() => DateTimeScalar, { description: "When a plan last saw it." })
  updatedAt!: Date;
}
