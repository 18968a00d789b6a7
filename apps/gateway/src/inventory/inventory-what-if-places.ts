import type { InventoryWhatIfAnswer } from "@bellwether/inventory/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { whereClause } from "../relay/list-query.ts";
import { positionKey } from "../stock/inventory-position.row.ts";
import { type InventoryPolicyFilter, isSource, policyConditions, policySource } from "./inventory-policies-filter.ts";

/** What the latest plan has of a product at a location. */
export interface PlaceAsked {
  productId: string;
  /** Units asked for in a day, by which service is weighted; 0 where it supplies other places: those count what they sell. */
  demandPerDay: number;
  fillRate: number;
  /** Mean stock in money. */
  stockValue: number;
}

/** By "product/location". */
export type PlacesAsked = ReadonlyMap<string, PlaceAsked>;

/** The places that a filter leaves, of some products or of all. @param productIds none for all */
export async function readPlacesAsked(
  db: TenantSnapshot,
  filter: InventoryPolicyFilter,
  productIds: readonly string[],
): Promise<PlacesAsked> {
  const conditions = policyConditions(filter);
  if (productIds.length > 0) conditions.add(`y.product_id = ANY(${conditions.parameters.add(productIds)}::uuid[])`);
  const rows = await db.query<PlaceAsked & { locationId: string }>(
    `SELECT y.product_id AS "productId", y.location_id AS "locationId",
       CASE WHEN ${isSource} THEN 0 ELSE y.demand_per_day END AS "demandPerDay",
       y.fill_rate AS "fillRate", coalesce(y.mean_stock * y.unit_cost::float8, 0) AS "stockValue"
     FROM ${policySource} ${whereClause(conditions.where)}`,
    conditions.parameters.values,
  );
  return new Map(rows.map(({ locationId, ...place }) => [positionKey(place.productId, locationId), place]));
}

/** What of an answer is about the places, with totals of these alone. Service is the mean weighted by demand. */
export function restrictAnswer(answer: InventoryWhatIfAnswer, places: PlacesAsked): InventoryWhatIfAnswer {
  const kept = answer.productIds.flatMap((productId, index) => {
    const place = places.get(positionKey(productId, answer.locationIds[index]!));
    return place === undefined ? [] : [{ index, place }];
  });
  const column = <Value>(values: readonly Value[]) => kept.map(({ index }) => values[index]!);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const weights = kept.map(({ place }) => place.demandPerDay);
  const demand = sum(weights);
  const mean = (values: readonly number[]) =>
    demand > 0 ? sum(values.map((value, at) => value * weights[at]!)) / demand : 1;
  const [fillRates, stockValues, orderAmounts] = [
    column(answer.fillRates),
    column(answer.stockValues),
    column(answer.orderAmounts),
  ];
  return {
    currency: answer.currency,
    productIds: column(answer.productIds),
    locationIds: column(answer.locationIds),
    reorderPoints: column(answer.reorderPoints),
    orderUpTos: column(answer.orderUpTos),
    safetyStocks: column(answer.safetyStocks),
    fillRates,
    stockValues,
    orderQuantities: column(answer.orderQuantities),
    orderAmounts,
    yearlyCosts: column(answer.yearlyCosts),
    fillRate: mean(fillRates),
    fillRateBefore: mean(kept.map(({ place }) => place.fillRate)),
    stockValue: sum(stockValues),
    stockValueBefore: sum(kept.map(({ place }) => place.stockValue)),
    orderAmount: sum(orderAmounts),
  };
}
