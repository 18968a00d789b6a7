import { addSteps, daysBetween } from "../../format/date.ts";

export type CalendarView = "month" | "week";

/** What stands on a calendar, by its first and last day. */
interface Spanning {
  startsOn: string | null;
  endsOn: string | null;
}

/** The Monday on or before a day. @param day `YYYY-MM-DD` */
export function mondayOf(day: string): string {
  // 1970-01-05 was a Monday.
  const since = daysBetween("1970-01-05", day) % 7;
  return addSteps(day, -((since + 7) % 7), "DAY");
}

/** The days that a view of a calendar shows, whole weeks from Monday: those of the week, or of the weeks that the month has a day in. */
export function shownDays(view: CalendarView, day: string): string[] {
  const first = view === "week" ? day : `${day.slice(0, 7)}-01`;
  const last = view === "week" ? day : addSteps(monthAfter(first, 1), -1, "DAY");
  const from = mondayOf(first);
  const count = daysBetween(from, mondayOf(last)) + 7;
  return Array.from({ length: count }, (_, n) => addSteps(from, n, "DAY"));
}

/** The day that one view later or earlier shows; the first of a month, since not every month has a 31st. */
export function turned(view: CalendarView, day: string, by: 1 | -1): string {
  return view === "week" ? addSteps(day, by, "WEEK") : monthAfter(day, by);
}

/** Whether something has a part on a day; what has no end goes on. */
export function isOn(day: string, { startsOn, endsOn }: Spanning): boolean {
  return startsOn !== null && startsOn <= day && (endsOn === null || day <= endsOn);
}

/** Where an arrow key leads from a day; null for other keys. */
export function dayByKey(day: string, key: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addSteps(day, step, "DAY");
  if (key === "Home") return mondayOf(day);
  if (key === "End") return addSteps(mondayOf(day), 6, "DAY");
  if (key === "PageUp") return monthAfter(day, -1);
  return key === "PageDown" ? monthAfter(day, 1) : null;
}

function monthAfter(day: string, count: number): string {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year!, month! - 1 + count, 1)).toISOString().slice(0, 10);
}
