import type { ProductForecastData } from "./product-forecast-data.ts";

type Hierarchy = ProductForecastData["hierarchy"];

/** A sum or a part of a forecast, as its panel shows it. */
export type HierarchyNode = Pick<Hierarchy["parents"][number], "level" | "expectedTotal" | "share" | "location"> & {
  category?: Hierarchy["parents"][number]["category"];
};

/** Places shown before anybody asks for the rest; so many fit beside the chart. */
const firstPlaces = 8;

/** Sums from the widest down; a location, which is wider than a product and beside its categories, comes after those. */
export function levelsFromTop(parents: readonly HierarchyNode[]): HierarchyNode[] {
  const order = { ALL: 0, CATEGORY: 1, LOCATION: 2, PRODUCT: 3, PRODUCT_AT_LOCATION: 4, ELSEWHERE: 5 };
  // Categories come from the nearest up.
  return parents.toReversed().sort((one, other) => order[one.level] - order[other.level]);
}

/** The largest places, or all; one that is left over is shown rather than counted. */
export function shownPlaces<Place>(
  places: readonly Place[],
  all: boolean,
): { shown: readonly Place[]; hidden: number } {
  if (all || places.length <= firstPlaces + 1) return { shown: places, hidden: 0 };
  return { shown: places.slice(0, firstPlaces), hidden: places.length - firstPlaces };
}
