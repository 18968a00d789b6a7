import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { purchaseOrderByKey } from "../purchase-orders/purchase-order.loader.ts";
import { PurchaseOrder } from "../purchase-orders/purchase-order.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type MovementRow, toStockMovement } from "./stock-movement.row.ts";
import { StockMovement } from "./stock-movement.type.ts";
import { StockMovementsArguments, stockMovementsList } from "./stock-movements-list.ts";

export const stockMovementConnection = connectionTypes("StockMovement", "stock movements", () => StockMovement);

@Resolver(() => StockMovement)
export class StockMovementResolver {
  @Authorized<Permission>("data:read")
  @Query(() => stockMovementConnection.ConnectionType, {
    description: "What changed stock and why, latest first, page by page.",
  })
  stockMovements(
    @Args(() => StockMovementsArguments) { filter, ...page }: StockMovementsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StockMovement>> {
    return readListPage<MovementRow & CursorRow, StockMovement>(
      context.db,
      stockMovementsList(filter ?? null),
      readPage(page),
      toStockMovement,
    );
  }

  @FieldResolver(() => Product, { description: "Of what." })
  product(@Root() { productKey }: StockMovement, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where." })
  location(@Root() { locationKey }: StockMovement, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(locationKey);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who recorded it; null for imports and counts." })
  createdBy(@Root() { recordedBy }: StockMovement, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(recordedBy, context);
  }

  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: "The purchase order that it belongs to; null where it belongs to none.",
  })
  purchaseOrder(
    @Root() { purchaseOrderKey }: StockMovement,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrder | null> | null {
    return purchaseOrderKey === null ? null : context.loaders.of(purchaseOrderByKey).load(purchaseOrderKey);
  }
}
