import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseKey } from "../node/global-id.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
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
  const parameters = new SqlParameters();
  return {
    columns: exceptionColumns,
    from: "inventory_exception x",
    where: filter === null ? [] : exceptionConditions(filter, parameters),
    parameters,
    sort: { sql: "x.amount", type: "numeric", idSql: "x.id", idType: "uuid", descending: true },
  };
}

/** SQL conditions on `inventory_exception x`. */
function exceptionConditions(filter: InventoryExceptionFilter, parameters: SqlParameters): string[] {
  const conditions: string[] = [];
  const same = (column: string, key: string) => conditions.push(`${column} = ${parameters.add(key)}::uuid`);
  if (filter.kinds) conditions.push(`x.kind = ANY(${parameters.add(filter.kinds)}::text[])`);
  if (filter.productId) same("x.product_id", parseKey("Product", filter.productId, "filter.productId"));
  if (filter.locationId) same("x.location_id", parseKey("Location", filter.locationId, "filter.locationId"));
  if (filter.supplierId) same("x.supplier_id", parseKey("Supplier", filter.supplierId, "filter.supplierId"));
  return conditions;
}
