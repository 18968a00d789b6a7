import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { positionByKey } from "./inventory-position.loader.ts";
import { type PositionRow, positionKey, toInventoryPosition } from "./inventory-position.row.ts";
import { InventoryPosition } from "./inventory-position.type.ts";
import { InventoryPositionsArguments, inventoryPositionsList } from "./inventory-positions-list.ts";
import { reservationsByPlace } from "./stock-reservation.loader.ts";
import { StockReservation } from "./stock-reservation.type.ts";

export const inventoryPositionConnection = connectionTypes(
  "InventoryPosition",
  "inventory positions",
  () => InventoryPosition,
);

@Resolver(() => InventoryPosition)
export class InventoryPositionResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventoryPosition, {
    nullable: true,
    description: "What there is of one product at one location; null where nothing was ever booked.",
  })
  inventoryPosition(
    @Arg("productId", () => ID, { description: "The product." }) productId: string,
    @Arg("locationId", () => ID, { description: "The location." }) locationId: string,
    @Ctx() context: RequestContext,
  ): Promise<InventoryPosition | null> {
    const product = parseKey("Product", productId, "productId");
    return context.loaders.of(positionByKey).load(positionKey(product, parseKey("Location", locationId, "locationId")));
  }

  @Authorized<Permission>("data:read")
  @Query(() => inventoryPositionConnection.ConnectionType, {
    description: "What there is of the products and locations that match, page by page.",
  })
  inventoryPositions(
    @Args(() => InventoryPositionsArguments) { filter, order, ...page }: InventoryPositionsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InventoryPosition>> {
    return readListPage<PositionRow & CursorRow, InventoryPosition>(
      context.db,
      inventoryPositionsList(filter ?? null, order ?? null),
      readPage(page),
      toInventoryPosition,
    );
  }

  @FieldResolver(() => Product, { description: "What is kept." })
  product(@Root() { productKey }: InventoryPosition, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where it is kept." })
  location(@Root() { locationKey }: InventoryPosition, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(locationKey);
  }

  @FieldResolver(() => [StockReservation], { description: "What is promised and to whom, oldest first; at most 500." })
  reservations(
    @Root() { productKey, locationKey }: InventoryPosition,
    @Ctx() context: RequestContext,
  ): Promise<StockReservation[]> {
    return context.loaders.of(reservationsByPlace).load(positionKey(productKey, locationKey));
  }
}
