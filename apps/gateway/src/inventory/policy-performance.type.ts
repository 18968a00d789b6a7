import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("Estimate", {
  description: "A simulated figure with the interval that holds it with a probability of 95 %.",
})
export class Estimate {
  @Field(() => Float, { description: "The mean over all paths." })
  mean!: number;

  @Field(() => Float, { description: "The lower end of the interval." })
  lower!: number;

  @Field(() => Float, { description: "The upper end of the interval." })
  upper!: number;
}

@ObjectType("SimulatedPerformance", {
  description: "What keeping stock in one way would have led to over the days that were replayed.",
})
export class SimulatedPerformance {
  @Field(() => Estimate, { description: "Share of demand served from stock, 0 to 1." })
  fillRate!: Estimate;

  @Field(() => Estimate, { description: "Mean value of the stock on hand, in `currency`." })
  stockValue!: Estimate;

  @Field(() => Estimate, {
    nullable: true,
    description: "Mean units on hand; null where products of several units are added up.",
  })
  stockUnits!: Estimate | null;

  @Field(() => Estimate, { description: "Orders in a year." })
  orders!: Estimate;

  @Field(() => Estimate, { description: "Holding, ordering and shortage in a year, in `currency`." })
  cost!: Estimate;
}

@ObjectType("PolicyPerformance", {
  description: "A replay of the last year under the present way of ordering and the proposed one.",
})
export class PolicyPerformance {
  @Field(() => String, { description: "ISO 4217 code of the money in it." })
  currency!: string;

  @Field(() => Int, { description: "How many paths were simulated." })
  paths!: number;

  @Field(() => Int, { description: "How many days were replayed; 0 where there is no history." })
  days!: number;

  @Field(() => SimulatedPerformance, {
    nullable: true,
    description: "As past orders show it; null where there are too few orders to tell.",
  })
  current!: SimulatedPerformance | null;

  @Field(() => SimulatedPerformance, {
    nullable: true,
    description: "As proposed; null where there is no history to replay.",
  })
  proposed!: SimulatedPerformance | null;
}
