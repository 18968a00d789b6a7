import type { DayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import type { NewProducts } from "./new-products.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

/** A new product, at a place where it has not sold but may be expected to. */
export interface AwaitedPlace {
  productId: string;
  locationId: string;
}

/** A place carries a category when it sold some of it in the last eight weeks. */
const recentDays = 56;

/**
 * Where new products may be expected to sell: at the places that lately sold something of their nearest category. They are awaited there
 * as long as they are new: a first sale at one place says nothing of the others. What is new itself shows no place to carry its category.
 */
export function awaitedPlaces(
  { products, sold }: Pick<DemandHistory, "products" | "sold">,
  catalogue: ReadonlyMap<string, CatalogueProduct>,
  { expected }: NewProducts,
): AwaitedPlace[] {
  const lastDay = sold.reduce<DayNumber>((last, { days }) => Math.max(last, days.at(-1) ?? last), 0);
  const carried = new Map<string, Set<string>>();
  const soldAt = new Map<string, Set<string | null>>();
  for (const { productId, locationId, days } of sold) {
    soldAt.set(productId, (soldAt.get(productId) ?? new Set()).add(locationId));
    if (locationId === null || expected.has(productId) || (days.at(-1) ?? 0) <= lastDay - recentDays) continue;
    for (const category of catalogue.get(productId)?.categories ?? [])
      carried.set(category, (carried.get(category) ?? new Set()).add(locationId));
  }
  return products.flatMap((productId) => {
    if (!expected.has(productId)) return [];
    const nearest = catalogue.get(productId)!.categories.find((category) => carried.has(category));
    const places = nearest === undefined ? [] : [...carried.get(nearest)!];
    return places
      .filter((locationId) => soldAt.get(productId)?.has(locationId) !== true)
      .map((locationId) => ({ productId, locationId }));
  });
}
