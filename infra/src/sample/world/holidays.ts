import { type Day, dayOf, weekday, yearOf } from "./day.ts";

/** A yearly event and how it moves sales on each day around its date. */
export interface Holiday {
  name: string;
  date(year: number): Day;
  /** Multipliers of demand from `firstOffset` days after the date on; below 1 where shops are shut. */
  firstOffset: number;
  multipliers: readonly number[];
  /** How much a product of this kind feels it: exponent on the multiplier, 1 by default. */
  giftExponent: number;
}

// First day of the Chinese year (Hong Kong Observatory, Gregorian-lunar conversion table).
const chineseNewYear: Record<number, readonly [month: number, date: number]> = {
  2018: [2, 16],
  2019: [2, 5],
  2020: [1, 25],
  2021: [2, 12],
  2022: [2, 1],
  2023: [1, 22],
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
  2031: [1, 23],
  2032: [2, 11],
  2033: [1, 31],
  2034: [2, 19],
  2035: [2, 8],
};

const rise = (days: number, top: number) =>
  Array.from({ length: days }, (_, day) => 1 + (top - 1) * ((day + 1) / days));

/** The days that the sample company's customers wait for. */
export const holidays: readonly Holiday[] = [
  {
    name: "chinese-new-year",
    date: (year) => dayOf(year, ...(chineseNewYear[year] ?? ([2, 5] as const))),
    firstOffset: -14,
    multipliers: [...rise(12, 1.7), 1.2, 0.7, 0.4, 0.5, 0.7],
    giftExponent: 1.5,
  },
  {
    name: "mid-year-618",
    date: (year) => dayOf(year, 6, 18),
    firstOffset: -1,
    multipliers: [1.3, 1.8, 0.9],
    giftExponent: 1,
  },
  {
    name: "singles-day",
    date: (year) => dayOf(year, 11, 11),
    firstOffset: -1,
    multipliers: [1.2, 2.2, 0.8],
    giftExponent: 1,
  },
  {
    name: "black-friday",
    // The day after the fourth Thursday of November.
    date: (year) => {
      const first = dayOf(year, 11, 1);
      return first + ((3 - weekday(first) + 7) % 7) + 22;
    },
    firstOffset: 0,
    multipliers: [1.9, 1.4, 1.3, 1.5],
    giftExponent: 1.2,
  },
  {
    name: "christmas",
    date: (year) => dayOf(year, 12, 25),
    firstOffset: -20,
    multipliers: [...rise(18, 1.6), 1.5, 1.1, 0.15, 0.6],
    giftExponent: 1.6,
  },
  { name: "new-year", date: (year) => dayOf(year, 1, 1), firstOffset: 0, multipliers: [0.4], giftExponent: 0.8 },
];

/** Product of all holidays' effects on a day, for a product with or without the nature of a gift. */
export function holidayEffect(day: Day, isGift: boolean): number {
  let effect = 1;
  for (const holiday of holidays) {
    for (const year of [yearOf(day), yearOf(day) + 1]) {
      const multiplier = holiday.multipliers[day - holiday.date(year) - holiday.firstOffset];
      if (multiplier !== undefined) effect *= multiplier ** (isGift ? holiday.giftExponent : 1);
    }
  }
  return effect;
}
