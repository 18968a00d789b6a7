import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { orderColumns } from "./order.row.ts";
import { OrderKind } from "./order.type.ts";

@InputType("OrderFilter", { description: "Which orders to return; every condition given must hold." })
export class OrderFilter {
  @Field(() => OrderKind, { nullable: true, description: "Only orders of this kind." })
  kind?: OrderKind | null;

  @Field(() => ID, { nullable: true, description: "Only orders of this customer." })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only orders of this location." })
  locationId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only orders placed at this instant or later." })
  placedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only orders placed before this instant." })
  placedBefore?: Date | null;

  @Field(() => String, { nullable: true, description: "Text that the order's number contains, in any case." })
  search?: string | null;
}

export const OrderOrderField = describedEnum("OrderOrderField", "What orders are sorted by.", {
  PLACED_AT: "When the order was placed.",
  EXTERNAL_ID: "The organisation's own number of the order.",
});
export type OrderOrderField = keyof typeof OrderOrderField;

@InputType("OrderOrder", { description: "How orders are sorted." })
export class OrderOrder {
  @Field(() => OrderOrderField, { description: "What to sort by." })
  field!: OrderOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class OrdersArguments extends PageArguments {
  @Field(() => OrderFilter, { nullable: true, description: "Which orders to return; all when not given." })
  filter?: OrderFilter | null;

  @Field(() => OrderOrder, { nullable: true, description: "How to sort; latest first when not given." })
  order?: OrderOrder | null;
}

const sortKeys: Record<OrderOrderField, Pick<SortKey, "sql" | "type">> = {
  PLACED_AT: { sql: "o.placed_at", type: "timestamptz" },
  EXTERNAL_ID: { sql: "o.external_id", type: "text" },
};

/** Latest first, as a customer's own orders are sorted too. */
export const latestOrderFirst: SortKey = {
  ...sortKeys.PLACED_AT,
  idSql: "o.id",
  idType: "uuid",
  descending: true,
};

/** The list of orders that was asked for. */
export function ordersList(filter: OrderFilter | null, order: OrderOrder | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.equal("o.kind", filter?.kind);
  conditions.node("o.customer_id", "Customer", filter?.customerId, "filter.customerId");
  conditions.node("o.location_id", "Location", filter?.locationId, "filter.locationId");
  conditions.within("o.placed_at", filter?.placedFrom, filter?.placedBefore);
  conditions.contain(filter?.search, "o.external_id");
  return {
    columns: orderColumns,
    from: "sales_order o",
    where: conditions.where,
    parameters: conditions.parameters,
    sort:
      order === null
        ? latestOrderFirst
        : { ...latestOrderFirst, ...sortKeys[order.field], descending: order.direction === "DESC" },
  };
}
