import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { transferColumns } from "./stock-transfer.row.ts";
import { StockTransferStatus } from "./stock-transfer.type.ts";

@InputType("StockTransferFilter", { description: "Which transfers to return; every condition given must hold." })
export class StockTransferFilter {
  @Field(() => StockTransferStatus, { nullable: true, description: "Only those that stand there." })
  status?: StockTransferStatus | null;

  @Field(() => ID, { nullable: true, description: "Only of this product." })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only from or to this location." })
  locationId?: string | null;
}

@ArgsType()
export class StockTransfersArguments extends PageArguments {
  @Field(() => StockTransferFilter, { nullable: true, description: "Which transfers to return; all when not given." })
  filter?: StockTransferFilter | null;
}

/** The transfers that were asked for, latest first. */
export function stockTransfersList(filter: StockTransferFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.equal("w.status", filter?.status);
  conditions.node("w.product_id", "Product", filter?.productId, "filter.productId");
  if (filter?.locationId) {
    const location = conditions.parameters.add(parseKey("Location", filter.locationId, "filter.locationId"));
    conditions.add(`${location}::uuid IN (w.from_location_id, w.to_location_id)`);
  }
  return {
    columns: transferColumns,
    from: "stock_transfer w",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "w.shipped_at", type: "timestamptz", idSql: "w.id", idType: "uuid", descending: true },
  };
}
