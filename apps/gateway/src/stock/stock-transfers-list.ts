import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseKey } from "../node/global-id.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
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
  const parameters = new SqlParameters();
  const where: string[] = [];
  if (filter?.status) where.push(`w.status = ${parameters.add(filter.status)}`);
  if (filter?.productId)
    where.push(`w.product_id = ${parameters.add(parseKey("Product", filter.productId, "filter.productId"))}::uuid`);
  if (filter?.locationId)
    where.push(
      `${parameters.add(parseKey("Location", filter.locationId, "filter.locationId"))}::uuid IN (w.from_location_id, w.to_location_id)`,
    );
  return {
    columns: transferColumns,
    from: "stock_transfer w",
    where,
    parameters,
    sort: { sql: "w.shipped_at", type: "timestamptz", idSql: "w.id", idType: "uuid", descending: true },
  };
}
