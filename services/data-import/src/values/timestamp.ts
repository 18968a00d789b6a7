import { zonedInstantMs } from "@bellwether/runtime/time/time-zone";
import type { Parsed } from "./parsed.ts";

/** How times are to be read: where their clocks hang, and what 12/01/2010 means. */
export interface TimestampRules {
  timeZone: string;
  dateOrder: "MDY" | "DMY" | undefined;
}

// 2010-12-01, 2010/12/1, 2010.12.01 or 2010年12月1日; then, if at all, a time of day and an offset.
const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)(?:[T\s]*(.*))?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T\s,]+(.*))?$/;
const timeOfDay =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm|AM|PM)?\s*(Z|z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;

/**
 * Reads a point in time as ISO 8601 in UTC. Without an offset it is the wall time of `rules.timeZone`; without a time of day
 * it is midnight there.
 */
export function parseTimestamp(text: string, rules: TimestampRules): Parsed<string> {
  const first = yearFirst.exec(text);
  if (first) {
    const [, year, , month, day, cnMonth, cnDay, time] = first;
    return instant(Number(year), Number(month ?? cnMonth), Number(day ?? cnDay), time, rules.timeZone);
  }
  const last = yearLast.exec(text);
  if (!last) return { rule: "placed_at.timestamp" };
  const [, one, separator, two, year, time] = last;
  // Dots stand between day, month and year wherever they are used.
  const order = separator === "." ? "DMY" : rules.dateOrder;
  if (order === undefined) return { rule: "placed_at.ambiguous" };
  const [month, day] = order === "MDY" ? [one, two] : [two, one];
  return instant(Number(year), Number(month), Number(day), time, rules.timeZone);
}

function instant(year: number, month: number, day: number, time: string | undefined, timeZone: string): Parsed<string> {
  const clock = time === undefined || time === "" ? ["", "0", "0"] : timeOfDay.exec(time);
  if (clock === null) return { rule: "placed_at.timestamp" };
  const hour = hourOf(Number(clock[1]), clock[5]);
  const [minute, second] = [Number(clock[2]), Number(clock[3] ?? 0)];
  const milliseconds = Number((clock[4] ?? "").padEnd(3, "0").slice(0, 3));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const back = new Date(wall);
  // Date.UTC carries 31 February over to March; a day that does not exist must not become another.
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59) return { rule: "placed_at.timestamp" };
  if (year < 1900 || year > 2199) return { rule: "placed_at.range" };
  const offset = clock[6];
  const at = offset === undefined ? zonedInstantMs(wall, timeZone) : wall - offsetMinutes(offset) * 60_000;
  return { value: new Date(at).toISOString() };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

function offsetMinutes(offset: string): number {
  if (/^(z|utc)$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", "") || 0);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
