import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import { personal } from "../customers/personal.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { JsonObjectScalar } from "../scalars/json-object.scalar.ts";
import { CustomerEvent } from "./customer-event.type.ts";
import { eventPageByCustomerKey } from "./customer-events.loader.ts";
import { EventKind } from "./event-kind.enum.ts";

export const customerEventConnection = connectionTypes("CustomerEvent", "events", () => CustomerEvent);

@ArgsType()
class CustomerEventsArguments extends PageArguments {
  @Field(() => [EventKind], { nullable: true, description: "Only events of these kinds; all when not given." })
  kinds?: EventKind[] | null;
}

/** What events add to a customer; here, because customers know nothing of events. */
@Resolver(() => Customer)
export class CustomerEventsResolver {
  @FieldResolver(() => customerEventConnection.ConnectionType, {
    description: "What the customer did besides ordering, latest first, page by page.",
  })
  events(
    @Root() customer: Customer,
    @Args(() => CustomerEventsArguments) { kinds, first, after, last, before }: CustomerEventsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CustomerEvent>> {
    if (kinds?.length === 0) throw badUserInput("kinds", "kinds names no kind; leave it out for all.");
    const named = kinds ? [...new Set(kinds)].sort().join(",") : null;
    return context.loaders
      .of(eventPageByCustomerKey, named, first ?? null, after ?? null, last ?? null, before ?? null)
      .load(customer.key);
  }
}

@Resolver(() => CustomerEvent)
export class CustomerEventResolver {
  @FieldResolver(() => Product, { nullable: true, description: "The product it was about, where it was about one." })
  product(@Root() { productKey }: CustomerEvent, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return productKey === null ? null : context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => JsonObjectScalar, {
    nullable: true,
    description: "What else the sender told; null for callers who may not see who customers are.",
  })
  properties(
    @Root() { customerKey, properties }: CustomerEvent,
    @Ctx() context: RequestContext,
  ): Record<string, unknown> | null {
    return personal(context, customerKey, "events.properties", properties);
  }
}
