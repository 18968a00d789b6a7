import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("InventoryPosition", {
  implements: Node,
  description: "What there is of one product at one location, in units of the product.",
})
export class InventoryPosition extends Node {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  @Field(() => DecimalScalar, { description: "What stands on the shelf." })
  onHand!: string;

  @Field(() => DecimalScalar, { description: "What of it is promised to somebody." })
  reserved!: string;

  @Field(() => DecimalScalar, {
    description: "On hand and not reserved; below zero where goods that were promised are gone.",
  })
  available!: string;

  @Field(() => DecimalScalar, { description: "Ordered from suppliers and not received yet." })
  onOrder!: string;

  @Field(() => DecimalScalar, { description: "On the way from another location." })
  inTransit!: string;

  @Field(() => Money, { nullable: true, description: "What is on hand, at cost; null while no plan knows the cost." })
  value!: Money | null;

  @Field(() => Float, {
    nullable: true,
    description: "How many days what is available lasts at the demand expected; null where none is expected.",
  })
  daysOfCover!: number | null;

  @Field(() => DateTimeScalar, { description: "When the position last changed." })
  updatedAt!: Date;
}
