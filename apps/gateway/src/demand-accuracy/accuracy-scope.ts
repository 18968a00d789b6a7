import { categoryAndInside } from "../catalogue/products-list.ts";
import type { ForecastMethod } from "../demand/forecast-method.enum.ts";
import type { Granularity } from "../demand/granularity.enum.ts";
import { parseKey } from "../node/global-id.ts";
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

/**
 * What of the sums `a` a scope covers.
 *
 * @param level of the forecasts; null for all levels that the scope knows.
 * @throws GraphQLError BAD_USER_INPUT naming the id in the filter that is none.
 */
export function scopeConditions(scope: AccuracyScope, level: AccuracyLevel | null): FilterConditions {
  const conditions = new FilterConditions();
  conditions.equal("a.source", scope.source);
  conditions.equal("a.granularity", scope.granularity);
  conditions.equal("a.level", level);
  conditions.equal("a.method", scope.method);
  conditions.equal("a.lead", scope.lead);
  if (scope.versionKey !== null)
    conditions.add(`a.model_version_id = ${conditions.parameters.add(scope.versionKey)}::uuid`);
  if (scope.from !== null) conditions.add(`a.month >= ${conditions.parameters.add(scope.from)}::date`);
  conditions.node("a.location_id", "Location", scope.locationId, "filter.locationId");
  if (scope.categoryId !== null) {
    const category = conditions.parameters.add(parseKey("Category", scope.categoryId, "filter.categoryId"));
    // An array is made once, however badly the planner guesses: totals have no product, and are left out.
    conditions.add(
      `a.product_id = ANY(ARRAY(SELECT p.id FROM product p WHERE p.category_id IN ${categoryAndInside(category)}))`,
    );
  }
  return conditions;
}

/** Products over all locations, or at the one that is asked about. */
export function productLevel({ locationId }: AccuracyScope): AccuracyLevel {
  return locationId === null ? "PRODUCT" : "PLACE";
}
