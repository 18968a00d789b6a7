import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";

export const StockReservationStatus = { ACTIVE: "ACTIVE", RELEASED: "RELEASED", FULFILLED: "FULFILLED" } as const;
export type StockReservationStatus = keyof typeof StockReservationStatus;
registerEnumType(StockReservationStatus, {
  name: "StockReservationStatus",
  description: "Where a reservation stands.",
  valuesConfig: {
    ACTIVE: { description: "The stock is kept for somebody." },
    RELEASED: { description: "The promise was taken back; the stock is available again." },
    FULFILLED: { description: "The stock has left with the one it was promised to." },
  },
});

@ObjectType("StockReservation", { implements: Node, description: "Stock that is promised to somebody." })
export class StockReservation extends Node {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  @Field(() => DecimalScalar, { description: "How many units." })
  quantity!: string;

  @Field(() => StockReservationStatus, { description: "Where the reservation stands." })
  status!: StockReservationStatus;

  @Field(() => String, { nullable: true, description: "What it is for, such as an order's number." })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was released or fulfilled; null while it is active.",
  })
  closedAt!: Date | null;
}
