import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type TransferRow, toStockTransfer } from "./stock-transfer.row.ts";
import { StockTransfer } from "./stock-transfer.type.ts";
import {
  StockTransferPayload,
  StockTransferReceiveInput,
  StockTransferShipInput,
  stockTransferReceive,
  stockTransferShip,
} from "./stock-transfer-move.ts";
import { StockTransfersArguments, stockTransfersList } from "./stock-transfers-list.ts";

export const stockTransferConnection = connectionTypes("StockTransfer", "stock transfers", () => StockTransfer);

@Resolver(() => StockTransfer)
export class StockTransferResolver {
  @Authorized<Permission>("data:read")
  @Query(() => stockTransferConnection.ConnectionType, {
    description: "What went from one location to another, latest first, page by page.",
  })
  stockTransfers(
    @Args(() => StockTransfersArguments) { filter, ...page }: StockTransfersArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StockTransfer>> {
    return readListPage<TransferRow & CursorRow, StockTransfer>(
      context.db,
      stockTransfersList(filter ?? null),
      readPage(page),
      toStockTransfer,
    );
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockTransferPayload, {
    description: "Sends stock on its way: on hand nowhere, in transit to where it goes.",
  })
  stockTransferShip(
    @Arg("input", () => StockTransferShipInput, { description: "What, from where, to where." })
    input: StockTransferShipInput,
    @Ctx() context: RequestContext,
  ): Promise<StockTransferPayload> {
    return stockTransferShip(input, context);
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockTransferPayload, {
    description: "Books that a transfer has arrived: on hand there, and what is missing is lost.",
  })
  stockTransferReceive(
    @Arg("input", () => StockTransferReceiveInput, { description: "What arrived." }) input: StockTransferReceiveInput,
    @Ctx() context: RequestContext,
  ): Promise<StockTransferPayload> {
    return stockTransferReceive(input, context);
  }

  @FieldResolver(() => Product, { description: "What is sent." })
  product(@Root() { productKey }: StockTransfer, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where it left." })
  fromLocation(@Root() { fromLocationKey }: StockTransfer, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(fromLocationKey);
  }

  @FieldResolver(() => Location, { description: "Where it goes." })
  toLocation(@Root() { toLocationKey }: StockTransfer, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(toLocationKey);
  }
}
