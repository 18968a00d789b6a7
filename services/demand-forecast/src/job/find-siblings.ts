import type { ColdStart } from "../train/cold-start.ts";
import type { BuiltSeries } from "./build-series.ts";
import { type DayNumber, toDayNumber } from "./calendar.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

/** A product is new for eight weeks after its first sale: until then its own days alone were seen to err more than with its siblings. */
const newDays = 56;

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
  { firstDay, end }: { firstDay: DayNumber; end: DayNumber },
): FoundStarts {
  const starts = series.map(({ startDate }) => toDayNumber(startDate));
  const sold = series.map(({ values }) => values.some((value) => value > 0));
  const whole = new Map(
    series.flatMap(({ productId, locationId }, i) => (locationId === null ? [[productId, i]] : [])),
  );
  const isNew = (productId: string): boolean => {
    const i = whole.get(productId);
    return i !== undefined && catalogue.get(productId)?.active === true && (!sold[i] || end - starts[i]! < newDays);
  };
  const isLaunch = (i: number): boolean => sold[i]! && starts[i]! - firstDay >= launchDays;
  const followed = new Map<string | null, number[]>();
  series.forEach(({ locationId }, i) => {
    if (!isLaunch(i) || end - starts[i]! < followedDays) return;
    followed.set(locationId, [...(followed.get(locationId) ?? []), i]);
  });
  const found: FoundStarts = new Map();
  series.forEach(({ productId, locationId }, i) => {
    if (!isNew(productId)) return;
    const product = catalogue.get(productId)!;
    const candidates = series.flatMap((other, position) => {
      const usable =
        other.locationId === locationId &&
        sold[position] &&
        end - starts[position]! >= oldDays &&
        !isNew(other.productId);
      const like = usable ? catalogue.get(other.productId) : undefined;
      return like === undefined ? [] : [{ position, like }];
    });
    const start = startFrom(product, candidates, isLaunch);
    const launches = followed.get(locationId) ?? [];
    found.set(i, start && { ...start, launches, idleDays: Math.max(0, end - product.knownSince) });
  });
  return found;
}

function startFrom(
  { categories, unitPrice }: CatalogueProduct,
  candidates: readonly { position: number; like: CatalogueProduct }[],
  isLaunch: (position: number) => boolean,
): Omit<ColdStart, "launches" | "idleDays"> | null {
  for (const [place, category] of categories.entries()) {
    const siblings = candidates.filter(({ like }) => like.categories.includes(category));
    const launches = siblings.filter(({ position }) => isLaunch(position));
    const fromLaunch = launches.length >= fewest;
    // What has long been on sale, and is no more, tells nothing of what is new now.
    const chosen = fromLaunch ? launches : siblings.filter(({ like }) => like.active);
    if (chosen.length < fewest) continue;
    return {
      siblings: chosen.map(({ position, like }) => ({ position, weight: weightOf(like.unitPrice, unitPrice) })),
      fromLaunch,
      source: place === 0 ? "CATEGORY" : "PARENT",
    };
  }
  return null;
}

function weightOf(one: number | null, other: number | null): number {
  if (one === null || other === null || !(one > 0) || !(other > 0)) return 1;
  return Math.exp(-0.5 * (Math.log(one / other) / priceBand) ** 2);
}
