import { offsetMs, zonedInstantMs } from "@bellwether/runtime/time/time-zone";

/** From and until, in minutes after midnight; `until` is 1,440 at the day's end. */
export type OpenHours = readonly [from: number, until: number];

/** When somebody is there to answer. */
export interface BusinessHours {
  /** IANA name. */
  timeZone: string;
  /** Hours of each weekday, Monday first; none on a day on which nobody is there. */
  week: readonly (readonly OpenHours[])[];
  /** ISO dates on which nobody is there. */
  holidays: readonly string[];
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** Days that are searched for open hours: beyond a year of holidays, nobody is ever there. */
const farthestDays = 400;

/** Always there. */
export const roundTheClock: BusinessHours = {
  timeZone: "UTC",
  week: Array.from({ length: 7 }, () => [[0, 1_440] as const]),
  holidays: [],
};

/**
 * The instant by which `minutes` of open time have passed since `from`.
 *
 * @param minutes of open time, 0 or more
 * @returns null where nobody is ever there
 * @example dueAt(Friday 16:30, 60, Monday to Friday 9:00–17:00) // Monday 9:30
 */
export function dueAt(from: Date, minutes: number, hours: BusinessHours): Date | null {
  let leftMs = minutes * minuteMs;
  for (const [opens, closes] of openSpans(from.getTime(), hours)) {
    if (leftMs <= closes - opens) return new Date(opens + leftMs);
    leftMs -= closes - opens;
  }
  return null;
}

/** When somebody is there next: now, if they are; null where nobody ever is. */
export function opensAt(now: Date, hours: BusinessHours): Date | null {
  for (const [opens] of openSpans(now.getTime(), hours)) return new Date(opens);
  return null;
}

/** Spans of open time from an instant on, in milliseconds since the epoch; each ends after it begins. */
function* openSpans(fromMs: number, hours: BusinessHours): Generator<[opens: number, closes: number]> {
  const holidays = new Set(hours.holidays);
  const today = Math.floor((fromMs + offsetMs(fromMs, hours.timeZone)) / dayMs) * dayMs;
  for (let day = today; day < today + farthestDays * dayMs; day += dayMs) {
    const date = new Date(day);
    if (holidays.has(date.toISOString().slice(0, 10))) continue;
    const spans = [...(hours.week[(date.getUTCDay() + 6) % 7] ?? [])].sort(([one], [other]) => one - other);
    for (const [opensAtMinute, closesAtMinute] of spans) {
      const opens = Math.max(fromMs, zonedInstantMs(day + opensAtMinute * minuteMs, hours.timeZone));
      const closes = zonedInstantMs(day + closesAtMinute * minuteMs, hours.timeZone);
      if (closes > opens) yield [opens, closes];
    }
  }
}
