import { segments } from "../world/customers.ts";
import { formatDay } from "../world/day.ts";
import { holidays } from "../world/holidays.ts";
import type { Shelf, World } from "../world/world.ts";

/** What is true of a simulated world, for tests that compare what models found. Dates are YYYY-MM-DD, money pence. */
export type SampleTruth = ReturnType<typeof describeTruth>;

/** The truth about a world, ready to be written as JSON. */
export function describeTruth(world: World) {
  const { seed, start, end, days } = world;
  return {
    seed,
    startDate: formatDay(start),
    endDate: formatDay(end),
    days,
    demand: world.products.map((product) => ({
      ...product,
      firstDay: formatDay(product.firstDay),
      lastDay: formatDay(product.lastDay),
      places: world.shelves.filter((shelf) => shelf.product === product).map((shelf) => describeShelf(shelf, world)),
    })),
    channels: world.channels.map(({ channel, spendMinor, lift }) => ({
      ...channel,
      spentMinor: sum(spendMinor),
      meanLift: sum(lift) / days,
    })),
    promotions: world.promotions.map(({ name, firstDay, lastDay, depth, productIds }) => ({
      name,
      firstDay: formatDay(firstDay),
      lastDay: formatDay(lastDay),
      depth,
      productIds: [...productIds],
    })),
    holidays: holidays.map(({ name, firstOffset, multipliers, giftExponent }) => ({
      name,
      firstOffset,
      multipliers,
      giftExponent,
    })),
    segments,
    customers: world.customers.map(({ externalId, segment, joinedDay, lostDay, ordersPerYear, churnPerDay }) => ({
      externalId,
      segment,
      joined: formatDay(joinedDay),
      lost: lostDay > end ? null : formatDay(lostDay),
      ordersPerYear,
      churnPerDay,
    })),
  };
}

function describeShelf({ location, supplier, expected, stock, product }: Shelf, world: World) {
  return {
    locationId: location.externalId,
    supplierId: supplier.externalId,
    unitsExpected: sum(expected),
    unitsSold: sum(stock.sold),
    unitsLost: sum(stock.lost),
    /** Days on sale that ended with an empty shelf, as first and last day of each spell. */
    stockouts: spells(stock.onHand, product.firstDay - world.start, product.lastDay - world.start).map(
      ([from, until]) => [formatDay(world.start + from), formatDay(world.start + until)],
    ),
  };
}

function spells(onHand: Uint16Array, first: number, last: number): [from: number, until: number][] {
  const found: [number, number][] = [];
  for (let day = first; day <= last; day++) {
    if (onHand[day] !== 0) continue;
    const spell = found.at(-1);
    if (spell !== undefined && spell[1] === day - 1) spell[1] = day;
    else found.push([day, day]);
  }
  return found;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
