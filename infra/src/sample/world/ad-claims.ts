import type { AdRegion } from "./ad-market.ts";
import { regionOf } from "./ad-market.ts";
import type { SampleOrder } from "./orders.ts";
import { ordersOf } from "./recent-orders.ts";
import type { World } from "./world.ts";

/** What a platform says that its ads sold on a day: the online orders whose last click was its. */
export interface AdClaim {
  conversions: number;
  /** Pence. */
  revenueMinor: number;
}

const tallied = new WeakMap<World, Map<string, AdClaim>>();

/** A platform's claims of a day and region. They are orders of the world, and many more than the ads earned: see `lastClickBias`. */
export function adClaim(world: World, channel: string, geo: AdRegion["geo"], index: number): AdClaim {
  let claims = tallied.get(world);
  if (claims === undefined) {
    claims = tally(world);
    tallied.set(world, claims);
  }
  return claims.get(keyOf(channel, geo, world.start + index)) ?? { conversions: 0, revenueMinor: 0 };
}

function tally(world: World): Map<string, AdClaim> {
  const countries = new Map(world.customers.map(({ externalId, country }) => [externalId, country]));
  const claims = new Map<string, AdClaim>();
  for (const order of ordersOf(world)) {
    if (order.channel === "store" || order.channel === "direct" || order.externalId.startsWith("R-")) continue;
    const key = keyOf(order.channel, regionOf(countries.get(order.customerId ?? "")), order.day);
    const claim = claims.get(key) ?? { conversions: 0, revenueMinor: 0 };
    claim.conversions++;
    claim.revenueMinor += orderValueMinor(order);
    claims.set(key, claim);
  }
  return claims;
}

/** Pence. */
export function orderValueMinor({ lines }: SampleOrder): number {
  return lines.reduce((sum, { quantity, priceMinor }) => sum + quantity * priceMinor, 0);
}

const keyOf = (channel: string, geo: string, day: number) => `${channel}/${geo}/${day}`;
