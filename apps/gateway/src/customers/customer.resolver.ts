import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type CustomerRow, customerColumns, toCustomer } from "./customer.row.ts";
import { Customer } from "./customer.type.ts";
import { CustomersArguments, customersList } from "./customers-list.ts";
import { maySeePersonal } from "./personal.ts";

export const customerConnection = connectionTypes("Customer", "customers", () => Customer);

@Resolver(() => Customer)
export class CustomerResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Customer, {
    nullable: true,
    description:
      "One customer by the organisation's own key; of one who was merged into another, that other. Null when there is none.",
  })
  async customer(
    @Arg("externalId", () => String, { description: "The organisation's own key." }) externalId: string,
    @Ctx() context: RequestContext,
  ): Promise<Customer | null> {
    const [row] = await context.db.query<CustomerRow>(
      `SELECT ${customerColumns} FROM customer u
       WHERE u.id = (SELECT coalesce(named.merged_into, named.id) FROM customer named WHERE named.external_id = $1)
         AND u.erased_at IS NULL`,
      [externalId],
    );
    return row === undefined ? null : toCustomer(row);
  }

  @Authorized<Permission>("data:read")
  @Query(() => customerConnection.ConnectionType, { description: "The customers that match, page by page." })
  customers(
    @Args(() => CustomersArguments) { filter, order, ...page }: CustomersArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Customer>> {
    return readListPage<CustomerRow & CursorRow, Customer>(
      context.db,
      customersList(filter ?? null, order ?? null, maySeePersonal(context.caller)),
      readPage(page),
      toCustomer,
    );
  }
}
