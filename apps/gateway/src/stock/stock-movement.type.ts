import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";

export const StockMovementKind = {
  OPENING: "OPENING",
  COUNT: "COUNT",
  ORDER: "ORDER",
  RECEIPT: "RECEIPT",
  SALE: "SALE",
  RETURN: "RETURN",
  ADJUSTMENT: "ADJUSTMENT",
  WRITE_OFF: "WRITE_OFF",
  TRANSFER_OUT: "TRANSFER_OUT",
  TRANSFER_IN: "TRANSFER_IN",
  RESERVATION: "RESERVATION",
  RELEASE: "RELEASE",
} as const;
export type StockMovementKind = keyof typeof StockMovementKind;
registerEnumType(StockMovementKind, {
  name: "StockMovementKind",
  description: "Why stock changed.",
  valuesConfig: {
    OPENING: { description: "The first count found it." },
    COUNT: { description: "A count found more or less than was known." },
    ORDER: { description: "It was ordered from a supplier, or such an order was changed or ended." },
    RECEIPT: { description: "A supplier delivered it." },
    SALE: { description: "It was sold." },
    RETURN: { description: "A customer brought it back." },
    ADJUSTMENT: { description: "Somebody corrected the books." },
    WRITE_OFF: { description: "It is broken, lost or too old." },
    TRANSFER_OUT: { description: "It left for another location." },
    TRANSFER_IN: { description: "It is on its way from another location, or arrived from there." },
    RESERVATION: { description: "It was promised to somebody." },
    RELEASE: { description: "A promise was taken back." },
  },
});

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
