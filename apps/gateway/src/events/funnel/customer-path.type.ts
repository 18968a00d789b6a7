import { Field, Float, Int, ObjectType } from "type-graphql";
import { EventKind } from "../event-kind.enum.ts";

@ObjectType("CustomerPath", { description: "What led to purchases: the last steps before them, in order." })
export class CustomerPath {
  @Field(() => [EventKind], {
    description: "The steps, earliest first, a kind that repeats told once; empty where nothing was seen before.",
  })
  steps!: EventKind[];

  @Field(() => Int, { description: "Purchases that these steps led to." })
  purchases!: number;

  @Field(() => Float, { description: "Their share of all purchases in the span, from 0 to 1." })
  share!: number;
}

@ObjectType("CustomerPaths", { description: "What led to the purchases of a span of days." })
export class CustomerPaths {
  @Field(() => Int, { description: "Purchases in the span by customers who are known." })
  purchases!: number;

  @Field(() => [CustomerPath], { description: "The most frequent paths, most frequent first." })
  paths!: CustomerPath[];
}
