import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { linesByOrderKey } from "./order.loader.ts";
import { type OrderRow, orderColumns, toOrder } from "./order.row.ts";
import { Order } from "./order.type.ts";
import { OrderLine } from "./order-line.type.ts";
import { OrdersArguments, ordersList } from "./orders-list.ts";

export const orderConnection = connectionTypes("Order", "orders", () => Order);

@Resolver(() => Order)
export class OrderResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Order, {
    nullable: true,
    description: "One order by the organisation's own number; null when there is none.",
  })
  async order(
    @Arg("externalId", () => String, { description: "The organisation's own number of the order." }) externalId: string,
    @Ctx() context: RequestContext,
  ): Promise<Order | null> {
    const [row] = await context.db.query<OrderRow>(
      `SELECT ${orderColumns} FROM sales_order o WHERE o.external_id = $1`,
      [externalId],
    );
    return row === undefined ? null : toOrder(row);
  }

  @Authorized<Permission>("data:read")
  @Query(() => orderConnection.ConnectionType, { description: "The orders that match, page by page." })
  orders(
    @Args(() => OrdersArguments) { filter, order, ...page }: OrdersArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Order>> {
    return readListPage<OrderRow & CursorRow, Order>(
      context.db,
      ordersList(filter ?? null, order ?? null),
      readPage(page),
      toOrder,
    );
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who bought; null when the order names nobody." })
  customer(@Root() order: Order, @Ctx() context: RequestContext): Promise<Customer | null> | null {
    return order.customerKey === null ? null : context.loaders.of(customerByKey).load(order.customerKey);
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: "Where it was sold; null when the order names no place.",
  })
  location(@Root() order: Order, @Ctx() context: RequestContext): Promise<Location | null> | null {
    return order.locationKey === null ? null : context.loaders.of(locationByKey).load(order.locationKey);
  }

  @FieldResolver(() => [OrderLine], { description: "The order's products, in order; at most 1,000." })
  lines(@Root() order: Order, @Ctx() context: RequestContext): Promise<OrderLine[]> {
    return context.loaders.of(linesByOrderKey).load(order.key);
  }
}
