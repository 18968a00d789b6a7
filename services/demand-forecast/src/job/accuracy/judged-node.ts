import type { Granularity } from "../../contract.ts";
import type { BuiltHierarchy } from "../build-hierarchy.ts";
import type { BuiltSeries } from "../build-series.ts";
import { seriesIdOf, totalIdOf } from "../store-series.ts";
import { stockedOutSteps } from "./stocked-out-steps.ts";

/** Where in the sums of an organisation's demand something stands. */
export type AccuracyLevel = "PLACE" | "PRODUCT" | "CATEGORY" | "LOCATION" | "ALL";

/** A series or a total whose forecasts are judged, with what is known of its demand. */
export interface JudgedNode {
  id: string;
  level: AccuracyLevel;
  productId: string | null;
  categoryId: string | null;
  locationId: string | null;
  /** First step of the values, YYYY-MM-DD. */
  startDate: string;
  /** Demand per step: sold, and on days without stock what is thought to have been lost. */
  values: Float64Array;
  /** Positions in `values` at which stock was too short to judge by; of totals none, where that is a small part of every step. */
  stockoutSteps: ReadonlySet<number>;
  /** Its place among all that is trained on: first the series, then the totals. */
  position: number;
}

/** Every series and total but what products sell elsewhere, which nobody is shown. */
export function judgedNodes(
  series: readonly BuiltSeries[],
  { totals }: Pick<BuiltHierarchy, "totals">,
  granularity: Granularity,
): JudgedNode[] {
  const own = series.map((one, position): JudgedNode => {
    const { productId, locationId, startDate, values } = one;
    const level = locationId === null ? "PRODUCT" : "PLACE";
    const of = { level, productId, categoryId: null, locationId } as const;
    return {
      id: seriesIdOf(one, granularity),
      ...of,
      startDate,
      values,
      stockoutSteps: stockedOutSteps(one, granularity),
      position,
    };
  });
  const sums = totals.flatMap((total, i): JudgedNode[] => {
    const { of, startDate, values } = total;
    if (of.level === "ELSEWHERE") return [];
    return [
      {
        id: totalIdOf(total, granularity),
        level: of.level,
        productId: null,
        categoryId: of.level === "CATEGORY" ? of.categoryId : null,
        locationId: of.level === "LOCATION" ? of.locationId : null,
        startDate,
        values,
        stockoutSteps: new Set(),
        position: series.length + i,
      },
    ];
  });
  return [...own, ...sums];
}
