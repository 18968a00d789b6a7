import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import type { Connection } from "../relay/connection.type.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { orderPageByCustomerKey } from "./customer-orders.loader.ts";
import { orderConnection } from "./order.resolver.ts";
import type { Order } from "./order.type.ts";

/** What orders add to a customer; here, because customers know nothing of orders. */
@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => orderConnection.ConnectionType, {
    description: "The customer's orders, latest first, page by page.",
  })
  orders(
    @Root() customer: Customer,
    @Args(() => PageArguments) { first, after, last, before }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Order>> {
    return context.loaders
      .of(orderPageByCustomerKey, first ?? null, after ?? null, last ?? null, before ?? null)
      .load(customer.key);
  }
}
