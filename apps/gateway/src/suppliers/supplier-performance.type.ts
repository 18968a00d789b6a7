import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("SupplierPerformance", {
  description: "What a supplier is found to be like: how long it takes and whether it keeps its promises.",
})
export class SupplierPerformance {
  @Field(() => Float, { nullable: true, description: "Days that it states; null when it states nothing." })
  statedDays!: number | null;

  @Field(() => Int, { description: "Received order lines that the lead time was learned from." })
  observations!: number;

  @Field(() => Float, { description: "Days from order to receipt on average, as learned." })
  leadTimeMeanDays!: number;

  @Field(() => Float, { description: "Standard deviation of those days." })
  leadTimeDeviationDays!: number;

  @Field(() => [Int], { description: "Days that it may take, ascending." })
  leadTimeDays!: number[];

  @Field(() => [Float], { description: "The probability of each of `leadTimeDays`; they add up to 1." })
  leadTimeProbabilities!: number[];

  @Field(() => Float, {
    nullable: true,
    description: "Share of received lines that came by the promised day, 0 to 1; null without promises.",
  })
  onTimeShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of what closed orders asked for that arrived, 0 to 1; null without closed orders.",
  })
  deliveredShare!: number | null;

  @Field(() => Int, { description: "Orders that are open." })
  openOrders!: number;

  @Field(() => Int, { description: "Open orders whose promised day has passed." })
  lateOrders!: number;

  @Field(() => DateTimeScalar, { description: "When this was worked out." })
  computedAt!: Date;
}
