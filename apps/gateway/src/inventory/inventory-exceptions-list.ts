import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { exceptionColumns } from "./inventory-exception.row.ts";
import { InventoryExceptionKind } from "./inventory-exception.type.ts";

@InputType("InventoryExceptionFilter", { description: "Which exceptions to return; every condition given must hold." })
export class InventoryExceptionFilter {
  @Field(() => [InventoryExceptionKind], { nullable: true, description: "Only of one of these kinds." })
  kinds?: InventoryExceptionKind[] | null;

  @Field(() => ID, { nullable: true, description: "Only about this product." })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only about this location." })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only about this supplier." })
  supplierId?: string | null;
}

@ArgsType()
export class InventoryExceptionsArguments extends PageArguments {
  @Field(() => InventoryExceptionFilter, {
    nullable: true,
    description: "Which exceptions to return; all when not given.",
  })
  filter?: InventoryExceptionFilter | null;
}

/** The exceptions that were asked for, most money first. */
export function inventoryExceptionsList(filter: InventoryExceptionFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("x.kind", filter?.kinds);
  conditions.node("x.product_id", "Product", filter?.productId, "filter.productId");
  conditions.node("x.location_id", "Location", filter?.locationId, "filter.locationId");
  conditions.node("x.supplier_id", "Supplier", filter?.supplierId, "filter.supplierId");
  return {
    columns: exceptionColumns,
    from: "inventory_exception x",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "x.amount", type: "numeric", idSql: "x.id", idType: "uuid", descending: true },
  };
}
