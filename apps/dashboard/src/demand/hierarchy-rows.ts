import type { ProductForecastData } from "./product-forecast-data.ts";

type Hierarchy = ProductForecastData["hierarchy"];

/** A sum or a part of a forecast, as its panel shows it. */
export type HierarchyNode = Pick<Hierarchy["parents"][number], "level" | "expectedTotal" | "share" | "location"> & {
  category?: Hierarchy["parents"][number]["category"];
};

/** Places shown before anybody asks for the rest; so many fit beside the chart. */
const firstPlaces = 8;

/** Sums from the widest down, each with its depth: a location is beside the categories, and holds none of them. */
export function levelsFromTop(parents: readonly HierarchyNode[]): { node: HierarchyNode; depth: number }[] {
  const of = (level: HierarchyNode["level"]) => parents.filter((node) => node.level === level);
  // Categories come from the nearest up.
  const nested = [...of("CATEGORY").reverse(), ...of("PRODUCT")];
  return [
    ...of("ALL").map((node) => ({ node, depth: 0 })),
    ...of("LOCATION").map((node) => ({ node, depth: 1 })),
    ...nested.map((node, i) => ({ node, depth: i + 1 })),
  ];
}

/** The largest places, or all; one that is left over is shown rather than counted. */
export function shownPlaces<Place>(
  places: readonly Place[],
  all: boolean,
): { shown: readonly Place[]; hidden: number } {
  if (all || places.length <= firstPlaces + 1) return { shown: places, hidden: 0 };
  return { shown: places.slice(0, firstPlaces), hidden: places.length - firstPlaces };
}
