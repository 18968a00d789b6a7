import type { DayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

/** A product that has never sold, at a place where it may be expected to. */
export interface AwaitedPlace {
  productId: string;
  locationId: string;
}

/** A place carries a category when it sold some of it in the last eight weeks. */
const recentDays = 56;

/** Where products without any sale may be expected to sell: at the places that lately sold something of their nearest category. */
export function awaitedPlaces(
  { products, sold }: Pick<DemandHistory, "products" | "sold">,
  catalogue: ReadonlyMap<string, CatalogueProduct>,
): AwaitedPlace[] {
  const lastDay = sold.reduce<DayNumber>((last, { days }) => Math.max(last, days.at(-1) ?? last), 0);
  const carried = new Map<string, string[]>();
  for (const { productId, locationId, days } of sold) {
    if (locationId === null || (days.at(-1) ?? 0) <= lastDay - recentDays) continue;
    for (const category of catalogue.get(productId)?.categories ?? []) {
      const places = carried.get(category) ?? [];
      carried.set(category, places);
      if (!places.includes(locationId)) places.push(locationId);
    }
  }
  const hasSold = new Set(sold.map(({ productId }) => productId));
  return products.flatMap((productId) => {
    const product = catalogue.get(productId);
    if (product?.active !== true || hasSold.has(productId)) return [];
    const nearest = product.categories.find((category) => carried.has(category));
    return nearest === undefined ? [] : carried.get(nearest)!.map((locationId) => ({ productId, locationId }));
  });
}
