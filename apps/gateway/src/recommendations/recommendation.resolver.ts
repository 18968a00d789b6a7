import { listLength, neighbourCount } from "@bellwether/customer-behaviour/recommend/contract";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import { checkBetween } from "../errors/check-between.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { Recommendation, RecommendationsPreview } from "./recommendation.type.ts";
import { RecommendationQuality } from "./recommendation-quality.type.ts";
import { readRecommendationQuality } from "./recommendation-quality-read.ts";
import { recommendationsByCustomer, similarByProduct } from "./recommendations.loader.ts";
import { previewRecommendations, RecommendationsPreviewInput } from "./recommendations-preview.ts";

/** What recommendations add to a customer; here, because customers know nothing of them. */
@Resolver(() => Customer)
export class CustomerRecommendationsResolver {
  @FieldResolver(() => [Recommendation], {
    description:
      "What the customer may like to buy next, best first: no product that is out of stock or not sold any more. Of a new customer, what is popular where they are; of one who refused profiling, what is popular everywhere.",
  })
  recommendations(
    @Root() { key }: Customer,
    @Arg("first", () => Int, { defaultValue: 10, description: `Most products, from 1 to ${listLength}.` })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Recommendation[]> {
    return loaders.of(recommendationsByCustomer, checkBetween("first", first, 1, listLength)).load(key);
  }
}

/** What recommendations add to a product. */
@Resolver(() => Product)
export class SimilarProductsResolver {
  @FieldResolver(() => [Recommendation], {
    description:
      "Products that go with it: bought by the same customers, or, where too few have bought it, of its category at a like price.",
  })
  similar(
    @Root() { key }: Product,
    @Arg("first", () => Int, { defaultValue: 5, description: `Most products, from 1 to ${neighbourCount}.` })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Recommendation[]> {
    return loaders.of(similarByProduct, checkBetween("first", first, 1, neighbourCount)).load(key);
  }
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Authorized<Permission>("data:read")
  @Query(() => RecommendationsPreview, {
    description:
      "What would be recommended to a customer, or beside a basket, by some rules; from what the last training stored, so no model runs.",
  })
  recommendationsPreview(
    @Arg("input", () => RecommendationsPreviewInput, { description: "For whom or what, and by which rules." })
    input: RecommendationsPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<RecommendationsPreview> {
    return previewRecommendations(input, context);
  }

  @Authorized<Permission>("data:read")
  @Query(() => RecommendationQuality, {
    nullable: true,
    description: "How the last training's ways to rank products did on the days held out; null before there is one.",
  })
  recommendationQuality(@Ctx() { db }: RequestContext): Promise<RecommendationQuality | null> {
    return readRecommendationQuality(db);
  }

  @FieldResolver(() => Product, { description: "The product." })
  product(@Root() { productKey }: Recommendation, @Ctx() { loaders }: RequestContext): Promise<Product | null> {
    return loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => ModelVersion, { nullable: true, description: "The model version that it comes from." })
  modelVersion(
    @Root() { modelVersionKey }: Recommendation,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ModelVersion | null> {
    return loaders.of(modelVersionByKey).load(modelVersionKey);
  }
}
