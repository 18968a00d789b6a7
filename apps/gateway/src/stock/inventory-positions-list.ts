import { ArgsType, Field, ID, InputType } from "type-graphql";
import { addOfProducts, OfProductsFilter } from "../catalogue/of-products-filter.ts";
import { addInCategory } from "../catalogue/products-list.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { daysOfCoverSql, positionColumns, positionKeySql, positionSource } from "./inventory-position.row.ts";
import { StockCondition, stockConditions } from "./stock-condition.enum.ts";

@InputType("InventoryPositionFilter", {
  description: "Which positions to return; every condition given must hold.",
})
export class InventoryPositionFilter extends OfProductsFilter {
  @Field(() => ID, { nullable: true, description: "Only of products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only at this location." })
  locationId?: string | null;

  @Field(() => StockCondition, { nullable: true, description: "Only those that are in this condition." })
  condition?: StockCondition | null;
}

export const InventoryPositionOrderField = describedEnum(
  "InventoryPositionOrderField",
  "What positions are sorted by.",
  {
    PRODUCT_NAME: "The product's name.",
    ON_HAND: "What stands on the shelf.",
    AVAILABLE: "On hand and not reserved.",
    VALUE: "What is on hand, at cost; unknown cost counts as nothing.",
    DAYS_OF_COVER: "How long it lasts; what nobody asks for lasts longest.",
    UPDATED_AT: "When the position last changed.",
  },
);
export type InventoryPositionOrderField = keyof typeof InventoryPositionOrderField;

@InputType("InventoryPositionOrder", { description: "How positions are sorted." })
export class InventoryPositionOrder {
  @Field(() => InventoryPositionOrderField, { description: "What to sort by." })
  field!: InventoryPositionOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class InventoryPositionsArguments extends PageArguments {
  @Field(() => InventoryPositionFilter, {
    nullable: true,
    description: "Which positions to return; all when not given.",
  })
  filter?: InventoryPositionFilter | null;

  @Field(() => InventoryPositionOrder, { nullable: true, description: "How to sort; by product name when not given." })
  order?: InventoryPositionOrder | null;
}

const sortKeys: Record<InventoryPositionOrderField, Pick<SortKey, "sql" | "type">> = {
  PRODUCT_NAME: { sql: "p.name", type: "text" },
  ON_HAND: { sql: "s.on_hand", type: "numeric" },
  AVAILABLE: { sql: "s.available", type: "numeric" },
  VALUE: { sql: "coalesce(s.on_hand * y.unit_cost, 0)", type: "numeric" },
  DAYS_OF_COVER: { sql: daysOfCoverSql, type: "double precision" },
  UPDATED_AT: { sql: "s.updated_at", type: "timestamptz" },
};

/** The list of positions that was asked for. */
export function inventoryPositionsList(
  filter: InventoryPositionFilter | null,
  order: InventoryPositionOrder | null,
): ListQuery {
  const conditions = positionConditions(filter ?? {});
  return {
    columns: positionColumns,
    from: positionSource,
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      ...sortKeys[order?.field ?? "PRODUCT_NAME"],
      idSql: `(${positionKeySql})`,
      idType: "text",
      descending: order?.direction === "DESC",
    },
  };
}

/** SQL conditions on `positionSource`. */
function positionConditions(filter: InventoryPositionFilter): FilterConditions {
  const conditions = new FilterConditions();
  addOfProducts(filter, "s.product_id", conditions);
  addInCategory(filter.categoryId, conditions);
  conditions.node("s.location_id", "Location", filter.locationId, "filter.locationId");
  if (filter.condition) conditions.add(stockConditions[filter.condition]);
  return conditions;
}
