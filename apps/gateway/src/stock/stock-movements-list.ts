import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseKey } from "../node/global-id.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { movementColumns } from "./stock-movement.row.ts";
import { StockMovementKind } from "./stock-movement.type.ts";

@InputType("StockMovementFilter", { description: "Which movements to return; every condition given must hold." })
export class StockMovementFilter {
  @Field(() => ID, { nullable: true, description: "Only of this product." })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only at this location." })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of this purchase order." })
  purchaseOrderId?: string | null;

  @Field(() => [StockMovementKind], { nullable: true, description: "Only of one of these kinds." })
  kinds?: StockMovementKind[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only what happened at this instant or later." })
  occurredFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only what happened before this instant." })
  occurredBefore?: Date | null;
}

@ArgsType()
export class StockMovementsArguments extends PageArguments {
  @Field(() => StockMovementFilter, { nullable: true, description: "Which movements to return; all when not given." })
  filter?: StockMovementFilter | null;
}

/** The movements that were asked for, latest first. */
export function stockMovementsList(filter: StockMovementFilter | null): ListQuery {
  const parameters = new SqlParameters();
  return {
    columns: movementColumns,
    from: "stock_movement m",
    where: filter === null ? [] : movementConditions(filter, parameters),
    parameters,
    sort: { sql: "m.occurred_at", type: "timestamptz", idSql: "m.id", idType: "uuid", descending: true },
  };
}

/** SQL conditions on `stock_movement m`. */
function movementConditions(filter: StockMovementFilter, parameters: SqlParameters): string[] {
  const conditions: string[] = [];
  const same = (column: string, key: string) => conditions.push(`${column} = ${parameters.add(key)}::uuid`);
  if (filter.productId) same("m.product_id", parseKey("Product", filter.productId, "filter.productId"));
  if (filter.locationId) same("m.location_id", parseKey("Location", filter.locationId, "filter.locationId"));
  if (filter.purchaseOrderId)
    same("m.purchase_order_id", parseKey("PurchaseOrder", filter.purchaseOrderId, "filter.purchaseOrderId"));
  if (filter.kinds) conditions.push(`m.kind = ANY(${parameters.add(filter.kinds)}::text[])`);
  if (filter.occurredFrom) conditions.push(`m.occurred_at >= ${parameters.add(filter.occurredFrom)}::timestamptz`);
  if (filter.occurredBefore) conditions.push(`m.occurred_at < ${parameters.add(filter.occurredBefore)}::timestamptz`);
  return conditions;
}
