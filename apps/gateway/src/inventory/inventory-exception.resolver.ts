import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
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
import { supplierByKey } from "../suppliers/supplier.loader.ts";
import { Supplier } from "../suppliers/supplier.type.ts";
import { type ExceptionRow, toInventoryException } from "./inventory-exception.row.ts";
import { InventoryException } from "./inventory-exception.type.ts";
import { InventoryExceptionsArguments, inventoryExceptionsList } from "./inventory-exceptions-list.ts";

export const inventoryExceptionConnection = connectionTypes(
  "InventoryException",
  "inventory exceptions",
  () => InventoryException,
);

@Resolver(() => InventoryException)
export class InventoryExceptionResolver {
  @Authorized<Permission>("data:read")
  @Query(() => inventoryExceptionConnection.ConnectionType, {
    description: "What about stock needs a person, most money at stake first, page by page.",
  })
  inventoryExceptions(
    @Args(() => InventoryExceptionsArguments) { filter, ...page }: InventoryExceptionsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InventoryException>> {
    return readListPage<ExceptionRow & CursorRow, InventoryException>(
      context.db,
      inventoryExceptionsList(filter ?? null),
      readPage(page),
      toInventoryException,
    );
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description: "The product it is about; null where it is about none.",
  })
  product(@Root() { productKey }: InventoryException, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return productKey === null ? null : context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: "The location it is about; null where it is about none.",
  })
  location(
    @Root() { locationKey }: InventoryException,
    @Ctx() context: RequestContext,
  ): Promise<Location | null> | null {
    return locationKey === null ? null : context.loaders.of(locationByKey).load(locationKey);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: "The supplier it is about; null where it is about none.",
  })
  supplier(
    @Root() { supplierKey }: InventoryException,
    @Ctx() context: RequestContext,
  ): Promise<Supplier | null> | null {
    return supplierKey === null ? null : context.loaders.of(supplierByKey).load(supplierKey);
  }

  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: "The purchase order it is about; null where it is about none.",
  })
  purchaseOrder(
    @Root() { purchaseOrderKey }: InventoryException,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrder | null> | null {
    return purchaseOrderKey === null ? null : context.loaders.of(purchaseOrderByKey).load(purchaseOrderKey);
  }
}
