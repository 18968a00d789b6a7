import type { MethodName } from "@bellwether/customer-behaviour/model/recommend/recommender";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ModelVersion } from "../models/model-version.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const RecommendationMethod = describedEnum<MethodName>("RecommendationMethod", "How products are ranked.", {
  POPULARITY: "What most customers bought: the baseline.",
  RECENT_POPULARITY: "What many customers bought lately.",
  PERSONAL: "What the customer bought before, then what is popular.",
  ITEM_NEIGHBOUR: "What those bought who bought the same.",
  EASE: "A linear model between products, in closed form (EASE-R).",
  SEQUENCE: "A network over the customer's purchases and their times.",
  BLEND: "Several methods added up.",
});
export type RecommendationMethod = keyof typeof RecommendationMethod;

@ObjectType("RankingAccuracy", { description: "How good everybody's first ten products are." })
export class RankingAccuracy {
  @Field(() => Float, { description: "Mean share of what a customer bought that is among the ten, 0 to 1." })
  recallAt10!: number;

  @Field(() => Float, {
    description: "Mean gain of the ten over that of the best ten, 0 to 1; the first places count more.",
  })
  ndcgAt10!: number;

  @Field(() => Float, { description: "Share of the products that are among anybody's ten, 0 to 1." })
  coverage!: number;
}

@ObjectType("RecommendationMethodQuality", { description: "How one way to rank products did." })
export class RecommendationMethodQuality {
  @Field(() => RecommendationMethod, { description: "The way." })
  method!: RecommendationMethod;

  @Field(() => RankingAccuracy, { description: "Over all products, those bought before included." })
  all!: RankingAccuracy;

  @Field(() => RankingAccuracy, { description: "Over products that the customer had not bought before." })
  newToThem!: RankingAccuracy;
}

@ObjectType("RecommendationQuality", {
  description:
    "How ways to rank products did on days that nothing was learnt from, all products ranked for each customer.",
})
export class RecommendationQuality {
  @Field(() => ModelVersion, { description: "The training." })
  modelVersion!: ModelVersion;

  @Field(() => RecommendationMethod, { description: "The way that was chosen, on days before those judged." })
  chosen!: RecommendationMethod;

  @Field(() => RecommendationMethod, {
    description: "The way that the lists are made by: popularity where nothing beats it.",
  })
  shown!: RecommendationMethod;

  @Field(() => Int, { description: "Customers judged." })
  customers!: number;

  @Field(() => Int, { description: "Products ranked." })
  products!: number;

  @Field(() => Int, { description: "Days held out." })
  days!: number;

  @Field(() => Int, { description: "Customers with a list of their own." })
  listed!: number;

  @Field(() => [RecommendationMethodQuality], { description: "Every way, the baseline first." })
  methods!: RecommendationMethodQuality[];
}
