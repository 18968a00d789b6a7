import type { DemandHistory, SoldDays } from "@bellwether/demand-forecast/job/demand-history";
import type { CatalogueProduct } from "@bellwether/demand-forecast/job/read-catalogue";
import type { Promotion } from "@bellwether/demand-forecast/job/read-promotions";
import { placeKey } from "@bellwether/demand-forecast/job/read-stockouts";
import { uncensorHistory } from "@bellwether/demand-forecast/job/uncensor-history";
import type { SampleProduct } from "@bellwether/infra/sample/world/products";
import { promotionDepths } from "@bellwether/infra/sample/world/promotions";
import type { World } from "@bellwether/infra/sample/world/world";

/** The sample company as it knew itself on a date. */
export interface CompanyAt {
  world: World;
  /** Days of the world before the first one to forecast. */
  daysKnown: number;
  /** First day to forecast, since 1970-01-01. */
  end: number;
  history: DemandHistory;
  catalogue: ReadonlyMap<string, CatalogueProduct>;
  promotions: readonly Promotion[];
  /** ISO codes. */
  countries: readonly string[];
}

/**
 * Cuts a world: what was sold, paid and out of stock before its last `daysHidden` days, and promotions of all days, as planned. Its
 * catalogue is whole, as that of a company which imports everything on the evening of the cut.
 */
export function companyAt(world: World, daysHidden: number): CompanyAt {
  const daysKnown = world.days - daysHidden;
  const end = world.start + daysKnown;
  const sold: SoldDays[] = [];
  const stockouts = new Map<string, number[]>();
  for (const { product, location, stock } of world.shelves) {
    const days = daysWhere(world, daysKnown, (t) => stock.sold[t]! > 0);
    if (days.length === 0) continue;
    const depths = promotionDepths(world.promotions, product.externalId, world.start, world.days);
    sold.push({
      productId: product.externalId,
      locationId: location.externalId,
      days,
      quantities: days.map((day) => stock.sold[day - world.start]!),
      prices: days.map((day) => Math.round(product.priceMinor * (1 - depths[day - world.start]!)) / 100),
      lost: { days: [], quantities: [] },
    });
    const isEmpty = (t: number) => isOnSale(product, world.start + t) && stock.onHand[t] === 0;
    stockouts.set(placeKey(product.externalId, location.externalId), daysWhere(world, daysKnown, isEmpty));
  }
  const products = world.products.map(({ externalId }) => externalId);
  return {
    world,
    daysKnown,
    end,
    history: uncensorHistory({ products, sold, yesterday: end - 1 }, stockouts),
    catalogue: new Map(world.products.map((product) => [product.externalId, entryOf(product, end)])),
    promotions: [...world.promotions, ...world.plannedPromotions].flatMap(
      ({ name, productIds, firstDay, lastDay, depth }) =>
        [...productIds].map(
          (productId): Promotion => ({
            name,
            productId,
            categoryId: null,
            locationId: null,
            firstDay,
            lastDay,
            discount: depth,
            price: null,
          }),
        ),
    ),
    countries: [...new Set(world.locations.map(({ country }) => country))].sort(),
  };
}

/** A product as the catalogue has it on the day `end`. */
export function entryOf({ category, priceMinor, lastDay }: SampleProduct, end: number): CatalogueProduct {
  const names = category.split(" > ");
  return {
    categories: names.map((_, above) => names.slice(0, names.length - above).join(" > ")),
    unitPrice: priceMinor / 100,
    active: lastDay >= end - 1,
    knownSince: end,
    newcomer: false,
  };
}

/** Units asked for of each product over all places, sold or lost, per day of the world: the truth that forecasts are judged by. */
export function askedOf({ products, shelves, days }: World): Map<string, Float64Array> {
  const asked = new Map(products.map(({ externalId }) => [externalId, new Float64Array(days)]));
  for (const { product, stock } of shelves) {
    const sums = asked.get(product.externalId)!;
    for (let t = 0; t < days; t++) sums[t]! += stock.sold[t]! + stock.lost[t]!;
  }
  return asked;
}

function isOnSale({ firstDay, lastDay }: SampleProduct, day: number): boolean {
  return day >= firstDay && day <= lastDay;
}

function daysWhere({ start }: World, until: number, holds: (t: number) => boolean): number[] {
  const days: number[] = [];
  for (let t = 0; t < until; t++) if (holds(t)) days.push(start + t);
  return days;
}
