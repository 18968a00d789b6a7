import { promotionDepths } from "../world/promotions.ts";
import type { World } from "../world/world.ts";

/** What is true of a world's advertising, for tests that compare what models found. Money pence, shares from 0 to 1. */
export type AdTruth = ReturnType<typeof describeAdTruth>;

/**
 * What each channel did, in revenue: the share of expected sales at the prices of the day that its lift made. Sales that empty shelves
 * lost are counted, as by a model that knows of none.
 */
export function describeAdTruth(world: World) {
  const plain = plainRevenue(world);
  const whole = world.channels.reduce((sum, { channel, lift }) => sum + incremental(channel.reach, lift, plain), 0);
  const base = sum(plain.ONLINE) + sum(plain.STORE);
  return {
    /** What would have been sold without any ad. */
    baseRevenueMinor: Math.round(base),
    channels: world.channels.map(({ channel, spendMinor, lift }) => {
      const revenueMinor = incremental(channel.reach, lift, plain);
      const spentMinor = sum(spendMinor);
      return {
        name: channel.name,
        /** Geometric adstock of a day. */
        carryOver: channel.carryOver,
        halfSaturationMinor: channel.halfSaturationMinor,
        hillSlope: channel.hillSlope,
        maxLift: channel.maxLift,
        reach: channel.reach,
        spentMinor,
        incrementalRevenueMinor: Math.round(revenueMinor),
        /** Of all revenue. */
        contributionShare: revenueMinor / (base + whole),
        roas: revenueMinor / spentMinor,
      };
    }),
  };
}

type ByKind = Record<"ONLINE" | "STORE", Float64Array>;

/** Expected revenue of each day without ads, by kind of place, in pence. */
function plainRevenue(world: World): ByKind {
  const plain: ByKind = { ONLINE: new Float64Array(world.days), STORE: new Float64Array(world.days) };
  for (const { product, location, expected } of world.shelves) {
    const kind = location.kind === "ONLINE" ? "ONLINE" : "STORE";
    const depths = promotionDepths(world.promotions, product.externalId, world.start, world.days);
    for (let index = 0; index < world.days; index++)
      plain[kind][index]! += (expected[index] ?? 0) * Math.round(product.priceMinor * (1 - (depths[index] ?? 0)));
  }
  for (const kind of ["ONLINE", "STORE"] as const)
    for (let index = 0; index < world.days; index++) {
      const lift = world.channels.reduce((sum, { channel, lift }) => sum + channel.reach[kind] * (lift[index] ?? 0), 0);
      plain[kind][index]! /= 1 + lift;
    }
  return plain;
}

function incremental(reach: Record<keyof ByKind, number>, lift: Float64Array, plain: ByKind): number {
  return lift.reduce(
    (sum, share, index) => sum + share * (reach.ONLINE * plain.ONLINE[index]! + reach.STORE * plain.STORE[index]!),
    0,
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
