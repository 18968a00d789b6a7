import { Field, Float, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";

@ObjectType("ServiceCurve", {
  description: "What service costs in stock, as columns: position i of each list belongs to the same target.",
})
export class ServiceCurve {
  @Field(() => [Float], { description: "Targets of the policy's own measure (fill rates for COST), ascending." })
  targets!: number[];

  @Field(() => [Float], { description: "Share of demand served from stock, 0 to 1." })
  fillRates!: number[];

  @Field(() => [Float], { description: "Chance that stock does not run out between two receipts, 0 to 1." })
  cycleServices!: number[];

  @Field(() => [Float], { description: "Reorder points in units." })
  reorderPoints!: number[];

  @Field(() => [Float], { description: "Expected mean stock in units." })
  stockUnits!: number[];

  @Field(() => [Float], { description: "Expected mean stock in the policy's currency." })
  stockValues!: number[];
}

@ObjectType("StockProjection", {
  description: "Stock on hand in the evening of each day if nothing more is ordered, as columns of one number a day.",
})
export class StockProjection {
  @Field(() => DateScalar, { description: "The day of position 0." })
  start!: string;

  @Field(() => [Float], { description: "Units above which stock stays with a probability of 95 %." })
  lower!: number[];

  @Field(() => [Float], { description: "The median of units." })
  median!: number[];

  @Field(() => [Float], { description: "Units below which stock stays with a probability of 95 %." })
  upper!: number[];

  @Field(() => [Float], { description: "The chance that stock has run out by each day." })
  stockoutProbability!: number[];

  @Field(() => [Float], { description: "Units expected of open orders." })
  incoming!: number[];
}
