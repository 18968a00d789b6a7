import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const StockMovementKind = describedEnum("StockMovementKind", "Why stock changed.", {
  OPENING: "The first count found it.",
  COUNT: "A count found more or less than was known.",
  ORDER: "It was ordered from a supplier, or such an order was changed or ended.",
  RECEIPT: "A supplier delivered it.",
  SALE: "It was sold.",
  RETURN: "A customer brought it back.",
  ADJUSTMENT: "Somebody corrected the books.",
  WRITE_OFF: "It is broken, lost or too old.",
  TRANSFER_OUT: "It left for another location.",
  TRANSFER_IN: "It is on its way from another location, or arrived from there.",
  RESERVATION: "It was promised to somebody.",
  RELEASE: "A promise was taken back.",
});
export type StockMovementKind = keyof typeof StockMovementKind;

@ObjectType("StockMovement", {
  implements: Node,
  description: "One entry of the ledger of stock, which is never changed: what was wrong is corrected by another.",
})
export class StockMovement extends Node {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  /** Key of `purchaseOrder`, which a loader reads. */
  purchaseOrderKey!: string | null;

  @Field(() => StockMovementKind, { description: "Why stock changed." })
  kind!: StockMovementKind;

  @Field(() => DecimalScalar, { description: "Units more (or less, below zero) on the shelf." })
  onHandChange!: string;

  @Field(() => DecimalScalar, { description: "Units more or less promised to somebody." })
  reservedChange!: string;

  @Field(() => DecimalScalar, { description: "Units more or less expected from suppliers." })
  onOrderChange!: string;

  @Field(() => DecimalScalar, { description: "Units more or less on the way from another location." })
  inTransitChange!: string;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { description: "When the platform learned of it." })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: "The number that it has elsewhere, such as an order's." })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: "Why, in the words of whoever recorded it." })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member or API key that recorded it; null for imports and counts.",
    deprecationReason: "Use `createdBy`, which has a name.",
  })
  recordedBy!: string | null;
}
