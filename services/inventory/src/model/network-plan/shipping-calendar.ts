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
 * Chance of waiting so many days for the next lorry, for goods that are asked for on any day of the week alike.
 *
 * @returns by days waited: for Monday and Friday 2/7, 2/7, 2/7, 1/7.
 * @throws InventoryParameterError where no day of the week is named.
 */
export function shippingWaits({ weekdays }: ShippingCalendar): number[] {
  if (weekdays.length === 0) throw new InventoryParameterError("weekdays", "names a day of the week", weekdays);
  const waits: number[] = [];
  for (let asked = 1; asked <= 7; asked++) {
    const wait = Math.min(...weekdays.map((weekday) => (weekday - asked + 7) % 7));
    waits[wait] = (waits[wait] ?? 0) + 1 / 7;
  }
  return waits;
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
