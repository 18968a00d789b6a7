import type { Granularity } from "../contract.ts";
import { firstDayOf, stepOf, toDayNumber } from "../job/calendar.ts";

/** Days on which prices move one series alike. Plain data: it travels to threads, and is stored with the model. */
export interface PriceRun {
  /** First day, since 1970-01-01. */
  day: number;
  days: number;
  /** Factor on demand of a price that is not the usual one. */
  price: number;
  /** Factor on demand of promotions, beside that. */
  promotion: number;
}

/** Whose past prices an effect is known from. */
export type EffectSource = "PRODUCT" | "CATEGORY" | "ALL";

/** A promotion that is planned for a series, as far as it can be judged. */
export interface PromotionAhead {
  name: string;
  /** Since 1970-01-01. */
  firstDay: number;
  /** Included. */
  lastDay: number;
  /** 0.2 for 20 % off. */
  discount: number;
  /** What demand is expected to do, 0.5 for half more; null where no promotion like it was seen. */
  lift: number | null;
  /** Deepest discount ever seen, where this one is deeper: the lift is of that one. */
  beyond: number | null;
}

/** What prices do to one series. */
export interface SeriesPrices {
  runs: PriceRun[];
  /** Whose past prices the effect is known from; null where none is, and of totals. */
  source: EffectSource | null;
  /** What the series would sell more at a price 10 % lower, 0.2 for a fifth; 0 where no effect is known. */
  liftOfTenth: number;
  /** Latest price against the usual one, 0.1 for a tenth dearer; 0 where they agree. */
  priceChange: number;
  planned: PromotionAhead[];
}

/** Runs as the model keeps them: day, days, price and promotion of each, one after the other. */
export function storedRuns(runs: readonly PriceRun[]): number[] {
  return runs.flatMap(({ day, days, price, promotion }) => [day, days, price, promotion]);
}

export function runsOf(stored: readonly number[]): PriceRun[] {
  return Array.from({ length: stored.length / 4 }, (_, i) => {
    const [day, days, price, promotion] = stored.slice(4 * i, 4 * i + 4) as [number, number, number, number];
    return { day, days, price, promotion };
  });
}

/** Factors on demand per step: of a price that is not usual, and of promotions; their product is what both do. */
export interface PriceFactors {
  price: Float64Array;
  promotion: Float64Array;
}

/** Factors per step; of a week, those of the mean of its days. Days without a run are plain. */
export function priceFactors(
  runs: readonly PriceRun[],
  startDate: string,
  steps: number,
  granularity: Granularity,
): PriceFactors {
  const start = stepOf(toDayNumber(startDate), granularity);
  const first = firstDayOf(start, granularity);
  const length = firstDayOf(start + steps, granularity) - first;
  const [price, whole] = [new Float64Array(length).fill(1), new Float64Array(length).fill(1)];
  for (const run of runs) {
    const [from, to] = [Math.max(0, run.day - first), Math.min(length, run.day + run.days - first)];
    for (let t = from; t < to; t++) {
      price[t] = run.price;
      whole[t] = run.price * run.promotion;
    }
  }
  const stepDays = length / steps;
  const mean = (values: Float64Array, h: number): number => {
    let sum = 0;
    for (let t = h * stepDays; t < (h + 1) * stepDays; t++) sum += values[t]!;
    return sum / stepDays;
  };
  const prices = Float64Array.from({ length: steps }, (_, h) => mean(price, h));
  return { price: prices, promotion: prices.map((factor, h) => mean(whole, h) / factor) };
}
