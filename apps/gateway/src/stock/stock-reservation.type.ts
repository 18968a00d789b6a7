import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const StockReservationStatus = describedEnum("StockReservationStatus", "Where a reservation stands.", {
  ACTIVE: "The stock is kept for somebody.",
  RELEASED: "The promise was taken back; the stock is available again.",
  FULFILLED: "The stock has left with the one it was promised to.",
});
export type StockReservationStatus = keyof typeof StockReservationStatus;

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
