import { InventoryParameterError } from "../parameter-error.ts";

/** When goods leave. Days count from 1970-01-01, a Thursday. */
export interface ShippingCalendar {
  /** ISO days of the week: 1 for Monday to 7 for Sunday. */
  weekdays: readonly number[];
  /** Spans of days on which nothing leaves, [first, last]. */
  closed: readonly (readonly [first: number, last: number])[];
}

/** A calendar whose next day is further off than this is a mistake; goods are then taken to leave at once. */
const longestPause = 366;

/** First day from `day` on that goods leave; `day` itself where the calendar has none within a year. */
export function nextShippingDay({ weekdays, closed }: ShippingCalendar, day: number): number {
  for (let at = day; at < day + longestPause; at++) {
    const isClosed = closed.some(([first, last]) => at >= first && at <= last);
    if (!isClosed && weekdays.includes(weekdayOf(at))) return at;
  }
  return day;
}

/**
 * Chance of waiting so many days for the next lorry, for goods that are asked for on any day alike of some weeks from `from` on.
 *
 * @returns by days waited: for Monday and Friday 2/7, 2/7, 2/7, 1/7 while nothing is closed.
 * @throws InventoryParameterError where no day of the week is named.
 */
export function shippingWaits(calendar: ShippingCalendar, { from, weeks }: { from: number; weeks: number }): number[] {
  const { weekdays } = calendar;
  if (weekdays.length === 0) throw new InventoryParameterError("weekdays", "names a day of the week", weekdays);
  const asked = Array.from({ length: 7 * weeks }, (_, day) => nextShippingDay(calendar, from + day) - from - day);
  const waits = new Array<number>(Math.max(...asked) + 1).fill(0);
  for (const wait of asked) waits[wait]! += 1 / asked.length;
  return waits;
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
