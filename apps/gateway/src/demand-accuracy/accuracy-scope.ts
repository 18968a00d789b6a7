import { addInCategory } from "../catalogue/products-list.ts";
import type { ForecastMethod } from "../demand/forecast-method.enum.ts";
import type { Granularity } from "../demand/granularity.enum.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { AccuracyLevel, AccuracySource, ForecastLead } from "./accuracy.enum.ts";

/** What an answer is about. */
export interface AccuracyScope {
  source: AccuracySource;
  granularity: Granularity;
  /** The version whose backtest is measured; null where what came is, whichever version forecast it. */
  versionKey: string | null;
  /** Public ids. */
  categoryId: string | null;
  locationId: string | null;
  method: ForecastMethod | null;
  lead: ForecastLead | null;
  /** First day of the first month; null from the beginning. */
  from: string | null;
}

/** Conditions and the joins that they need, over `accuracyRows`. */
export interface ScopeSql {
  conditions: FilterConditions;
  joins: string;
}

/**
 * What of the sums a scope covers.
 *
 * @param level of the forecasts; null for all levels that the scope knows.
 * @throws GraphQLError BAD_USER_INPUT naming the id in the filter that is none.
 */
export function scopeSql(scope: AccuracyScope, level: AccuracyLevel | null): ScopeSql {
  const conditions = new FilterConditions();
  conditions.equal("a.source", scope.source);
  conditions.equal("made.granularity", scope.granularity);
  conditions.equal("made.level", level);
  conditions.equal("made.method", scope.method);
  conditions.equal("a.lead", scope.lead);
  if (scope.versionKey !== null)
    conditions.add(`a.model_version_id = ${conditions.parameters.add(scope.versionKey)}::uuid`);
  if (scope.from !== null) conditions.add(`a.month >= ${conditions.parameters.add(scope.from)}::date`);
  conditions.node("made.location_id", "Location", scope.locationId, "filter.locationId");
  addInCategory(scope.categoryId, conditions);
  return { conditions, joins: scope.categoryId === null ? "" : productJoin };
}

/** The product of a forecast; totals have none, and are left out. */
export const productJoin = "JOIN product p ON p.id = made.product_id";

/** Products over all locations, or at the one that is asked about. */
export function productLevel({ locationId }: AccuracyScope): AccuracyLevel {
  return locationId === null ? "PRODUCT" : "PLACE";
}
