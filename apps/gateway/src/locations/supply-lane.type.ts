import { Field, Float, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("SupplyLane", {
  description: "A way on which one location supplies another: with everything, with a category, or with one product.",
})
export class SupplyLane {
  /** Keys of relations, which loaders read. */
  fromLocationKey!: string;
  toLocationKey!: string;
  productKey!: string | null;
  categoryKey!: string | null;

  @Field(() => Float, { description: "Days from leaving to arriving, on average." })
  leadTimeDays!: number;

  @Field(() => Float, { description: "Standard deviation of the lead time, in days." })
  leadTimeDeviationDays!: number;

  @Field(() => Money, { description: "What one transfer costs, whatever it holds." })
  transferCost!: Money;

  @Field(() => Money, { description: "What carrying one unit costs." })
  unitCost!: Money;

  @Field(() => DecimalScalar, { nullable: true, description: "Least units of one transfer; null for no bound." })
  minimumQuantity!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Transfers are whole multiples of so many units; null where any quantity may go.",
  })
  transferMultiple!: string | null;

  @Field(() => [Int], { description: "Days of the week on which goods leave: 1 for Monday to 7 for Sunday." })
  shippingWeekdays!: number[];

  @Field(() => Boolean, { description: "Whether the lane is in use." })
  active!: boolean;
}
