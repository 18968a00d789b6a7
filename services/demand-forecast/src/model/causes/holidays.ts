import Holidays from "date-holidays";

/** Days since 1970-01-01. */
type DayNumber = number;

/** A yearly occasion that may move sales, with the days it fell or will fall on, ascending. */
export interface Occasion {
  /** Rule by which its date is found, such as `12-25`, `easter -2` or `chinese 01-0-01`; the same in every country. */
  rule: string;
  days: DayNumber[];
}

/** Days of shopping that no law knows, wherever a shop is; whether they move sales is for its history to say. */
const retailRules: readonly { rule: string; date: (year: number) => DayNumber }[] = [
  { rule: "02-14", date: (year) => dayOf(year, 2, 14) },
  { rule: "06-18", date: (year) => dayOf(year, 6, 18) },
  { rule: "11-11", date: (year) => dayOf(year, 11, 11) },
  { rule: "friday after 4th thursday in November", date: (year) => fourthThursday(year) + 1 },
];

/** Kinds of the library's holidays that people keep; `school` and `optional` ones say little about shops. */
const keptTypes: readonly string[] = ["public", "bank", "observance"];

/** Holidays no further apart than this are one occasion, named by its first: Christmas and Boxing Day, the days of Easter. */
const sameOccasionDays = 5;

/**
 * Public holidays and observances of some countries with the days of shopping, by the library date-holidays (which carries its own
 * calendars, the Chinese lunar year and Easter among them). A country that the library does not know adds nothing.
 *
 * @param countries ISO 3166-1 alpha-2. @param fromYear first year, included; @param toYear last.
 */
export function occasionsOf(countries: readonly string[], fromYear: number, toYear: number): Occasion[] {
  const byRule = new Map<string, Set<DayNumber>>();
  const add = (rule: string, day: DayNumber): void => {
    byRule.set(rule, (byRule.get(rule) ?? new Set()).add(day));
  };
  for (const country of [...new Set(countries)].sort()) {
    const calendar = new Holidays(country, { types: ["public", "bank", "observance"] });
    for (let year = fromYear; year <= toYear; year++) {
      // Null for a country that the library does not know.
      for (const { date, type, rule, substitute } of calendar.getHolidays(year) ?? []) {
        if (substitute !== true && keptTypes.includes(type)) add(plainRule(rule), toDay(date));
      }
    }
  }
  for (let year = fromYear; year <= toYear; year++) {
    for (const { rule, date } of retailRules) add(rule, date(year));
  }
  return joinNeighbours([...byRule].map(([rule, days]) => ({ rule, days: [...days].sort((x, y) => x - y) })));
}

/** Leaves an occasion out that falls, every year, within five days after another one. */
function joinNeighbours(occasions: readonly Occasion[]): Occasion[] {
  const ordered = [...occasions].sort((x, y) => x.days[0]! - y.days[0]! || (x.rule < y.rule ? -1 : 1));
  const kept: Occasion[] = [];
  for (const one of ordered) {
    const follows = kept.some((other) =>
      one.days.every((day) => other.days.some((first) => day >= first && day - first <= sameOccasionDays)),
    );
    if (!follows) kept.push(one);
  }
  return kept;
}

/** The rule without what moves it off a weekend, which differs between countries. */
function plainRule(rule: string): string {
  return rule.split(/ and if | if | since | prior to | \d\d:\d\d/)[0]!.trim();
}

/** The library writes a date as YYYY-MM-DD with a time behind it, in the country's own zone. */
function toDay(date: string): DayNumber {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

function dayOf(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** Thanksgiving in the United States. 1970-01-01 was a Thursday. */
function fourthThursday(year: number): DayNumber {
  const first = dayOf(year, 11, 1);
  return first + ((7 - (first % 7)) % 7) + 21;
}
