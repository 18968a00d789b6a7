import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { addOfProducts, OfProductsFilter } from "../catalogue/of-products-filter.ts";
import { addInCategory } from "../catalogue/products-list.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { championForecasts, forecastColumns } from "./demand-forecast.row.ts";
import { defaultHorizon } from "./forecast-arguments.ts";
import { ForecastMethod } from "./forecast-method.enum.ts";
import { forecastTotals } from "./forecast-sql.ts";
import { Granularity } from "./granularity.enum.ts";

@InputType("DemandForecastFilter", { description: "Which forecasts to return; every condition given must hold." })
export class DemandForecastFilter extends OfProductsFilter {
  @Field(() => ID, { nullable: true, description: "Only of products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "At this location; over all locations when not given." })
  locationId?: string | null;

  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "By day or by week." })
  granularity!: Granularity;

  @Field(() => ForecastMethod, { nullable: true, description: "Only those made by this method." })
  method?: ForecastMethod | null;
}

export const DemandForecastOrderField = describedEnum("DemandForecastOrderField", "What forecasts are sorted by.", {
  PRODUCT_NAME: "The product's name.",
  EXPECTED_TOTAL: "Units expected over the horizon.",
  CHANGE: "The expected relative change; where there is nothing to compare with comes last.",
  ACCURACY: "The backtest's MASE, whose small values are good; what has none comes last.",
});
export type DemandForecastOrderField = keyof typeof DemandForecastOrderField;

@InputType("DemandForecastOrder", { description: "How forecasts are sorted." })
export class DemandForecastOrder {
  @Field(() => DemandForecastOrderField, { description: "What to sort by." })
  field!: DemandForecastOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class DemandForecastsArguments extends ForwardPageArguments {
  @Field(() => DemandForecastFilter, {
    nullable: true,
    description: "Which forecasts to return; by day over all locations when not given.",
  })
  filter?: DemandForecastFilter | null;

  @Field(() => DemandForecastOrder, { nullable: true, description: "How to sort; most expected first when not given." })
  order?: DemandForecastOrder | null;

  @Field(() => Int, {
    defaultValue: defaultHorizon,
    description: "How many steps ahead; more than there are is refused, with the maximum.",
  })
  horizon!: number;
}

/** The list of forecasts that was asked for, `horizon` steps ahead. */
export function demandForecastsList(
  filter: Partial<DemandForecastFilter>,
  order: DemandForecastOrder | null,
  horizon: number,
): ListQuery {
  const conditions = forecastConditions(filter);
  const steps = `${conditions.parameters.add(horizon)}::int`;
  conditions.add(`f.horizon >= ${steps}`);
  const sort = sortKey(order?.field ?? "EXPECTED_TOTAL", order?.direction ?? "DESC");
  const totals = needsTotals(order) ? ` CROSS JOIN ${forecastTotals(steps)} AS total` : "";
  return {
    columns: forecastColumns,
    from: `${championForecasts} JOIN product p ON p.tenant_id = s.tenant_id AND p.id = s.product_id${totals}`,
    where: conditions.where,
    parameters: conditions.parameters,
    sort,
  };
}

function needsTotals(order: DemandForecastOrder | null): boolean {
  return order === null || order.field === "EXPECTED_TOTAL" || order.field === "CHANGE";
}

function sortKey(field: DemandForecastOrderField, direction: SortDirection): SortKey {
  const descending = direction === "DESC";
  const last = descending ? "'-Infinity'" : "'Infinity'";
  const keys: Record<DemandForecastOrderField, Pick<SortKey, "sql" | "type">> = {
    PRODUCT_NAME: { sql: "p.name", type: "text" },
    EXPECTED_TOTAL: { sql: "total.expected", type: "double precision" },
    CHANGE: {
      sql: `coalesce(CASE WHEN total.comparable THEN total.expected / nullif(total.recent, 0) - 1 END, ${last}::float8)`,
      type: "double precision",
    },
    ACCURACY: { sql: `coalesce((f.accuracy->>'mase')::float8, ${last}::float8)`, type: "double precision" },
  };
  return { ...keys[field], idSql: "f.series_id", idType: "uuid", descending };
}

/** SQL conditions on the champion's forecasts, joined with `product p`. */
function forecastConditions(filter: Partial<DemandForecastFilter>): FilterConditions {
  const conditions = new FilterConditions();
  const granularity = filter.granularity ?? Granularity.DAY;
  conditions.equal("v.task", demandForecastTask);
  conditions.equal("v.variant", granularity);
  conditions.add("v.status = 'CHAMPION'");
  conditions.equal("s.granularity", granularity);
  if (filter.locationId) conditions.node("s.location_id", "Location", filter.locationId, "filter.locationId");
  else conditions.add("s.location_id IS NULL");
  addOfProducts(filter, "s.product_id", conditions);
  addInCategory(filter.categoryId, conditions);
  conditions.equal("f.method", filter.method);
  return conditions;
}
