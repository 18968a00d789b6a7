import { Field, Float, Int, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("Recommendation", {
  description: "A product that a customer may like to buy next, or that goes with others.",
})
export class Recommendation {
  /** Keys of relations, which loaders read. */
  productKey!: string;
  modelVersionKey!: string;

  @Field(() => Float, { description: "Orders one list, the highest first; scores of two lists do not compare." })
  score!: number;

  @Field(() => Remark, { description: "Why it is recommended." })
  reason!: Remark;

  @Field(() => DateTimeScalar, { description: "When it was worked out." })
  computedAt!: Date;
}

@ObjectType("HiddenRecommendations", { description: "How many products the rules kept out of a list." })
export class HiddenRecommendations {
  @Field(() => Int, { description: "Those that are out of stock wherever stock is counted." })
  outOfStock!: number;

  @Field(() => Int, { description: "Those that the customer has bought, or that are in the basket." })
  bought!: number;

  @Field(() => Int, { description: "Those that are not sold any more." })
  inactive!: number;
}

@ObjectType("RecommendationsPreview", { description: "What would be recommended by some rules." })
export class RecommendationsPreview {
  @Field(() => [Recommendation], { description: "The products, best first." })
  recommendations!: Recommendation[];

  @Field(() => HiddenRecommendations, { description: "What the rules kept out." })
  hidden!: HiddenRecommendations;
}
