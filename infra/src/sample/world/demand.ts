import type { ChannelDays } from "./ad-channels.ts";
import { type Day, weekday, yearFraction } from "./day.ts";
import { holidayEffect } from "./holidays.ts";
import type { SampleLocation } from "./locations.ts";
import type { SampleProduct } from "./products.ts";

/** Days over which a new product grows to its level, as a share of the gap closed each day. */
const launchDays = 45;

/** What is the same for every product on a day. */
export interface Season {
  start: Day;
  days: number;
  weekday: Uint8Array;
  yearFraction: Float64Array;
  holiday: { plain: Float64Array; gift: Float64Array };
  /** 1 + the lift of all channels, by kind of location. */
  advertising: { ONLINE: Float64Array; STORE: Float64Array };
}

/** Works out once what every product shares. */
export function makeSeason(start: Day, days: number, channels: readonly ChannelDays[]): Season {
  const fill = (value: (day: Day, index: number) => number) =>
    Float64Array.from({ length: days }, (_, index) => value(start + index, index));
  const lifted = (kind: "ONLINE" | "STORE") =>
    fill(
      (_, index) => 1 + channels.reduce((sum, { channel, lift }) => sum + channel.reach[kind] * (lift[index] ?? 0), 0),
    );
  return {
    start,
    days,
    weekday: Uint8Array.from(fill(weekday)),
    yearFraction: fill(yearFraction),
    holiday: { plain: fill((day) => holidayEffect(day, false)), gift: fill((day) => holidayEffect(day, true)) },
    advertising: { ONLINE: lifted("ONLINE"), STORE: lifted("STORE") },
  };
}

/**
 * Expected demand of a product at a location, units a day from the simulation's start. The product of its components:
 * base × share × trend × life cycle × week × year × holidays × price × advertising.
 */
export function expectedDemand(
  product: SampleProduct,
  location: SampleLocation,
  season: Season,
  promotionDepth: Float64Array,
): Float64Array {
  const middle = season.days / 2;
  const holiday = product.isGift ? season.holiday.gift : season.holiday.plain;
  const advertising = location.kind === "ONLINE" ? season.advertising.ONLINE : season.advertising.STORE;
  return Float64Array.from({ length: season.days }, (_, index) => {
    const day = season.start + index;
    if (day < product.firstDay || day > product.lastDay || location.share === 0) return 0;
    const trend = (1 + product.trendPerYear) ** ((index - middle) / 365.25);
    const age = day - product.firstDay;
    const launched = product.kind === "new" ? 1 - Math.exp(-(age + 1) / (launchDays / 3)) : 1;
    const year = 2 * Math.PI * ((season.yearFraction[index] ?? 0) - product.yearlyPeak);
    const price = (1 - (promotionDepth[index] ?? 0)) ** product.priceElasticity;
    return (
      product.basePerDay *
      location.share *
      trend *
      launched *
      (product.weekly[season.weekday[index] ?? 0] ?? 1) *
      (1 + product.yearlyAmplitude * Math.cos(year)) *
      (holiday[index] ?? 1) *
      price *
      (advertising[index] ?? 1)
    );
  });
}
