import type { Group, Hierarchy } from "../model/hierarchy/hierarchy.ts";
import type { BuiltSeries } from "./build-series.ts";

/** What a sum is the demand of. */
export type TotalOf =
  | { level: "ALL" }
  | { level: "CATEGORY"; categoryId: string }
  | { level: "LOCATION"; locationId: string }
  /** Of one product, what was sold at no named place. */
  | { level: "ELSEWHERE"; productId: string };

/** Demand of several series together. */
export interface BuiltTotal {
  of: TotalOf;
  /** First step, YYYY-MM-DD. */
  startDate: string;
  values: Float64Array;
}

/** How demand series add up. Positions: first the series, then the totals. */
export interface BuiltHierarchy extends Hierarchy {
  totals: BuiltTotal[];
  /** Nodes of products that add up places: they share no place. */
  families: number[];
  /** What every node is the demand of, such as `CATEGORY/<id>`; of a product at a place, the product. */
  names: string[];
}

/**
 * Adds product and place up to product, categories with those above them, location and all. A product without places is a
 * bottom node itself; where its places do not make up all of it, what they lack is one more.
 *
 * @param series products over all locations first, all ending with the same step.
 * @param categoriesOf categories of a product, nearest first.
 */
export function buildHierarchy(
  series: readonly BuiltSeries[],
  categoriesOf: (productId: string) => readonly string[],
): BuiltHierarchy {
  const totals: BuiltTotal[] = [];
  const groups: Group[] = [];
  const bottom: { node: number; productId: string; locationId: string | null }[] = [];
  const levels: string[] = series.map(({ locationId }) => (locationId === null ? "PRODUCT" : "PLACE"));
  const places = new Map<string, number[]>();
  series.forEach(({ productId, locationId }, node) => {
    if (locationId !== null) places.set(productId, [...(places.get(productId) ?? []), node]);
  });
  const add = (total: BuiltTotal): number => {
    totals.push(total);
    levels.push(total.of.level);
    return series.length + totals.length - 1;
  };
  series.forEach((product, node) => {
    if (product.locationId !== null) return;
    const { productId } = product;
    const members = places.get(productId) ?? [];
    members.forEach((member) => {
      bottom.push({ node: member, productId, locationId: series[member]!.locationId });
    });
    const rest = remainder(
      product,
      members.map((member) => series[member]!),
    );
    if (members.length === 0) bottom.push({ node, productId, locationId: null });
    else if (rest === null) groups.push({ node, members });
    else {
      const elsewhere = add({ of: { level: "ELSEWHERE", productId }, ...rest });
      bottom.push({ node: elsewhere, productId, locationId: null });
      groups.push({ node, members: [...members, elsewhere] });
    }
  });
  const families = groups.map(({ node }) => node);
  const byKey = new Map<string, { of: TotalOf; members: number[] }>();
  const join = (key: string, of: TotalOf, node: number): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { of, members: [node] });
    else known.members.push(node);
  };
  for (const { node, productId, locationId } of bottom) {
    join("all", { level: "ALL" }, node);
    if (locationId !== null) join(`location/${locationId}`, { level: "LOCATION", locationId }, node);
    for (const categoryId of categoriesOf(productId)) {
      join(`category/${categoryId}`, { level: "CATEGORY", categoryId }, node);
    }
  }
  const lines = (node: number) => series[node] ?? totals[node - series.length]!;
  for (const { of, members } of byKey.values()) {
    groups.push({ node: add({ of, ...sumOf(members.map(lines)) }), members });
  }
  const names = [
    ...series.map(({ productId }) => `PRODUCT/${productId}`),
    ...totals.map(({ of }) => Object.values(of).join("/")),
  ];
  return { totals, families, groups, levels, names, bottom: bottom.map(({ node }) => node) };
}

type Line = Pick<BuiltTotal, "startDate" | "values">;

/** Sum of lines that end together; it starts with the longest. */
function sumOf(parts: readonly Line[]): Line {
  const longest = parts.reduce((one, other) => (other.values.length > one.values.length ? other : one));
  const values = new Float64Array(longest.values.length);
  for (const part of parts) {
    const offset = values.length - part.values.length;
    part.values.forEach((value, t) => {
      values[offset + t]! += value;
    });
  }
  return { startDate: longest.startDate, values };
}

/** Rounding of sums of fractional units. */
const noUnits = 1e-6;

/** What of a product its places do not make up; null where that is nothing. */
function remainder(product: Line, places: readonly Line[]): Line | null {
  const values = product.values.slice();
  for (const place of places) {
    const offset = values.length - place.values.length;
    place.values.forEach((value, t) => {
      values[offset + t]! -= value;
    });
  }
  if (values.every((value) => Math.abs(value) < noUnits)) return null;
  return { startDate: product.startDate, values: values.map((value) => Math.max(0, value)) };
}
