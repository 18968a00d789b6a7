import { occasionsOf } from "../model/causes/holidays.ts";
import { assignDays, daysBefore } from "../model/causes/occasion-days.ts";
import { learnOccasions, logRatios, noiseOf } from "../model/causes/occasion-effects.ts";
import { sensitivity } from "../model/causes/occasion-sensitivity.ts";
import type { OccasionPlan } from "../train/occasion-plan.ts";
import type { BuiltTotal, TotalOf } from "./build-hierarchy.ts";
import { toDate, toDayNumber } from "./calendar.ts";

/** Occasions that move an organisation's demand, and how much of each its categories and locations feel. */
export interface LearnedOccasions {
  plan: OccasionPlan;
  /** By category id and by location id, per occasion of the plan. */
  byCategory: ReadonlyMap<string, number[]>;
  byLocation: ReadonlyMap<string, number[]>;
}

/** What occasions are learned from. Plain data: it travels to a worker thread. */
export interface OccasionHistory {
  /** Daily totals of the organisation. */
  totals: readonly BuiltTotal[];
  /** Of its locations, ISO 3166-1 alpha-2. */
  countries: readonly string[];
  /** Days at the end that backtests are judged on: nothing is learned from them. */
  hiddenDays: number;
  /** Days after the end to foretell. */
  aheadDays: number;
}

/**
 * Learns from daily demand what holidays and shopping days do, over all series together and for each category and location.
 *
 * @returns null where no occasion moves demand in a way that past years foretell.
 */
export function learnDailyOccasions(history: OccasionHistory): LearnedOccasions | null {
  const { totals, countries, hiddenDays, aheadDays } = history;
  const all = totals.find(({ of }) => of.level === "ALL");
  if (all === undefined) return null;
  const first = toDayNumber(all.startDate);
  const known = all.values.length - hiddenDays;
  if (known < 1) return null;
  const days = all.values.length + aheadDays;
  const yearOf = (day: number): number => Number(toDate(day).slice(0, 4));
  const occasions = occasionsOf(countries, yearOf(first) - 1, yearOf(first + days + daysBefore));
  const assigned = assignDays(occasions, first, days);
  const effects = learnOccasions(logRatios(all.values.slice(0, known)), assigned);
  if (effects.length === 0) return null;
  const place = new Map(effects.map(({ occasion }, position) => [occasion, position]));
  const occasion = Array.from(assigned.occasion, (found) => place.get(found) ?? -1);
  const logs = occasion.map((found, t) =>
    found < 0 ? 0 : Math.round(effects[found]!.logs[assigned.offset[t]! + daysBefore]! * 1e6) / 1e6,
  );
  const feltBy = ({ values }: BuiltTotal): number[] => {
    const offset = all.values.length - values.length;
    const ratios = logRatios(values.slice(0, Math.max(0, known - offset)));
    const plain = occasion.slice(offset, offset + ratios.length);
    const noise = noiseOf(ratios, { occasion: Int16Array.from(plain) });
    return effects.map((_, position) => {
      const common = plain.map((found, t) => (found === position ? logs[offset + t]! : 0));
      return Math.round(sensitivity(ratios, common, noise) * 1e4) / 1e4;
    });
  };
  const byCategory = new Map<string, number[]>();
  const byLocation = new Map<string, number[]>();
  for (const total of totals) {
    if (total.of.level === "CATEGORY") byCategory.set(total.of.categoryId, feltBy(total));
    if (total.of.level === "LOCATION") byLocation.set(total.of.locationId, feltBy(total));
  }
  const found = effects.map(({ occasion, gain }) => ({
    rule: occasions[occasion]!.rule,
    gain: Math.round(gain * 1e3) / 1e3,
  }));
  return { plan: { startDate: all.startDate, logs, occasion, occasions: found }, byCategory, byLocation };
}

/** What a series is the demand of, as far as occasions go. */
export interface FeelingSeries {
  level?: TotalOf["level"];
  productId?: string | undefined;
  categoryId?: string | undefined;
  locationId?: string | null | undefined;
}

/** What a series feels of each occasion: its nearest category's share times its location's. */
export function sensitivitiesOf(
  { plan, byCategory, byLocation }: LearnedOccasions,
  { productId, categoryId, locationId }: FeelingSeries,
  categoriesOf: (productId: string) => readonly string[],
): number[] {
  const nearest = categoryId ?? (productId ? categoriesOf(productId)[0] : undefined);
  const category = nearest === undefined ? undefined : byCategory.get(nearest);
  const location = locationId ? byLocation.get(locationId) : undefined;
  return plan.occasions.map((_, i) => Math.round((category?.[i] ?? 1) * (location?.[i] ?? 1) * 1e4) / 1e4);
}
