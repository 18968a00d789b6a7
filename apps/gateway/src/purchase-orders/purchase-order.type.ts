import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const PurchaseOrderStatus = describedEnum("PurchaseOrderStatus", "Where a purchase order stands.", {
  DRAFT: "Not sent yet; nothing is expected of it.",
  ORDERED: "Sent; nothing has arrived.",
  PARTIALLY_RECEIVED: "Some of it has arrived.",
  RECEIVED: "All of it has arrived, or the rest was given up.",
  CANCELLED: "Nothing more will come.",
});
export type PurchaseOrderStatus = keyof typeof PurchaseOrderStatus;

@ObjectType("PurchaseOrder", { implements: Node, description: "An order to a supplier, for one location." })
export class PurchaseOrder extends Node {
  /** Key inside `id`. */
  key!: string;

  /** Key of `supplier`, which a loader reads. */
  supplierKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  /** What the record keeps of `createdBy` and `closedBy`, which a loader reads. */
  createdByReference!: string | null;
  closedByReference!: string | null;

  @Field(() => String, { description: "The organisation's own number of the order, unique within it." })
  externalId!: string;

  @Field(() => PurchaseOrderStatus, { description: "Where the order stands." })
  status!: PurchaseOrderStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ordered; null for a draft." })
  orderedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "The day that the supplier promised; null without one." })
  expectedOn!: string | null;

  @Field(() => Boolean, { description: "Whether it is open and its promised day has passed." })
  late!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When what has not arrived was given up; null when it was not.",
  })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was closed or cancelled, in the words of whoever did; null where it was not, or by an import.",
  })
  closeReason!: string | null;

  @Field(() => Int, {
    description:
      "Grows with every change of the order and of what has arrived; mutations refuse one that is out of date.",
  })
  version!: number;

  @Field(() => Money, { description: "The sum of the order's lines." })
  total!: Money;

  @Field(() => String, { description: "GET the order as CSV here, with the same credentials." })
  csvUrl!: string;

  @Field(() => DateTimeScalar, { description: "When the platform learned of the order." })
  createdAt!: Date;
}
