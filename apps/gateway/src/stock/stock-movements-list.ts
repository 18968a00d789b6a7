import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
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
  const conditions = new FilterConditions();
  conditions.node("m.product_id", "Product", filter?.productId, "filter.productId");
  conditions.node("m.location_id", "Location", filter?.locationId, "filter.locationId");
  conditions.node("m.purchase_order_id", "PurchaseOrder", filter?.purchaseOrderId, "filter.purchaseOrderId");
  conditions.oneOf("m.kind", filter?.kinds);
  conditions.within("m.occurred_at", filter?.occurredFrom, filter?.occurredBefore);
  return {
    columns: movementColumns,
    from: "stock_movement m",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "m.occurred_at", type: "timestamptz", idSql: "m.id", idType: "uuid", descending: true },
  };
}
