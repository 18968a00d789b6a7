import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { productContains, productInCategory } from "../catalogue/products-list.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { parseKey } from "../node/global-id.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { championForecasts, forecastColumns } from "./demand-forecast.row.ts";
import { defaultHorizon } from "./forecast-arguments.ts";
import { ForecastMethod } from "./forecast-method.enum.ts";
import { forecastTotals } from "./forecast-sql.ts";
import { Granularity } from "./granularity.enum.ts";

/** Most products that one filter may name. */
const maxProductIds = 500;

@InputType("DemandForecastFilter", { description: "Which forecasts to return; every condition given must hold." })
export class DemandForecastFilter {
  @Field(() => String, {
    nullable: true,
    description: "Text that the product's name or external id contains, in any case.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: "Only of these products, at most 500." })
  productIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only of products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "At this location; over all locations when not given." })
  locationId?: string | null;

  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "By day or by week." })
  granularity!: Granularity;

  @Field(() => ForecastMethod, { nullable: true, description: "Only those made by this method." })
  method?: ForecastMethod | null;
}

export const DemandForecastOrderField = {
  PRODUCT_NAME: "PRODUCT_NAME",
  EXPECTED_TOTAL: "EXPECTED_TOTAL",
  CHANGE: "CHANGE",
  ACCURACY: "ACCURACY",
} as const;
export type DemandForecastOrderField = keyof typeof DemandForecastOrderField;
registerEnumType(DemandForecastOrderField, {
  name: "DemandForecastOrderField",
  description: "What forecasts are sorted by.",
  valuesConfig: {
    PRODUCT_NAME: { description: "The product's name." },
    EXPECTED_TOTAL: { description: "Units expected over the horizon." },
    CHANGE: { description: "The expected relative change; where there is nothing to compare with comes last." },
    ACCURACY: { description: "The backtest's MASE, whose small values are good; what has none comes last." },
  },
});

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
  const parameters = new SqlParameters();
  const steps = `${parameters.add(horizon)}::int`;
  const sort = sortKey(order?.field ?? "EXPECTED_TOTAL", order?.direction ?? "DESC");
  const totals = needsTotals(order) ? ` CROSS JOIN ${forecastTotals(steps)} AS total` : "";
  return {
    columns: forecastColumns,
    from: `${championForecasts} JOIN product p ON p.tenant_id = s.tenant_id AND p.id = s.product_id${totals}`,
    where: [`f.horizon >= ${steps}`, ...forecastConditions(filter, parameters)],
    parameters,
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
function forecastConditions(filter: Partial<DemandForecastFilter>, parameters: SqlParameters): string[] {
  const granularity = parameters.add(filter.granularity ?? Granularity.DAY);
  const conditions = [
    `v.task = ${parameters.add(demandForecastTask)}`,
    `v.variant = ${granularity}`,
    "v.status = 'CHAMPION'",
    `s.granularity = ${granularity}`,
    filter.locationId
      ? `s.location_id = ${parameters.add(parseKey("Location", filter.locationId, "filter.locationId"))}::uuid`
      : "s.location_id IS NULL",
  ];
  if (filter.search) conditions.push(productContains(filter.search, parameters));
  if (filter.categoryId)
    conditions.push(productInCategory(parseKey("Category", filter.categoryId, "filter.categoryId"), parameters));
  if (filter.method) conditions.push(`f.method = ${parameters.add(filter.method)}`);
  if (filter.productIds) {
    if (filter.productIds.length > maxProductIds)
      throw badUserInput(
        "filter.productIds",
        `filter.productIds may name ${maxProductIds} products; got ${filter.productIds.length}.`,
      );
    const keys = filter.productIds.map((id, index) => parseKey("Product", id, `filter.productIds[${index}]`));
    conditions.push(`s.product_id = ANY(${parameters.add(keys)}::uuid[])`);
  }
  return conditions;
}
