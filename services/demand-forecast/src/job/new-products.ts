import type { DayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

/** A product is new for eight weeks after its first sale: until then its own days alone were seen to err more than with its siblings. */
export const newDays = 56;

/** Which products of an organisation are new, by what has sold of all. */
export interface NewProducts {
  /** Products that may be expected to sell like others: without a sale yet, or new since their first one. */
  expected: ReadonlySet<string>;
  /**
   * Products without a sale that were there from the start while their nearest category has sold for so many days, more than those of a
   * new product: a first import brings the whole catalogue, and what of it never sold is not expected to.
   */
  neverSold: ReadonlyMap<string, number>;
  /** First sale of each product, at any place. */
  firstSales: ReadonlyMap<string, DayNumber>;
}

/** Tells new products from those that just never sold. Those off sale are neither. */
export function newProducts(
  { products, sold }: Pick<DemandHistory, "products" | "sold">,
  catalogue: ReadonlyMap<string, CatalogueProduct>,
): NewProducts {
  const firstSales = new Map<string, DayNumber>();
  const categorySince = new Map<string, DayNumber>();
  let end: DayNumber = Number.NEGATIVE_INFINITY;
  for (const { productId, days } of sold) {
    keepLeast(firstSales, productId, days[0]!);
    for (const category of catalogue.get(productId)?.categories ?? []) keepLeast(categorySince, category, days[0]!);
    end = Math.max(end, days.at(-1)! + 1);
  }
  const expected = new Set<string>();
  const neverSold = new Map<string, number>();
  for (const productId of products) {
    const product = catalogue.get(productId);
    if (product?.active !== true) continue;
    const firstSale = firstSales.get(productId);
    if (firstSale !== undefined) {
      if (end - firstSale < newDays) expected.add(productId);
      continue;
    }
    const nearest = product.categories.find((category) => categorySince.has(category));
    const categoryDays = nearest === undefined ? 0 : end - categorySince.get(nearest)!;
    if (product.newcomer || categoryDays <= newDays) expected.add(productId);
    else neverSold.set(productId, categoryDays);
  }
  return { expected, neverSold, firstSales };
}

function keepLeast(least: Map<string, DayNumber>, key: string, day: DayNumber): void {
  least.set(key, Math.min(least.get(key) ?? day, day));
}
