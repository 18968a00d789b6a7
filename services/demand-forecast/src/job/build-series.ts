import type { Granularity } from "../contract.ts";
import type { AwaitedPlace } from "./awaited-places.ts";
import { type DayNumber, firstDayOf, lastCompleteStep, stepOf, toDate } from "./calendar.ts";
import type { DemandHistory, SoldDays } from "./demand-history.ts";

/** One demand series: a product at a location, or over all locations. */
export interface BuiltSeries {
  productId: string;
  locationId: string | null;
  /** First step, YYYY-MM-DD. */
  startDate: string;
  /** Demand per step: units sold, and on days without stock what is thought to have been lost. */
  values: Float64Array;
  /** Positions in `values` with a day out of stock, ascending, and the units in them that were not sold. */
  stockouts: { steps: number[]; lost: number[] };
  /** Whether it is one of too many places, which take a share of their product's forecast. */
  byShare?: boolean;
}

export interface BuiltDemand {
  /** Over all locations first, then by location, last those that take a share. */
  series: BuiltSeries[];
  /** First step after the history, YYYY-MM-DD. */
  forecastStart: string;
  windowStart: string;
  windowEnd: string;
  /** Series that take a share of their product's forecast because there are too many; the smallest ones. */
  byShare: number;
  /** Places at which new products are awaited that there is no room for: their product is forecast without them. */
  awaitedLeft: number;
}

/** Steps of the zero series of a product that never sold. */
const neverSoldSteps: Readonly<Record<Granularity, number>> = { DAY: 28, WEEK: 4 };

/** Series trained by themselves at most; memory for the network's answers grows with them (14 kB each). */
export const maxSeries = 8_000;

/**
 * Cuts sales into series. Each starts at its own first sale and ends with the last complete step of the whole
 * organisation; gaps are zeros. The last day is the last one with any sale, and never today.
 *
 * @param limit series trained by themselves at most, products aside, which all are.
 * @param awaited places at which new products have not sold but are expected to; those of a product have room together, or none.
 * @returns null when nothing was sold before today, or no step is complete yet.
 */
export function buildSeries(
  history: DemandHistory,
  granularity: Granularity,
  limit = maxSeries,
  awaited: readonly AwaitedPlace[] = [],
): BuiltDemand | null {
  const lastSale = history.sold.reduce((last, { days }) => Math.max(last, days.at(-1)!), Number.NEGATIVE_INFINITY);
  const firstSale = history.sold.reduce((first, { days }) => Math.min(first, days[0]!), Number.POSITIVE_INFINITY);
  const lastDay = Math.min(lastSale, history.yesterday);
  const end = lastCompleteStep(lastDay, granularity);
  if (!Number.isFinite(lastDay) || stepOf(firstSale, granularity) > end) return null;

  const overall = new Map<string, SoldDays[]>(history.products.map((id) => [id, []]));
  for (const sold of history.sold) overall.get(sold.productId)?.push(sold);
  const fill = (parts: readonly SoldDays[]) => fillSteps(parts, granularity, end);
  const products = [...overall].map(([productId, parts]) => ({ productId, locationId: null, ...fill(parts) }));
  const places = history.sold
    .filter(({ locationId }) => locationId !== null)
    .map((sold) => ({ productId: sold.productId, locationId: sold.locationId, ...fill([sold]) }));
  const room = Math.max(0, limit - products.length);
  const kept = new Set([...places].sort((x, y) => total(y.values) - total(x.values)).slice(0, room));
  const unsold = awaitedSeries(products, awaited, room - kept.size);
  return {
    series: [
      ...products,
      ...places.filter((place) => kept.has(place)),
      ...unsold,
      ...places.filter((place) => !kept.has(place)).map((place) => ({ ...place, byShare: true })),
    ],
    forecastStart: toDate(firstDayOf(end + 1, granularity)),
    windowStart: toDate(firstDayOf(stepOf(firstSale, granularity), granularity)),
    windowEnd: toDate(firstDayOf(end + 1, granularity) - 1),
    byShare: places.length - kept.size,
    awaitedLeft: awaited.length - unsold.length,
  };
}

/** Zeros as long as their product has them, for the awaited places of as many products as there is room for. */
function awaitedSeries(
  products: readonly BuiltSeries[],
  awaited: readonly AwaitedPlace[],
  room: number,
): BuiltSeries[] {
  const byProduct = new Map<string, AwaitedPlace[]>();
  for (const place of awaited) byProduct.set(place.productId, [...(byProduct.get(place.productId) ?? []), place]);
  let left = room;
  return products.flatMap(({ productId, startDate, values }) => {
    const places = byProduct.get(productId) ?? [];
    if (places.length > left) return [];
    left -= places.length;
    return places.map(({ locationId }) => ({
      productId,
      locationId,
      startDate,
      values: new Float64Array(values.length),
      stockouts: { steps: [], lost: [] },
    }));
  });
}

function fillSteps(
  parts: readonly SoldDays[],
  granularity: Granularity,
  end: number,
): Pick<BuiltSeries, "startDate" | "values" | "stockouts"> {
  const firstDay: DayNumber = parts.reduce((first, { days }) => Math.min(first, days[0]!), Number.POSITIVE_INFINITY);
  const first = Number.isFinite(firstDay) ? stepOf(firstDay, granularity) : Number.POSITIVE_INFINITY;
  // What has not sold before the end has no first sale to start from.
  const from = first <= end ? first : end - neverSoldSteps[granularity] + 1;
  const values = new Float64Array(end - from + 1);
  for (const { days, quantities } of parts) {
    days.forEach((day, i) => {
      const step = stepOf(day, granularity);
      if (step <= end) values[step - from]! += quantities[i]!;
    });
  }
  const lost = new Map<number, number>();
  for (const part of parts) {
    part.lost.days.forEach((day, i) => {
      const step = stepOf(day, granularity);
      if (step <= end) lost.set(step - from, (lost.get(step - from) ?? 0) + part.lost.quantities[i]!);
    });
  }
  const steps = [...lost.keys()].sort((one, other) => one - other);
  for (const step of steps) values[step]! += lost.get(step)!;
  return {
    startDate: toDate(firstDayOf(from, granularity)),
    values,
    stockouts: { steps, lost: steps.map((step) => lost.get(step)!) },
  };
}

/** What of a series was sold. */
export function soldOf({ values, stockouts }: Pick<BuiltSeries, "values" | "stockouts">): Float64Array {
  const sold = values.slice();
  stockouts.steps.forEach((step, i) => {
    sold[step]! -= stockouts.lost[i]!;
  });
  return sold;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
