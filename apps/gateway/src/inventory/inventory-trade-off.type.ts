import { Field, Float, Int, ObjectType } from "type-graphql";
import { PolicyPerformance } from "./policy-performance.type.ts";

@ObjectType("TradeOffCurve", {
  description: "What service costs in stock over many products, as columns: position i of each belongs to one target.",
})
export class InventoryTradeOffCurve {
  @Field(() => [Float], { description: "The fill rate that every product is to reach, ascending." })
  targets!: number[];

  @Field(() => [Float], {
    description: "Share of all demand served, 0 to 1; above the target where least orders alone serve more.",
  })
  fillRates!: number[];

  @Field(() => [Float], { description: "Chance of no stockout between two receipts, weighted by demand, 0 to 1." })
  cycleServices!: number[];

  @Field(() => [Float], { description: "Expected mean value of the stock, in `currency`." })
  stockValues!: number[];
}

@ObjectType("TradeOffPoint", { description: "What the policies of the latest plan are expected to lead to." })
export class InventoryTradeOffPoint {
  @Field(() => Float, { description: "Share of all demand served, 0 to 1." })
  fillRate!: number;

  @Field(() => Float, { description: "Chance of no stockout between two receipts, weighted by demand, 0 to 1." })
  cycleService!: number;

  @Field(() => Float, { description: "Expected mean value of the stock, in `currency`." })
  stockValue!: number;
}

@ObjectType("InventoryTradeOff", { description: "What more or less service would cost in stock, over many products." })
export class InventoryTradeOff {
  @Field(() => String, { description: "ISO 4217 code of the money in it." })
  currency!: string;

  @Field(() => Int, { description: "Products at locations that it is about." })
  positionCount!: number;

  @Field(() => Int, {
    description: "Those of them whose target a setting gives, before their class is looked at.",
  })
  heldBySettings!: number;

  @Field(() => InventoryTradeOffCurve, { description: "From little service to much." })
  curve!: InventoryTradeOffCurve;

  @Field(() => InventoryTradeOffPoint, { description: "Where the policies of the latest plan stand." })
  planned!: InventoryTradeOffPoint;

  @Field(() => PolicyPerformance, {
    description:
      "The last year replayed, of products whose present way is known. Over all products intervals are exact; of some they reach as far as if all went well or ill at once.",
  })
  performance!: PolicyPerformance;

  @Field(() => Int, { description: "Products at locations that `performance` adds up." })
  provenPositions!: number;
}
