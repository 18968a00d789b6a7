import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { AccuracyPoint, CategoryAccuracy, LocationAccuracy, SeriesAccuracy } from "./demand-accuracy.type.ts";

/** Objects that figures of accuracy are of. */
@Resolver(() => AccuracyPoint)
export class AccuracyPointResolver {
  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: "The version whose forecasts these were; null of a month, which may have several.",
  })
  modelVersion(@Root() point: AccuracyPoint, @Ctx() { loaders }: RequestContext): Promise<ModelVersion | null> | null {
    return point.modelVersionKey === null ? null : loaders.of(modelVersionByKey).load(point.modelVersionKey);
  }
}

@Resolver(() => CategoryAccuracy)
export class CategoryAccuracyResolver {
  @FieldResolver(() => Category, { nullable: true, description: "The category; null of products without one." })
  category(@Root() one: CategoryAccuracy, @Ctx() { loaders }: RequestContext): Promise<Category | null> | null {
    return one.categoryKey === null ? null : loaders.of(categoryByKey).load(one.categoryKey);
  }
}

@Resolver(() => LocationAccuracy)
export class LocationAccuracyResolver {
  @FieldResolver(() => Location, { description: "The location." })
  location(@Root() one: LocationAccuracy, @Ctx() { loaders }: RequestContext): Promise<Location | null> {
    return loaders.of(locationByKey).load(one.locationKey);
  }
}

@Resolver(() => SeriesAccuracy)
export class SeriesAccuracyResolver {
  @FieldResolver(() => Product, { description: "The product." })
  product(@Root() one: SeriesAccuracy, @Ctx() { loaders }: RequestContext): Promise<Product | null> {
    return loaders.of(productByKey).load(one.productKey);
  }

  @FieldResolver(() => Location, { nullable: true, description: "Where; null over all locations." })
  location(@Root() one: SeriesAccuracy, @Ctx() { loaders }: RequestContext): Promise<Location | null> | null {
    return one.locationKey === null ? null : loaders.of(locationByKey).load(one.locationKey);
  }
}
