import type { ColdStart } from "../train/cold-start.ts";
import type { BuiltSeries } from "./build-series.ts";
import { type DayNumber, toDayNumber } from "./calendar.ts";
import { type NewProducts, newDays } from "./new-products.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

/** Siblings have been on sale for at least eight weeks: their level is that of as many. */
const oldDays = 56;

/** A sibling's first sale is its launch when the organisation has sold for at least so long before. */
const launchDays = 28;

/** A launch tells its course when it was followed for half a year. */
const followedDays = 182;

/** Fewest launches, and fewest products long on sale, to tell a new one from. */
const fewest = 3;

/** Prices apart by this factor's logarithm make a sibling count e^(−½) as much. */
const priceBand = 0.5;

/** Of a series of a new product: whom to tell it from, or null where there is nobody. */
export type FoundStarts = Map<number, ColdStart | null>;

/**
 * Finds the series of new products (without a sale, or within eight weeks of their first one) and products like them: of the nearest
 * category that has enough, those whose launch was seen, else those long on sale. Those of another price count less.
 *
 * @param end first day after the history. @param firstDay of the organisation's sales.
 */
export function findSiblings(
  series: readonly Pick<BuiltSeries, "productId" | "locationId" | "startDate" | "values">[],
  catalogue: ReadonlyMap<string, CatalogueProduct>,
  { neverSold, firstSales }: Pick<NewProducts, "neverSold" | "firstSales">,
  { firstDay, end }: { firstDay: DayNumber; end: DayNumber },
): FoundStarts {
  const starts = series.map(({ startDate }) => toDayNumber(startDate));
  const sold = series.map(({ values }) => values.some((value) => value > 0));
  const isNew = new Set(
    series.flatMap(({ productId, locationId }, i) => {
      if (locationId !== null || catalogue.get(productId)?.active !== true || neverSold.has(productId)) return [];
      return !sold[i] || end - starts[i]! < newDays ? [productId] : [];
    }),
  );
  const isLaunch = (i: number): boolean => sold[i]! && starts[i]! - firstDay >= launchDays;
  const followed = new Map<string | null, number[]>();
  const shelves = new Map<string, number[]>();
  series.forEach(({ productId, locationId }, i) => {
    if (isLaunch(i) && end - starts[i]! >= followedDays) push(followed, locationId, i);
    if (!sold[i] || end - starts[i]! < oldDays || isNew.has(productId)) return;
    for (const category of catalogue.get(productId)?.categories ?? []) push(shelves, shelfOf(locationId, category), i);
  });
  const productAt = (i: number): CatalogueProduct => catalogue.get(series[i]!.productId)!;
  const onShelf = new Map([...shelves].map(([shelf, there]) => [shelf, chooseFrom(there, isLaunch, productAt)]));
  // What has sold elsewhere was not on sale before that, and other places had no whole day of it on the first.
  const idleSince = (productId: string): DayNumber | null => {
    const firstSale = firstSales.get(productId);
    return firstSale === undefined ? null : firstSale + 1;
  };
  const found: FoundStarts = new Map();
  series.forEach(({ productId, locationId }, i) => {
    if (!isNew.has(productId)) return;
    const { categories, unitPrice, knownSince } = catalogue.get(productId)!;
    const place = categories.findIndex((category) => onShelf.get(shelfOf(locationId, category)));
    const chosen = onShelf.get(shelfOf(locationId, categories[place] ?? ""));
    if (!chosen) {
      found.set(i, null);
      return;
    }
    found.set(i, {
      siblings: chosen.positions.map((position) => ({
        position,
        weight: weightOf(productAt(position).unitPrice, unitPrice),
      })),
      fromLaunch: chosen.fromLaunch,
      source: place === 0 ? "CATEGORY" : "PARENT",
      launches: followed.get(locationId) ?? [],
      idleDays: Math.max(0, end - (idleSince(productId) ?? knownSince)),
    });
  });
  return found;
}

/** Whom to tell a new product from, of those of a category at a place: launches, where there are enough, else those on sale; null for too few. */
function chooseFrom(
  positions: readonly number[],
  isLaunch: (position: number) => boolean,
  productAt: (position: number) => CatalogueProduct,
): { positions: readonly number[]; fromLaunch: boolean } | null {
  const launches = positions.filter(isLaunch);
  if (launches.length >= fewest) return { positions: launches, fromLaunch: true };
  // What has long been on sale, and is no more, tells nothing of what is new now.
  const active = positions.filter((position) => productAt(position).active);
  return active.length >= fewest ? { positions: active, fromLaunch: false } : null;
}

function shelfOf(locationId: string | null, category: string): string {
  return `${locationId ?? ""}/${category}`;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}

function weightOf(one: number | null, other: number | null): number {
  if (one === null || other === null || !(one > 0) || !(other > 0)) return 1;
  return Math.exp(-0.5 * (Math.log(one / other) / priceBand) ** 2);
}
