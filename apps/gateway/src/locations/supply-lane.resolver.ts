import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { locationByKey } from "./location.loader.ts";
import { Location } from "./location.type.ts";
import { lanePageByLocationKey } from "./supply-lane.loader.ts";
import { SupplyLane } from "./supply-lane.type.ts";

export const supplyLaneConnection = connectionTypes("SupplyLane", "lanes between locations", () => SupplyLane);

/** What lanes add to a location. */
@Resolver(() => Location)
export class LocationLanesResolver {
  @FieldResolver(() => supplyLaneConnection.ConnectionType, {
    description: "The lanes that supply it, by the name of the supplying location, page by page.",
  })
  supplyLanes(
    @Root() location: Location,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SupplyLane>> {
    return context.loaders.of(lanePageByLocationKey, "to_location_id", first ?? null, after ?? null).load(location.key);
  }

  @FieldResolver(() => supplyLaneConnection.ConnectionType, {
    description: "The lanes on which it supplies others, by the name of the supplied location, page by page.",
  })
  onwardLanes(
    @Root() location: Location,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SupplyLane>> {
    return context.loaders
      .of(lanePageByLocationKey, "from_location_id", first ?? null, after ?? null)
      .load(location.key);
  }
}

@Resolver(() => SupplyLane)
export class SupplyLaneResolver {
  @FieldResolver(() => Location, { description: "Where goods leave." })
  fromLocation(@Root() { fromLocationKey }: SupplyLane, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(fromLocationKey);
  }

  @FieldResolver(() => Location, { description: "Where they go." })
  toLocation(@Root() { toLocationKey }: SupplyLane, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(toLocationKey);
  }

  @FieldResolver(() => Product, { nullable: true, description: "The one product that goes on it; null for more." })
  async product(@Root() { productKey }: SupplyLane, @Ctx() context: RequestContext): Promise<Product | null> {
    return productKey === null ? null : context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: "The category that goes on it, with those below; null for everything or one product.",
  })
  async category(@Root() { categoryKey }: SupplyLane, @Ctx() context: RequestContext): Promise<Category | null> {
    return categoryKey === null ? null : context.loaders.of(categoryByKey).load(categoryKey);
  }
}
