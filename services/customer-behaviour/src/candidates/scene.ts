import type { PurchaseHistories } from "../model/lifetime/purchase-histories.ts";
import type { BuyerPast } from "../model/scores/lifetime-outlook.ts";
import { medianOf } from "../model/scores/median.ts";
import type { CustomerSigns } from "../model/sequence/customer-signs.ts";

/** What one customer bought, a day with purchases an element: of customer i those from offsets[i] to offsets[i + 1]. */
export interface Occasions {
  offsets: Int32Array;
  /** Days since 1970-01-01, ascending within a customer. */
  days: Int32Array;
  /** Spent on the day; NaN where all of it was in a currency other than the usual one. */
  amounts: Float64Array;
}

/** A table of numbers, a row a customer. */
export interface FeatureTable {
  names: readonly string[];
  /** One for each name; NaN where it is not known. */
  columns: readonly Float64Array[];
}

/** The customers who had bought by the end of one day, and nothing that came later. */
export interface Scene {
  /** Last day known, days since 1970-01-01. */
  origin: number;
  /** Days after the origin that are asked about. */
  horizonDays: number;
  /** Of each row, the customer's place among all buyers of the organisation. */
  buyers: Int32Array;
  occasions: Occasions;
  /** What each row did beside buying, until the origin; null where nothing was written down. */
  signs: CustomerSigns | null;
  /** In weeks. */
  histories: PurchaseHistories;
  features: FeatureTable;
}

/** A scene whose horizon has passed. */
export interface KnownScene extends Scene {
  /** Days with a purchase within the horizon. */
  later: Float64Array;
  /** Days from the origin to the first of them; infinite without one. */
  daysUntil: Float64Array;
  /** 1 where there was any. */
  bought: Uint8Array;
}

/** One row's purchases in days. */
export function pastOf({ histories }: Pick<Scene, "histories">, row: number): BuyerPast {
  const age = histories.age[row]!;
  return {
    recencyDays: Math.round((age - histories.recency[row]!) * 7),
    frequency: histories.repeats[row]!,
    tenureDays: Math.round(age * 7),
  };
}

/** The middle of each measure over all buyers, to whom everybody is compared. */
export function typicalPast({ histories }: Pick<Scene, "histories">): BuyerPast {
  const { repeats, recency, age } = histories;
  return {
    recencyDays: Math.round(medianOf(age.map((end, i) => (end - recency[i]!) * 7))),
    frequency: Math.round(medianOf(repeats)),
    tenureDays: Math.round(medianOf(age.map((end) => end * 7))),
  };
}

/** A past that is `own` in the measures of the mask, recency being bit 0, frequency bit 1 and tenure bit 2, and `typical` in the others. */
export function mixedPast(own: BuyerPast, typical: BuyerPast, mask: number): BuyerPast {
  return {
    recencyDays: (mask & 1 ? own : typical).recencyDays,
    frequency: (mask & 2 ? own : typical).frequency,
    tenureDays: (mask & 4 ? own : typical).tenureDays,
  };
}
