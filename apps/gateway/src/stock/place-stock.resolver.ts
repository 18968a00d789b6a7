import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { Location } from "../locations/location.type.ts";
import type { Connection } from "../relay/connection.type.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { positionPageByParent } from "./inventory-position.loader.ts";
import { inventoryPositionConnection } from "./inventory-position.resolver.ts";
import type { InventoryPosition } from "./inventory-position.type.ts";

/** What stock adds to a product; here, because the catalogue knows nothing of stock. */
@Resolver(() => Product)
export class ProductStockResolver {
  @FieldResolver(() => inventoryPositionConnection.ConnectionType, {
    description: "What there is of it at each location, most on hand first, page by page.",
  })
  inventory(
    @Root() product: Product,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InventoryPosition>> {
    return context.loaders.of(positionPageByParent, "product", first ?? null, after ?? null).load(product.key);
  }
}

/** What stock adds to a location. */
@Resolver(() => Location)
export class LocationStockResolver {
  @FieldResolver(() => inventoryPositionConnection.ConnectionType, {
    description: "What there is of each product there, most on hand first, page by page.",
  })
  inventory(
    @Root() location: Location,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InventoryPosition>> {
    return context.loaders.of(positionPageByParent, "location", first ?? null, after ?? null).load(location.key);
  }
}
