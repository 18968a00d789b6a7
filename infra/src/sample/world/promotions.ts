import { Random } from "../chance/random.ts";
import type { Day } from "./day.ts";
import type { SampleProduct } from "./products.ts";

/** A price cut on some products for some days. */
export interface Promotion {
  name: string;
  firstDay: Day;
  /** Included. */
  lastDay: Day;
  /** 0.2 for 20 % off. */
  depth: number;
  productIds: ReadonlySet<string>;
}

/** About one promotion every three weeks, one to two weeks long, on a tenth of the products. */
export function makePromotions(seed: number, products: readonly SampleProduct[], start: Day, end: Day): Promotion[] {
  const random = new Random(seed, "promotions");
  const promotions: Promotion[] = [];
  for (let day = start + random.whole(5, 20); day <= end; day += random.whole(12, 30)) {
    const length = random.whole(5, 14);
    const chosen = products.filter(() => random.chance(0.1)).map(({ externalId }) => externalId);
    promotions.push({
      name: `PROMO-${promotions.length + 1}`,
      firstDay: day,
      lastDay: Math.min(end, day + length - 1),
      depth: random.pick([0.1, 0.15, 0.2, 0.25, 0.3]),
      productIds: new Set(chosen),
    });
  }
  return promotions;
}

/** One promotion that begins two weeks after the end, on a tenth of what is still on sale: known, and not yet sold. */
export function planPromotions(
  seed: number,
  products: readonly SampleProduct[],
  end: Day,
  number: number,
): Promotion[] {
  const random = new Random(seed, "planned promotions");
  const chosen = products.filter(({ lastDay }) => lastDay >= end && random.chance(0.1));
  const firstDay = end + 15;
  return [
    {
      name: `PROMO-${number}`,
      firstDay,
      lastDay: firstDay + random.whole(9, 13),
      depth: 0.2,
      productIds: new Set(chosen.map(({ externalId }) => externalId)),
    },
  ];
}

/** The deepest cut that a product has on each day, from the simulation's start: 0 for its list price. */
export function promotionDepths(
  promotions: readonly Promotion[],
  productId: string,
  start: Day,
  days: number,
): Float64Array {
  const depths = new Float64Array(days);
  for (const { productIds, firstDay, lastDay, depth } of promotions) {
    if (!productIds.has(productId)) continue;
    for (let day = firstDay; day <= lastDay; day++) depths[day - start] = Math.max(depths[day - start] ?? 0, depth);
  }
  return depths;
}
