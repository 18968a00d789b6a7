import { ArgsType, Field, ID, InputType } from "type-graphql";
import { addOfProducts, OfProductsFilter } from "../catalogue/of-products-filter.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { overrideColumns, overrideStatus } from "./forecast-override.row.ts";
import { ForecastOverrideReason, ForecastOverrideStatus } from "./override-words.enum.ts";

@InputType("ForecastOverrideFilter", { description: "Which overrides to return; every condition given must hold." })
export class ForecastOverrideFilter extends OfProductsFilter {
  @Field(() => ID, { nullable: true, description: "Only those stated on this location itself." })
  locationId?: string | null;

  @Field(() => [ForecastOverrideStatus], { nullable: true, description: "Only those that stand so." })
  statuses?: ForecastOverrideStatus[] | null;

  @Field(() => [ForecastOverrideReason], { nullable: true, description: "Only for one of these reasons." })
  reasons?: ForecastOverrideReason[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those with a day on this one or later." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those with a day on this one or earlier." })
  to?: string | null;
}

@ArgsType()
export class ForecastOverridesArguments extends PageArguments {
  @Field(() => ForecastOverrideFilter, {
    nullable: true,
    description: "Which overrides to return; all, also withdrawn ones, when not given.",
  })
  filter?: ForecastOverrideFilter | null;
}

/** The overrides that were asked for, newest first. */
export function forecastOverridesList(filter: ForecastOverrideFilter | null): ListQuery {
  const conditions = new FilterConditions();
  addOfProducts(filter ?? {}, "o.product_id", conditions);
  conditions.node("o.location_id", "Location", filter?.locationId, "filter.locationId");
  conditions.oneOf(`(${overrideStatus})`, filter?.statuses);
  conditions.oneOf("o.reason", filter?.reasons);
  if (filter?.from) conditions.add(`o.to_day >= ${conditions.parameters.add(filter.from)}::date`);
  if (filter?.to) conditions.add(`o.from_day <= ${conditions.parameters.add(filter.to)}::date`);
  return {
    columns: overrideColumns,
    from: "forecast_override o JOIN product p ON p.tenant_id = o.tenant_id AND p.id = o.product_id",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "o.created_at", type: "timestamptz", idSql: "o.id", idType: "uuid", descending: true },
  };
}
