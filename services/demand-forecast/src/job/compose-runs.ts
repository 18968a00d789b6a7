import type { PriceRun } from "../train/price-runs.ts";
import type { DayNumber } from "./calendar.ts";

/** What prices do to one place, and what it sold without that. */
export interface PricedPlace {
  first: DayNumber;
  /** Ascending, without overlap. */
  runs: PriceRun[];
  /** Cumulative demand at usual prices: entry t is that of the days before day `first + t`. */
  before: Float64Array;
}

/** Days whose demand weighs places against each other: the weights of a day are those before it. */
const weightDays = 56;

/** Factors are kept with so many decimals, so that what is stored is what was computed with. */
const precision = 1e4;

/**
 * What prices do to several places together: the mean of their factors, weighed by what each sold at its usual price in the eight weeks
 * before. The weights of days from `known` on are those before it, so that nothing is learned from days that backtests judge by.
 */
export function composeRuns(places: readonly PricedPlace[], known: DayNumber, end: DayNumber): PriceRun[] {
  if (places.length === 1) return places[0]!.runs;
  const weigh = (place: PricedPlace, day: DayNumber): number => {
    const cut = day >= end ? end : Math.min(day, known);
    const at = (t: number): number => place.before[Math.max(0, Math.min(place.before.length - 1, t - place.first))]!;
    return at(cut) - at(cut - weightDays);
  };
  const touched = new Map<DayNumber, { place: PricedPlace; run: PriceRun }[]>();
  for (const place of places) {
    for (const run of place.runs) {
      for (let day = run.day; day < run.day + run.days; day++) {
        const found = touched.get(day);
        if (found === undefined) touched.set(day, [{ place, run }]);
        else found.push({ place, run });
      }
    }
  }
  const runs: PriceRun[] = [];
  for (const day of [...touched.keys()].sort((one, other) => one - other)) {
    let total = 0;
    for (const place of places) total += weigh(place, day);
    let [price, whole] = [1, 1];
    for (const { place, run } of touched.get(day)!) {
      // Where nothing sold lately, all places count alike.
      const share = total > 0 ? weigh(place, day) / total : 1 / places.length;
      price += share * (run.price - 1);
      whole += share * (run.price * run.promotion - 1);
    }
    addRun(runs, { day, days: 1, price, promotion: whole / price });
  }
  return runs;
}

/** Appends a run, rounded; one that goes on from the last is joined with it, and one that moves nothing is left out. */
export function addRun(runs: PriceRun[], { day, days, ...factors }: PriceRun): void {
  const price = Math.round(factors.price * precision) / precision;
  const promotion = Math.round(factors.promotion * precision) / precision;
  if (price === 1 && promotion === 1) return;
  const last = runs.at(-1);
  if (last && last.day + last.days === day && last.price === price && last.promotion === promotion) last.days += days;
  else runs.push({ day, days, price, promotion });
}
