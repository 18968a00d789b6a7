import { Random } from "../chance/random.ts";
import { Buyers } from "./buyers.ts";
import { type Day, formatDay } from "./day.ts";
import type { SampleLocation } from "./locations.ts";
import type { SampleProduct } from "./products.ts";
import { promotionDepths } from "./promotions.ts";
import type { Shelf, World } from "./world.ts";

export interface SampleOrderLine {
  product: SampleProduct;
  /** Negative on a return. */
  quantity: number;
  priceMinor: number;
}

export interface SampleOrder {
  externalId: string;
  /** ISO 8601, UTC. */
  placedAt: string;
  day: Day;
  location: SampleLocation;
  /** Null when the buyer left no name. */
  customerId: string | null;
  /** `store`, `direct`, or the advertising channel of the last click. */
  channel: string;
  lines: SampleOrderLine[];
}

/** Chance that a line of an order ends the basket, and that one more unit joins a line. */
const basketEnds = 0.42;
const oneMoreUnit = 0.38;
const returnedShare = 0.015;

/** Every order, day by day. What the shelves sold is what the orders hold, unit by unit; returns come back later. */
export function* simulateOrders(world: World): Generator<SampleOrder> {
  const random = new Random(world.seed, "orders");
  const pricing = new Pricing(world);
  const returns = new Map<number, SampleOrder[]>();
  for (let index = 0; index < world.days; index++) {
    const orders = [...(returns.get(index) ?? [])];
    returns.delete(index);
    for (const location of world.locations) {
      if (location.share === 0) continue;
      const lines = shuffle(random, linesOfDay(random, world.shelves, location, index, pricing));
      const buyers = new Buyers(world.customers, world.start + index, location);
      let number = 0;
      while (lines.length > 0) {
        const order = makeOrder(random, world, index, location, ++number, takeBasket(random, lines), buyers);
        orders.push(order);
        planReturn(random, order, index, world.days, returns);
      }
    }
    orders.sort((a, b) => (a.placedAt < b.placedAt ? -1 : a.placedAt > b.placedAt ? 1 : 0));
    yield* orders;
  }
}

/** The price of a product on a day: its list price less the deepest promotion, in pence. */
class Pricing {
  private readonly depths: Map<string, Float64Array>;

  constructor(world: World) {
    const { promotions, start, days } = world;
    this.depths = new Map(
      world.products.map(({ externalId }) => [externalId, promotionDepths(promotions, externalId, start, days)]),
    );
  }

  on(product: SampleProduct, index: number): number {
    return Math.round(product.priceMinor * (1 - (this.depths.get(product.externalId)?.[index] ?? 0)));
  }
}

function linesOfDay(
  random: Random,
  shelves: readonly Shelf[],
  location: SampleLocation,
  index: number,
  pricing: Pricing,
): SampleOrderLine[] {
  const lines: SampleOrderLine[] = [];
  for (const shelf of shelves) {
    if (shelf.location !== location) continue;
    let left = shelf.stock.sold[index] ?? 0;
    while (left > 0) {
      const quantity = Math.min(left, 1 + random.geometric(1 - oneMoreUnit));
      lines.push({ product: shelf.product, quantity, priceMinor: pricing.on(shelf.product, index) });
      left -= quantity;
    }
  }
  return lines;
}

/** Fisher and Yates. */
function shuffle<T>(random: Random, items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** Takes lines off the end; a product that comes up twice makes one line. */
function takeBasket(random: Random, lines: SampleOrderLine[]): SampleOrderLine[] {
  const basket = new Map<SampleProduct, SampleOrderLine>();
  for (let left = 1 + random.geometric(basketEnds); left > 0; left--) {
    const line = lines.pop();
    if (line === undefined) break;
    const same = basket.get(line.product);
    if (same === undefined) basket.set(line.product, line);
    else same.quantity += line.quantity;
  }
  return [...basket.values()];
}

function makeOrder(
  random: Random,
  world: World,
  index: number,
  location: SampleLocation,
  number: number,
  lines: SampleOrderLine[],
  buyers: Buyers,
): SampleOrder {
  const day = world.start + index;
  const isNamed = !random.chance(location.anonymousShare);
  return {
    externalId: `${location.externalId}-${formatDay(day).replaceAll("-", "")}-${String(number).padStart(3, "0")}`,
    placedAt: `${formatDay(day)}T${timeOfDay(random, location)}Z`,
    day,
    location,
    customerId: isNamed ? (buyers.draw(random)?.externalId ?? null) : null,
    channel: location.kind === "ONLINE" ? lastClick(random, world, index) : "store",
    lines,
  };
}

/** Two thirds of online orders come by themselves; the others are claimed by channels, some beyond what they did. */
function lastClick(random: Random, world: World, index: number): string {
  const claims = world.channels.map(({ channel, lift }) => (lift[index] ?? 0) * channel.lastClickBias);
  const claimed = claims.reduce((sum, claim) => sum + claim, 0);
  let left = random.next() * Math.max(1, claimed * 3);
  for (const [place, claim] of claims.entries()) {
    left -= claim;
    if (left < 0) return world.channels[place]?.channel.name ?? "direct";
  }
  return "direct";
}

function timeOfDay(random: Random, location: SampleLocation): string {
  const [from, until] = location.hours;
  const second = Math.floor(random.between(from * 3600, until * 3600));
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`;
}

function planReturn(
  random: Random,
  order: SampleOrder,
  index: number,
  days: number,
  returns: Map<number, SampleOrder[]>,
): void {
  const back = order.lines.filter(() => random.chance(returnedShare));
  const at = index + random.whole(2, 21);
  if (back.length === 0 || at >= days) return;
  const day = order.day - index + at;
  const returned: SampleOrder = {
    ...order,
    externalId: `R-${order.externalId}`,
    placedAt: `${formatDay(day)}${order.placedAt.slice(10)}`,
    day,
    lines: back.map((line) => ({ ...line, quantity: -line.quantity })),
  };
  returns.set(at, [...(returns.get(at) ?? []), returned]);
}
