import { Random } from "../chance/random.ts";
import type { World } from "./world.ts";

/** Where ads are bought. Spend of a channel is shared out evenly enough that its effect is that of the whole. */
export const adRegions = [
  { geo: "GB", share: 0.7, currency: "GBP" },
  { geo: "CN", share: 0.3, currency: "CNY" },
] as const;

export type AdRegion = (typeof adRegions)[number];

/** The region whose ads a customer sees; of those without a name the first. */
export function regionOf(country: string | undefined): AdRegion["geo"] {
  return country === "CN" ? "CN" : "GB";
}

/** What a channel's ads cost and how they are met, as its platform tells it. */
export interface AdPlatform {
  /** Pence for a thousand impressions. */
  costPerThousandMinor: number;
  /** Clicks for each impression; null where nothing can be clicked, and nothing is told of what was bought. */
  clickRate: number | null;
}

export const adPlatforms: Readonly<Record<string, AdPlatform>> = {
  "search-brand": { costPerThousandMinor: 6_300, clickRate: 0.18 },
  "search-generic": { costPerThousandMinor: 2_975, clickRate: 0.035 },
  shopping: { costPerThousandMinor: 720, clickRate: 0.012 },
  "social-video": { costPerThousandMinor: 270, clickRate: 0.006 },
  "social-retargeting": { costPerThousandMinor: 495, clickRate: 0.009 },
  affiliates: { costPerThousandMinor: 800, clickRate: 0.02 },
  email: { costPerThousandMinor: 400, clickRate: 0.04 },
  "out-of-home": { costPerThousandMinor: 400, clickRate: null },
};

/** Pounds for a yuan, day by day from the simulation's start: a slow random walk around 9.2 yuan for a pound. */
export function poundsPerYuan({ seed, days }: Pick<World, "seed" | "days">): Float64Array {
  const random = new Random(seed, "exchange-rate/CNY");
  let drift = 0;
  return Float64Array.from({ length: days }, () => {
    drift = 0.995 * drift + random.normal(0, 0.003);
    return Number((Math.exp(drift) / 9.2).toFixed(6));
  });
}
