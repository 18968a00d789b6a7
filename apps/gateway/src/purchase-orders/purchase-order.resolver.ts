import { cancelPurchaseOrder } from "@bellwether/inventory/stock/cancel-purchase-order";
import { closePurchaseOrder } from "@bellwether/inventory/stock/close-purchase-order";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { supplierByKey } from "../suppliers/supplier.loader.ts";
import { Supplier } from "../suppliers/supplier.type.ts";
import { linesByPurchaseOrderKey } from "./purchase-order.loader.ts";
import { type PurchaseOrderRow, purchaseOrderColumns, toPurchaseOrder } from "./purchase-order.row.ts";
import { PurchaseOrder } from "./purchase-order.type.ts";
import { PurchaseOrderEndInput, PurchaseOrderEndPayload, purchaseOrderEnd } from "./purchase-order-end.ts";
import { PurchaseOrderLine } from "./purchase-order-line.type.ts";
import {
  PurchaseOrderReceiveInput,
  PurchaseOrderReceivePayload,
  purchaseOrderReceive,
} from "./purchase-order-receive.ts";
import { PurchaseOrdersArguments, purchaseOrdersList } from "./purchase-orders-list.ts";
import { receiptsByPurchaseOrderKey } from "./purchase-receipt.loader.ts";
import { PurchaseReceipt } from "./purchase-receipt.type.ts";

export const purchaseOrderConnection = connectionTypes("PurchaseOrder", "purchase orders", () => PurchaseOrder);

@Resolver(() => PurchaseOrder)
export class PurchaseOrderResolver {
  @Authorized<Permission>("data:read")
  @Query(() => PurchaseOrder, {
    nullable: true,
    description: "One purchase order by the organisation's own number; null when there is none.",
  })
  async purchaseOrder(
    @Arg("externalId", () => String, { description: "The organisation's own number of the order." }) externalId: string,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrder | null> {
    const [row] = await context.db.query<PurchaseOrderRow>(
      `SELECT ${purchaseOrderColumns} FROM purchase_order b WHERE b.external_id = $1`,
      [externalId],
    );
    return row === undefined ? null : toPurchaseOrder(row);
  }

  @Authorized<Permission>("data:read")
  @Query(() => purchaseOrderConnection.ConnectionType, {
    description: "The purchase orders that match, page by page.",
  })
  purchaseOrders(
    @Args(() => PurchaseOrdersArguments) { filter, order, ...page }: PurchaseOrdersArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PurchaseOrder>> {
    return readListPage<PurchaseOrderRow & CursorRow, PurchaseOrder>(
      context.db,
      purchaseOrdersList(filter ?? null, order ?? null),
      readPage(page),
      toPurchaseOrder,
    );
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => PurchaseOrderReceivePayload, { description: "Books a delivery: on hand grows, on order falls." })
  purchaseOrderReceive(
    @Arg("input", () => PurchaseOrderReceiveInput, { description: "What arrived." }) input: PurchaseOrderReceiveInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrderReceivePayload> {
    return purchaseOrderReceive(input, context);
  }

  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => PurchaseOrderEndPayload, {
    description: "Gives up what has not arrived of an order that arrived in part: on order falls to what came.",
  })
  purchaseOrderClose(
    @Arg("input", () => PurchaseOrderEndInput, { description: "Which order, and why." }) input: PurchaseOrderEndInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrderEndPayload> {
    return purchaseOrderEnd(input, context, closePurchaseOrder);
  }

  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => PurchaseOrderEndPayload, { description: "Cancels an order of which nothing has arrived." })
  purchaseOrderCancel(
    @Arg("input", () => PurchaseOrderEndInput, { description: "Which order, and why." }) input: PurchaseOrderEndInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrderEndPayload> {
    return purchaseOrderEnd(input, context, cancelPurchaseOrder);
  }

  @FieldResolver(() => Author, {
    nullable: true,
    description: "Who approved what it orders; null where it was imported.",
  })
  createdBy(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(order.createdByReference, context);
  }

  @FieldResolver(() => Author, {
    nullable: true,
    description: "Who closed or cancelled it; null where nobody did, or an import.",
  })
  closedBy(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(order.closedByReference, context);
  }

  @FieldResolver(() => Supplier, { description: "Who delivers." })
  supplier(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<Supplier | null> {
    return context.loaders.of(supplierByKey).load(order.supplierKey);
  }

  @FieldResolver(() => Location, { description: "Where the goods go." })
  location(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(order.locationKey);
  }

  @FieldResolver(() => [PurchaseOrderLine], { description: "The order's products, in order; at most 1,000." })
  lines(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<PurchaseOrderLine[]> {
    return context.loaders.of(linesByPurchaseOrderKey).load(order.key);
  }

  @FieldResolver(() => [PurchaseReceipt], { description: "What has arrived, earliest first; at most 200 deliveries." })
  receipts(@Root() order: PurchaseOrder, @Ctx() context: RequestContext): Promise<PurchaseReceipt[]> {
    return context.loaders.of(receiptsByPurchaseOrderKey).load(order.key);
  }
}
