import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { lateCondition, purchaseOrderColumns } from "./purchase-order.row.ts";
import { PurchaseOrderStatus } from "./purchase-order.type.ts";

@InputType("PurchaseOrderFilter", { description: "Which purchase orders to return; every condition given must hold." })
export class PurchaseOrderFilter {
  @Field(() => [PurchaseOrderStatus], { nullable: true, description: "Only orders that stand at one of these." })
  statuses?: PurchaseOrderStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Only orders to this supplier." })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only orders for this location." })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only orders that have this product." })
  productId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only orders that are late, or only those that are not." })
  late?: boolean | null;

  @Field(() => String, { nullable: true, description: "Text that the order's number contains, in any case." })
  search?: string | null;
}

export const PurchaseOrderOrderField = describedEnum("PurchaseOrderOrderField", "What purchase orders are sorted by.", {
  ORDERED_AT: "When it was ordered; a draft counts from when it was made.",
  EXTERNAL_ID: "The organisation's own number of the order.",
  TOTAL: "The sum of its lines, whatever the currency.",
  EXPECTED_ON: "The promised day; without one, the day 9999-12-31.",
});
export type PurchaseOrderOrderField = keyof typeof PurchaseOrderOrderField;

@InputType("PurchaseOrderOrder", { description: "How purchase orders are sorted." })
export class PurchaseOrderOrder {
  @Field(() => PurchaseOrderOrderField, { description: "What to sort by." })
  field!: PurchaseOrderOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class PurchaseOrdersArguments extends PageArguments {
  @Field(() => PurchaseOrderFilter, { nullable: true, description: "Which orders to return; all when not given." })
  filter?: PurchaseOrderFilter | null;

  @Field(() => PurchaseOrderOrder, { nullable: true, description: "How to sort; latest first when not given." })
  order?: PurchaseOrderOrder | null;
}

const sortKeys: Record<PurchaseOrderOrderField, Pick<SortKey, "sql" | "type">> = {
  ORDERED_AT: { sql: "coalesce(b.ordered_at, b.created_at)", type: "timestamptz" },
  EXTERNAL_ID: { sql: "b.external_id", type: "text" },
  TOTAL: { sql: "b.total", type: "numeric" },
  EXPECTED_ON: { sql: "coalesce(b.expected_on, date '9999-12-31')", type: "date" },
};

/** The purchase orders that were asked for. */
export function purchaseOrdersList(filter: PurchaseOrderFilter | null, order: PurchaseOrderOrder | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("b.status", filter?.statuses);
  conditions.node("b.supplier_id", "Supplier", filter?.supplierId, "filter.supplierId");
  conditions.node("b.location_id", "Location", filter?.locationId, "filter.locationId");
  if (filter?.productId) {
    const product = conditions.parameters.add(parseKey("Product", filter.productId, "filter.productId"));
    conditions.add(
      `EXISTS (SELECT FROM purchase_order_line line WHERE line.order_id = b.id AND line.product_id = ${product}::uuid)`,
    );
  }
  conditions.equal(`coalesce(${lateCondition}, false)`, filter?.late);
  conditions.contain(filter?.search, "b.external_id");
  return {
    columns: purchaseOrderColumns,
    from: "purchase_order b",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      ...sortKeys[order?.field ?? "ORDERED_AT"],
      idSql: "b.id",
      idType: "uuid",
      descending: order === null || order.direction === "DESC",
    },
  };
}
